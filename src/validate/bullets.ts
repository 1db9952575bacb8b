import type { Diagnostic } from '../model/diagnostic.js';
import { diagnose } from './diagnostics.js';
import type { Locate } from './markdown.js';

/**
 * What word processors put in front of a list's lines: signs that are nothing else; signs that are also written in
 * sentences, where white space follows; Word's “o” with a tab; and hyphens whose space is missing or none.
 */
const bullet =
  /^[ \t]*(?:[•▪‣◦●○■□▸►➢➤✓✔\uF0A7\uF0B7]|[·–—][ \t\u00A0]|o(?:\t| {2,})|§\t|-(?=\u00A0|\p{L}))/u;

/** Lines that look like a list and will be set as one paragraph; told once a text. Warning: markdown/bullet. */
export function pastedBullets(text: string, locate: Locate): readonly Diagnostic[] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => bullet.test(line));
  if (first === -1) return [];
  const sign = bullet.exec(lines[first] ?? '')?.[0].trim() ?? '';
  return [
    diagnose(
      'warning',
      'markdown/bullet',
      `A line begins with “${sign}”, which makes no list`,
      locate(first, sign),
      'begin each line of a list with “- ”, a hyphen and a space',
    ),
  ];
}
