import type { CMap } from './cmap.js';

/** Cuts a string into codes: two bytes each, unless the font’s own CMap says otherwise. */
export function codesOf(bytes: Uint8Array, map: CMap | undefined): { code: number; length: number }[] {
  const codes: { code: number; length: number }[] = [];
  const ranges = map?.lengths ?? [];
  const usual = ranges.length > 0 ? Math.min(...ranges.map((range) => range.bytes || 1)) : 2;
  for (let at = 0; at < bytes.length; ) {
    let code = 0;
    let length = 0;
    if (ranges.length > 0) {
      for (let size = 1; size <= 4 && at + size <= bytes.length && length === 0; size += 1) {
        code = code * 256 + (bytes[at + size - 1] ?? 0);
        const tried = code;
        if (ranges.some((range) => range.bytes === size && tried >= range.low && tried <= range.high))
          length = size;
      }
    }
    if (length === 0) {
      length = usual;
      code = 0;
      for (let index = 0; index < length; index += 1) code = code * 256 + (bytes[at + index] ?? 0);
    }
    codes.push({ code, length });
    at += length;
  }
  return codes;
}
