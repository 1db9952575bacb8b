import type { Cos, CosDict, CosStream } from '../cos.js';
import { isDict } from './access.js';
import { Broken, isKeyword, isWhite, latin1 } from './lexer.js';
import type { Source } from './source.js';

/** An indirect object (7.3.10) at a place, no further than the next one; undefined where there is none. */
export function parseAt(
  source: Source,
  at: number,
  end: number,
  number?: number,
): { value: Cos; number: number } | undefined {
  const lexer = source.lexer(at, end);
  try {
    const own = lexer.next();
    const generation = lexer.next();
    const word = lexer.next();
    if (typeof own !== 'number' || typeof generation !== 'number') return undefined;
    if (!isKeyword(word) || word.word !== 'obj' || (number !== undefined && own !== number)) return undefined;
    const value = lexer.next();
    if (value === undefined) return undefined;
    // An object of nothing: `1 0 obj endobj`.
    if (isKeyword(value)) return value.word === 'endobj' ? { value: null, number: own } : undefined;
    if (!isDict(value)) return { value, number: own };
    const back = lexer.at;
    lexer.skipWhite();
    if (latin1(source.bytes, lexer.at, lexer.at + 6) !== 'stream') {
      lexer.at = back;
      return { value, number: own };
    }
    return { value: streamAt(source, value, lexer.at + 6, end, own), number: own };
  } catch (error) {
    if (error instanceof Broken) return undefined;
    throw error;
  }
}

function streamAt(source: Source, dict: CosDict, afterWord: number, end: number, number: number): CosStream {
  let from = afterWord;
  if (source.bytes[from] === 13) from += 1;
  if (source.bytes[from] === 10) from += 1;
  const length = source.access.number(dict, 'Length');
  if (length !== undefined && length >= 0 && endsAt(source.bytes, from + length))
    return { kind: 'stream', dict, raw: source.bytes.subarray(from, from + length) };
  let to = source.buffer.subarray(0, end).indexOf('endstream', from);
  source.troubles.add(`the stream of object ${number} is not as long as it says`);
  if (to < 0) to = end;
  else if (source.bytes[to - 1] === 10) to -= source.bytes[to - 2] === 13 ? 2 : 1;
  else if (source.bytes[to - 1] === 13) to -= 1;
  return { kind: 'stream', dict, raw: source.bytes.subarray(from, Math.max(from, to)) };
}

function endsAt(bytes: Uint8Array, place: number): boolean {
  let at = place;
  for (let more = 0; more < 4 && isWhite(bytes[at]); more += 1) at += 1;
  return at <= bytes.length && latin1(bytes, at, at + 9) === 'endstream';
}
