import type { Cos } from '../cos.js';
import { isArray, isString } from './access.js';
import { Broken, isKeyword, Lexer } from './lexer.js';
import type { Budget } from './limits.js';

const mostCodes = 70_000;

/** A CMap (9.7.5): how long codes are, and what each stands for. */
export interface CMap {
  /** Ranges of codes by their length in bytes. */
  readonly lengths: readonly { readonly bytes: number; readonly low: number; readonly high: number }[];
  readonly cids: ReadonlyMap<number, number>;
  readonly texts: ReadonlyMap<number, string>;
}

export function readCMap(data: Uint8Array, budget: Budget): CMap {
  const lexer = new Lexer(data, { nesting: 8, count: () => budget.useValue() });
  const lengths: { bytes: number; low: number; high: number }[] = [];
  const cids = new Map<number, number>();
  const texts = new Map<number, string>();
  let values: Cos[] = [];
  try {
    for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
      if (!isKeyword(token)) {
        if (values.length < mostCodes) values.push(token);
        continue;
      }
      if (token.word === 'endcodespacerange') {
        for (const [low, high] of rows(values, 2)) {
          if (isString(low) && isString(high) && lengths.length < 256)
            lengths.push({ bytes: low.bytes.length, low: codeOf(low.bytes), high: codeOf(high.bytes) });
        }
      } else if (token.word === 'endcidchar') {
        for (const [code, cid] of rows(values, 2)) {
          if (isString(code) && typeof cid === 'number') put(cids, codeOf(code.bytes), cid);
        }
      } else if (token.word === 'endcidrange') {
        for (const [low, high, cid] of rows(values, 3)) {
          if (!isString(low) || !isString(high) || typeof cid !== 'number') continue;
          eachCode(low.bytes, high.bytes, cids, (code, index) => put(cids, code, cid + index));
        }
      } else if (token.word === 'endbfchar') {
        for (const [code, text] of rows(values, 2)) {
          if (isString(code) && isString(text)) put(texts, codeOf(code.bytes), utf16(text.bytes));
        }
      } else if (token.word === 'endbfrange') {
        for (const [low, high, text] of rows(values, 3)) {
          if (isString(low) && isString(high)) bfRange(texts, low.bytes, high.bytes, text);
        }
      }
      values = [];
    }
  } catch (error) {
    // What was read until then serves.
    if (!(error instanceof Broken)) throw error;
  }
  return { lengths, cids, texts };
}

function bfRange(texts: Map<number, string>, low: Uint8Array, high: Uint8Array, text: Cos | undefined): void {
  eachCode(low, high, texts, (code, index) => {
    if (isArray(text)) {
      const own = text.items[index];
      if (isString(own)) put(texts, code, utf16(own.bytes));
    } else if (isString(text)) {
      const bytes = Uint8Array.from(text.bytes);
      const last = bytes.length - 1;
      const value = (bytes[last] ?? 0) + index;
      bytes[last] = value;
      if (last > 0) bytes[last - 1] = (bytes[last - 1] ?? 0) + (value >> 8);
      put(texts, code, utf16(bytes));
    }
  });
}

function eachCode(
  low: Uint8Array,
  high: Uint8Array,
  into: ReadonlyMap<number, unknown>,
  use: (code: number, index: number) => void,
): void {
  const from = codeOf(low);
  const to = Math.min(codeOf(high), from + 0xffff);
  for (let code = from; code <= to && into.size < mostCodes; code += 1) use(code, code - from);
}

function put<T>(map: Map<number, T>, code: number, value: T): void {
  if (map.size < mostCodes) map.set(code, value);
}

function* rows(values: readonly Cos[], width: number): Generator<readonly Cos[]> {
  for (let at = 0; at + width <= values.length; at += width) yield values.slice(at, at + width);
}

const codeOf = (bytes: Uint8Array): number => bytes.slice(0, 4).reduce((sum, byte) => sum * 256 + byte, 0);

export function utf16(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
  return text;
}
