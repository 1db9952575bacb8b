import { isReal } from './calendar.js';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The date that somebody meant who wrote it another way (19/07/2021, “19 July 2021”), as year-month-day; undefined if none is. */
export function rightDate(given: string): string | undefined {
  const plain = given
    .trim()
    .replace(/["'“”„‘’]/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s*([-/.])\s*/g, '$1')
    .toLowerCase();
  const parts = inFigures(plain) ?? inWords(plain);
  if (!parts) return undefined;
  const date = parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  return isReal(date) ? date : undefined;
}

/** Year first, or, as in Britain, day first; month first only where nothing else can be meant. */
function inFigures(text: string): readonly number[] | undefined {
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/.exec(text);
  if (yearFirst) return numbers(yearFirst.slice(1));
  const [, a, b, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return Number(b) > 12 ? numbers([year, a, b]) : numbers([year, b, a]);
  // Of this century: leaflets are issued now, and a wrong guess is seen at once.
  const [, day, ofMonth, short] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})$/.exec(text) ?? [];
  if (short !== undefined) return numbers([`20${short}`, ofMonth, day]);
  const [, month, ofYear] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  return ofYear === undefined ? undefined : numbers([ofYear, month]);
}

function inWords(text: string): readonly number[] | undefined {
  const word = /[a-z]{3,}/.exec(text.replace(/\d+(st|nd|rd|th)\b/g, (day) => day.slice(0, -2)))?.[0];
  const month = months.indexOf(word?.slice(0, 3) ?? '') + 1;
  const figures = [...text.matchAll(/\d+/g)].map(([figure]) => figure);
  const year = figures.find((figure) => figure.length === 4);
  const day = figures.find((figure) => figure.length <= 2);
  if (month === 0 || year === undefined) return undefined;
  return numbers(day === undefined ? [year, month] : [year, month, day]);
}

const numbers = (parts: readonly (string | number | undefined)[]): readonly number[] =>
  parts.filter((part) => part !== undefined).map(Number);
