import { createRequire } from 'node:module';
import { type Hyphenator, patternsFor } from '../model/hyphenation.js';

type Hyphenate = (text: string, options: object) => string;

const load = createRequire(import.meta.url);
const opened = new Map<string, Hyphenator>();

/** Letters that stay before a break, and behind it: fewer look like a slip. */
const before = 2;
const behind = 3;

/**
 * What parts the words of a language, by Liang's patterns (F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983).
 * Undefined where there are none for it. Words are letters only.
 */
export function openHyphenator(language: string): Hyphenator | undefined {
  const name = patternsFor(language);
  if (name === undefined) return undefined;
  const known = opened.get(name);
  if (known) return known;
  const { hyphenateSync } = load(`hyphen/${name}`) as { hyphenateSync: Hyphenate };
  const parted: Hyphenator = (word) => {
    const syllables = hyphenateSync(word, { hyphenChar: '|', minWordLength: before + behind }).split('|');
    let at = 0;
    return syllables
      .slice(0, -1)
      .map((syllable) => {
        at += syllable.length;
        return at;
      })
      .filter((place) => place >= before && word.length - place >= behind);
  };
  opened.set(name, parted);
  return parted;
}
