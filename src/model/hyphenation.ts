/** Where a word may be parted: places in it, from its beginning. */
export type Hyphenator = (word: string) => readonly number[];

/** The languages that words can be parted in, with the name of their patterns. Those of TeX, as the package `hyphen` has them. */
const patterns: Readonly<Record<string, string>> = {
  ca: 'ca',
  cs: 'cs',
  cy: 'cy',
  da: 'da',
  de: 'de-1996',
  el: 'el-monoton',
  en: 'en-gb',
  'en-US': 'en-us',
  es: 'es',
  et: 'et',
  fi: 'fi',
  fr: 'fr',
  ga: 'ga',
  gl: 'gl',
  hr: 'hr',
  hu: 'hu',
  is: 'is',
  it: 'it',
  lt: 'lt',
  lv: 'lv',
  nb: 'nb',
  nl: 'nl',
  nn: 'nn',
  pl: 'pl',
  pt: 'pt',
  ro: 'ro',
  ru: 'ru',
  sk: 'sk',
  sl: 'sl',
  sv: 'sv',
  tr: 'tr',
  uk: 'uk',
};

export const hyphenated: readonly string[] = Object.keys(patterns);

/** The name of the patterns for a language, by its tag or the beginning of its tag; undefined where there are none. */
export function patternsFor(language: string): string | undefined {
  for (let tag = language; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (Object.hasOwn(patterns, tag)) return patterns[tag];
  }
  return undefined;
}
