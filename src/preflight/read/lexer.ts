import type { Cos, CosArray, CosDict, CosName, CosRef, CosString } from '../cos.js';

/** A word that is no object: `obj`, `stream`, or an operator of a content stream. */
export interface Keyword {
  readonly kind: 'keyword';
  readonly word: string;
}

export type Token = Cos | Keyword;

/** The file’s syntax is broken here. Caught in this folder, never outside it. */
export class Broken extends Error {}
/** It breaks off: whatever was begun goes on to the end of the data. */
export class BrokenOff extends Broken {}

const names = new Map<string, CosName>();
const keywords = new Map<string, Keyword>();
const mostKept = 20_000;

/** Names are the same object where they are the same, so that large files stay small. */
export function nameOf(text: string): CosName {
  return kept(names, text, () => ({ kind: 'name', name: text }));
}

const keywordOf = (text: string): Keyword => kept(keywords, text, () => ({ kind: 'keyword', word: text }));

function kept<T>(store: Map<string, T>, text: string, make: () => T): T {
  const found = store.get(text);
  if (found) return found;
  const made = make();
  if (store.size < mostKept && text.length < 64) store.set(text, made);
  return made;
}

const white = 1;
const delimiter = 2;
const kinds = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = white;
for (const code of Buffer.from('()<>[]{}/%')) kinds[code] = delimiter;

export const isWhite = (code: number | undefined): boolean => code !== undefined && kinds[code] === white;
const isRegular = (code: number | undefined): boolean => code !== undefined && kinds[code] === 0;
const isOctal = (code: number | undefined): boolean => code !== undefined && code >= 48 && code <= 55;
const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 48 && code <= 57;

const closeArray = keywordOf(']');
const closeDict = keywordOf('>>');

/** Reads objects (ISO 32000-1, 7.3) and keywords from bytes, one after another. */
export class Lexer {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;
  /** Whether `1 0 R` is a reference: not so in content streams. */
  private readonly references: boolean;
  private readonly nesting: number;
  private readonly count: () => void;

  constructor(
    bytes: Uint8Array,
    options: {
      readonly at?: number;
      readonly end?: number;
      readonly references?: boolean;
      readonly nesting: number;
      readonly count: () => void;
    },
  ) {
    this.bytes = bytes;
    this.at = options.at ?? 0;
    this.end = Math.min(options.end ?? bytes.length, bytes.length);
    this.references = options.references ?? false;
    this.nesting = options.nesting;
    this.count = options.count;
  }

  /** The next object or keyword; undefined at the end. */
  next(depth = 0): Token | undefined {
    this.skipWhite();
    if (this.at >= this.end) return undefined;
    this.count();
    const code = this.bytes[this.at] ?? 0;
    if (isDigit(code) || code === 43 || code === 45 || code === 46) return this.numberOrReference();
    switch (code) {
      case 47:
        return this.name();
      case 40:
        return this.literal();
      case 60:
        return this.bytes[this.at + 1] === 60 ? this.dict(depth) : this.hex();
      case 91:
        return this.array(depth);
      case 93:
        this.at += 1;
        return closeArray;
      case 62:
        this.at += this.bytes[this.at + 1] === 62 ? 2 : 1;
        return closeDict;
      case 41:
      case 123:
      case 125:
        this.at += 1;
        return keywordOf(String.fromCharCode(code));
      default:
        return this.word();
    }
  }

