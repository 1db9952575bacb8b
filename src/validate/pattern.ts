/**
 * The source of a regular expression (flag `u`) that finds words as they are written; between them any white
 * space, also the end of a line.
 */
export function wordsPattern(words: string): string {
  return words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');
}
