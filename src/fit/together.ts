import { wholeWord, wordsPattern } from '../model/pattern.js';
import type { Glossary } from '../model/project.js';

const units = ['km', 'm', 'mm', 'cm', 'ha', 'kg', '%'];
/** What stands behind a number as its unit does, by language. */
const counted: Readonly<Record<string, readonly string[]>> = {
  en: ['million', 'billion', 'per cent', 'people', 'members', 'islands', 'years'],
  fr: ['millions?', 'milliards?', 'habitants', 'membres', 'îles', 'ans', 'années'],
  de: ['Millionen', 'Milliarden', 'Prozent', 'Menschen', 'Einwohnern?', 'Mitgliedern?', 'Inseln', 'Jahren?'],
};

/**
 * A pattern of what may not break over two lines: the glossary’s names, dates such as 5 June 1987 in the
 * leaflet’s language, and numbers with their units.
 */
export function togetherPattern(glossary: Glossary, language: string): RegExp {
  const names = glossary.terms
    .filter((term) => term.keepTogether)
    .map((term) => wordsPattern(term.preferred));
  const { format } = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, month) => format(Date.UTC(2020, month, 1)));
  const month = months.map(wordsPattern).join('|');
  const dates = `\\d{1,2}(?:\\.|er)? (?:${month})(?: \\d{4})?|(?:${month}) \\d{1,2}(?:st|nd|rd|th)?,?(?: \\d{4})?|(?:${month}) \\d{4}`;
  const quantities = `\\d[\\d.,]*(?: \\d{3})*(?: (?:${[...units, ...(counted[language.split('-')[0] ?? ''] ?? [])].join('|')})| \\d{3})`;
  const patterns = wholeWord([...names, dates, quantities].join('|'));
  // A space may have been made unbreakable already: by the author, or to guard a paragraph's last word.
  return new RegExp(patterns.replaceAll(' ', '[ \\u00a0\\u202f]'), 'gu');
}
