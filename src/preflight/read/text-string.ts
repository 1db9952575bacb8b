import type { Cos } from '../cos.js';
import { isString } from './access.js';
import { utf16 } from './cmap.js';
import { latin1 } from './lexer.js';

/** A text string (7.9.2.2) as text; empty where it is none. */
export function textOf(value: Cos | undefined): string {
  const found = value ?? null;
  if (!isString(found)) return '';
  const { bytes } = found;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
  return latin1(bytes);
}
