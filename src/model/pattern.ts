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

/** The source of a regular expression (flag `u`): `pattern` with neither letter nor digit on either side. */
export const wholeWord = (pattern: string): string => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;
