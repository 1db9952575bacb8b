/** Columns of a line: e-mail programs show 72 without breaking them, quoted once or twice too (RFC 3676, 4.2). */
export const columns = 72;

/**
 * Breaks words into lines of at most 72 columns; `first` stands in front of the first, `rest` in front of the others.
 * What is longer than a line, such as an address, is never broken.
 */
export function wrap(text: string, first = '', rest = ' '.repeat(widthOf(first))): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of wordsOf(text)) {
    if (!empty && widthOf(line) + 1 + widthOf(word) > columns) {
      lines.push(line.trimEnd());
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** No-break spaces keep what they join on one line, and are plain spaces then. */
const wordsOf = (text: string): string[] =>
  text
    .split(/[ \t\r\n]+/)
    .filter(Boolean)
    .map((word) => word.replace(/\u00a0/g, ' '));

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many columns of fixed width a text takes: two for each of the East Asian wide characters. */
export const widthOf = (text: string): number =>
  [...text.normalize('NFC')].reduce(
    (width, character) => width + (/\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1),
    0,
  );
