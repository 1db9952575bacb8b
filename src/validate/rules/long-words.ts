import { type Diagnostic, diagnose, more, shortened } from '../../model/diagnostic.js';
import { wordsPattern } from '../../model/pattern.js';
import type { Words } from './strings.js';

/** Letters. No word or address that a panel has room for is half as long, and the layout looks at every letter of one. */
export const longestWord = 200;

/** The address of a link is not set. */
const addresses = /\]\([^()\s]*\)/g;

/**
 * What no line can break: neither spaces (but no-break ones) nor what allows a break behind it, nor writing that
 * breaks anywhere.
 */
const unbreakable = new RegExp(
  `(?:(?![\\u00A0\\u202F\\u2060])[^ \\t\\r\\n\\u2000-\\u200B\\u3000\\p{Pd}/?\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]|[\\u00A0\\u202F\\u2060]){${longestWord + 1},}`,
  'gu',
);

/** A word of hundreds of letters is a slip or an attack; no panel has room for it. Error: text/word-too-long. */
export function longWordRule(strings: readonly Words[]): readonly Diagnostic[] {
  return strings.flatMap(({ text, source, path }) => {
    const [first, ...others] = text.replace(addresses, ']').match(unbreakable) ?? [];
    if (first === undefined) return [];
    const start = first.slice(0, 40);
    const place = source.within?.(path, new RegExp(wordsPattern(start), 'u'), 0) ?? source.place(path);
    const message = `“${shortened(first)}” has ${first.length} letters without a place to break; at most ${longestWord} can be set`;
    const hint = 'put spaces into it, or leave it out';
    return [
      diagnose('error', 'text/word-too-long', message, place, hint),
      ...more(others.length, 'error', source.file),
    ];
  });
}