  skipWhite(): void {
    const { bytes, end } = this;
    let at = this.at;
    while (at < end) {
      const code = bytes[at] ?? 0;
      if (code === 37) {
        while (at < end && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
      } else if (kinds[code] !== white) break;
      else at += 1;
    }
    this.at = at;
  }

  private word(): Token {
    const from = this.at;
    while (this.at < this.end && isRegular(this.bytes[this.at])) this.at += 1;
    const text = latin1(this.bytes, from, Math.min(this.at, from + 128));
    if (text === 'true') return true;
    if (text === 'false') return false;
    return text === 'null' ? null : keywordOf(text);
  }

  private numberOrReference(): number | CosRef | Keyword {
    const value = this.number();
    if (!this.references || typeof value !== 'number' || !Number.isInteger(value) || value < 0) return value;
    const back = this.at;
    const generation = this.digits();
    if (generation !== undefined) {
      this.skipWhite();
      if (this.bytes[this.at] === 82 && this.at < this.end && !isRegular(this.bytes[this.at + 1])) {
        this.at += 1;
        return { kind: 'ref', number: value, generation };
      }
    }
    this.at = back;
    return value;
  }

  /** Digits after white space, as the middle of a reference. */
  private digits(): number | undefined {
    this.skipWhite();
    const from = this.at;
    let value = 0;
    while (this.at < this.end && isDigit(this.bytes[this.at]) && this.at - from < 6) {
      value = value * 10 + (this.bytes[this.at] ?? 48) - 48;
      this.at += 1;
    }
    return this.at > from ? value : undefined;
  }

  private number(): number | Keyword {
    const { bytes, end } = this;
    const from = this.at;
    let at = from;
    let sign = 1;
    // Some programs write two signs; readers take the number all the same.
    while (at < end && (bytes[at] === 43 || bytes[at] === 45)) {
      if (bytes[at] === 45) sign = -1;
      at += 1;
    }
    let value = 0;
    let digits = 0;
    for (; at < end && isDigit(bytes[at]); at += 1, digits += 1) value = value * 10 + (bytes[at] ?? 48) - 48;
    if (at < end && bytes[at] === 46) {
      at += 1;
      let scale = 1;
      for (; at < end && isDigit(bytes[at]); at += 1, digits += 1) {
        if (scale < 1e15) {
          value = value * 10 + (bytes[at] ?? 48) - 48;
          scale *= 10;
        }
      }
      value /= scale;
    }
    if (digits === 0 || (at < end && isRegular(bytes[at]) && bytes[at] !== 45)) {
      // `-`, `.`, `1e5`: a lone sign counts as 0, as readers have it; the rest is a word.
      while (at < end && isRegular(bytes[at])) at += 1;
      this.at = at;
      const text = latin1(bytes, from, Math.min(at, from + 128));
      return /^[+-]*\.?$/.test(text) ? 0 : keywordOf(text);
    }
    // `12-34` is 12 to most readers.
    while (at < end && isRegular(bytes[at])) at += 1;
    this.at = at;
    return Number.isFinite(value) ? sign * value : sign * Number.MAX_SAFE_INTEGER;
  }

  private name(): CosName {
    this.at += 1;
    const from = this.at;
    while (this.at < this.end && isRegular(this.bytes[this.at])) this.at += 1;
    const text = latin1(this.bytes, from, this.at);
    return decodedName(text.includes('#') ? unescapeName(text) : text);
  }

  private literal(): CosString {
    const { bytes } = this;
    const close = this.closeOfLiteral();
    const out = new Uint8Array(close - this.at - 1);
    let length = 0;
    for (let at = this.at + 1; at < close; at += 1) {
      const code = bytes[at] ?? 0;
      if (code === 13) {
        if (bytes[at + 1] === 10) at += 1;
        out[length++] = 10;
        continue;
      }
      if (code !== 92) {
        out[length++] = code;
        continue;
      }
      at += 1;
      const escaped = bytes[at] ?? 0;
      if (escaped >= 48 && escaped <= 55) {
        let value = escaped - 48;
        for (let more = 0; more < 2 && isOctal(bytes[at + 1]); more += 1) {
          at += 1;
          value = value * 8 + (bytes[at] ?? 48) - 48;
        }
        out[length++] = value & 255;
      } else if (escaped === 13) {
        if (bytes[at + 1] === 10) at += 1;
      } else if (escaped !== 10) out[length++] = escapes.get(escaped) ?? escaped;
    }
    this.at = close + 1;
    return { kind: 'string', bytes: out.slice(0, length) };
  }

  private closeOfLiteral(): number {
    let level = 0;
    for (let at = this.at; at < this.end; at += 1) {
      const code = this.bytes[at];
      if (code === 92) at += 1;
      else if (code === 40) level += 1;
      else if (code === 41) {
        level -= 1;
        if (level === 0) return at;
      }
    }
    throw new BrokenOff('a string has no end');
  }

  private hex(): CosString {
    const length = this.bytes.subarray(this.at, this.end).indexOf(62);
    if (length < 0) throw new BrokenOff('a string has no end');
    const close = this.at + length;
    const out = new Uint8Array((close - this.at) >> 1);
    let digits = 0;
    for (let at = this.at + 1; at < close; at += 1) {
      const value = hexValue(this.bytes[at] ?? 0);
      if (value < 0) continue;
      const place = digits >> 1;
      out[place] = digits % 2 === 0 ? value * 16 : (out[place] ?? 0) + value;
      digits += 1;
    }
    this.at = close + 1;
    return { kind: 'string', bytes: out.slice(0, (digits + 1) >> 1) };
  }

  private array(depth: number): CosArray {
    if (depth >= this.nesting) throw new Broken('arrays stand in one another too deeply');
    this.at += 1;
    const items: Cos[] = [];
    for (;;) {
      const token = this.next(depth + 1);
      if (token === undefined) throw new BrokenOff('an array has no end');
      if (token === closeArray) return { kind: 'array', items };
      if (isKeyword(token)) {
        if (token === closeDict) continue;
        throw new Broken(`‘${token.word}’ stands in an array`);
      }
      items.push(token);
    }
  }

  private dict(depth: number): CosDict {
    if (depth >= this.nesting) throw new Broken('dictionaries stand in one another too deeply');
    this.at += 2;
    const entries = new Map<string, Cos>();
    for (;;) {
      const key = this.next(depth + 1);
      if (key === undefined) throw new BrokenOff('a dictionary has no end');
      if (key === closeDict) return { kind: 'dict', entries };
      if (!isName(key)) throw new Broken('a dictionary has a key that is no name');
      const value = this.next(depth + 1);
      if (value === undefined) throw new BrokenOff('a dictionary has no end');
      if (value === closeDict) return { kind: 'dict', entries };
      if (isKeyword(value)) throw new Broken(`‘${value.word}’ stands in a dictionary`);
      entries.set(key.name, value);
    }
  }
}

export const isKeyword = (token: Token | undefined): token is Keyword =>
  typeof token === 'object' && token !== null && token.kind === 'keyword';
const isName = (token: Token): token is CosName =>
  typeof token === 'object' && token !== null && token.kind === 'name';

const escapes = new Map([
  [110, 10],
  [114, 13],
  [116, 9],
  [98, 8],
  [102, 12],
]);

export function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

export const latin1 = (bytes: Uint8Array, from = 0, to = bytes.length): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, to - from)).toString('latin1');

const unescapeName = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Names are UTF-8 where they are text (7.3.5); what is not stays byte for byte. */
function decodedName(text: string): CosName {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(text)) return nameOf(text);
  try {
    return nameOf(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1')));
  } catch {
    return { kind: 'name', name: text, bytewise: true };
  }
}

export const isCosDict = (value: ReturnType<Lexer['next']>): value is CosDict =>
  typeof value === 'object' && value !== null && value.kind === 'dict';
