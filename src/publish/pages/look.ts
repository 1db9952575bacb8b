import { dayOf, numberOf } from '../../model/issue.js';
import { own } from '../../model/own.js';
import { type SiteWord, siteWording } from '../../model/site-words.js';
import type { SiteSettings } from '../../schema/site.js';
import type { Release } from '../releases.js';

/** How the pages speak: settings, wording, numbers and dates of their language. */
export interface Look {
  readonly settings: SiteSettings;
  readonly title: string;
  /** A fixed word, with `{…}` filled in. */
  word(key: SiteWord, fill?: Readonly<Record<string, string>>): string;
  /** An issue as readers know it: “19.07.21”, and “19.07.21 (2)” for the second of a day. */
  issue(issue: string): string;
  /** “0.4 MB”, of a million bytes each. */
  size(bytes: number): string;
  /** A language by its own name: “français”. */
  language(tag: string): string;
  /** “ECTC Leaflet” */
  name(release: Pick<Release, 'short' | 'title'>): string;
}

export function lookOf(settings: SiteSettings, wording: Readonly<Record<string, string>>): Look {
  const word: Look['word'] = (key, fill = {}) =>
    (own(wording, key) ?? siteWording[key]).replace(/\{(\w+)\}/g, (whole, name) => own(fill, name) ?? whole);
  const number = new Intl.NumberFormat(settings.language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return {
    settings,
    title: settings.title ?? word('site-title'),
    word,
    issue(issue) {
      const date = dateBy(settings.dates, dayOf(issue));
      return numberOf(issue) === 1 ? date : `${date} (${numberOf(issue)})`;
    },
    size: (bytes) =>
      bytes < 50_000
        ? `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`
        : `${number.format(bytes / 1_000_000)}\u00a0MB`,
    language: (tag) =>
      new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'dialect' }).of(tag) ?? tag,
    name: ({ short, title }) => (short === null ? title : word('site-leaflet', { name: short })),
  };
}

function dateBy(pattern: string, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return pattern.replace(/YYYY|YY|MM?|DD?/g, (part) => {
    if (part.startsWith('Y')) return part === 'YY' ? year.slice(2) : year;
    const value = part.startsWith('M') ? month : date;
    return part.length === 2 ? value : String(Number(value));
  });
}
