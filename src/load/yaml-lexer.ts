import { Lexer } from 'yaml';

/** A word of the language YAML, as the reader's own lexer cuts a text up. */
export interface Lexeme {
  readonly start: number;
  readonly word: string;
  /** Whether it is a text without quotes or below `|` or `>`: then its characters mean nothing. */
  readonly scalar: boolean;
}

/** The words of a text, one after the other, with where they stand. */
export function* lexemes(text: string): Generator<Lexeme> {
  let start = 0;
  let scalar = false;
  for (const word of new Lexer().lex(text)) {
    // The lexer's own marks (begin of document, end of flow, scalar) take no room in the text.
    if (word === '\x02' || word === '\x18' || word === '\x1f') {
      scalar = word === '\x1f';
      continue;
    }
    yield { start, word, scalar };
    scalar = false;
    start += word.length;
  }
}

/** What is open, or ended last, before an offset. */
export interface Before {
  /** The innermost bracket that is open there: its offset. */
  readonly bracket: number | undefined;
  /** The last text in quotes that begins before it: from, and up to (not including). */
  readonly quoted: readonly [from: number, to: number] | undefined;
}

export function before(text: string, offset: number): Before {
  const open: number[] = [];
  let quoted: Before['quoted'];
  for (const { start, word, scalar } of lexemes(text)) {
    if (start >= offset) break;
    if (scalar) continue;
    if (word === '{' || word === '[') open.push(start);
    if (word === '}' || word === ']') open.pop();
    if (/^["']/.test(word)) quoted = [start, start + word.length];
  }
  return { bracket: open.at(-1), quoted };
}
