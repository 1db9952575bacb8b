import { type Bytes, NoProgram } from './program.js';

/** A CFF INDEX (Adobe Technical Note 5176, 5): where its objects stand, and where it ends. */
export interface CffIndex {
  readonly count: number;
  readonly end: number;
  place(nth: number): { readonly from: number; readonly to: number };
}

export function indexAt(bytes: Bytes, at: number): CffIndex {
  const count = bytes.u16(at);
  if (count === 0) return { count, end: at + 2, place: () => ({ from: at + 2, to: at + 2 }) };
  const size = bytes.u8(at + 2);
  if (size < 1 || size > 4) throw new NoProgram('one of its indexes is damaged');
  const offset = (nth: number): number => {
    let value = 0;
    for (let byte = 0; byte < size; byte += 1) value = value * 256 + bytes.u8(at + 3 + nth * size + byte);
    return value;
  };
  const base = at + 2 + (count + 1) * size;
  return {
    count,
    end: base + offset(count),
    place: (nth) => ({ from: base + offset(nth), to: base + offset(nth + 1) }),
  };
}

/** A DICT (5176, 4): its operators with their operands; escaped operators count from 1200. */
export function dictIn(bytes: Bytes, from: number, to: number): ReadonlyMap<number, readonly number[]> {
  const entries = new Map<number, readonly number[]>();
  let operands: number[] = [];
  for (let at = from; at < to; ) {
    const byte = bytes.u8(at);
    at += 1;
    if (byte <= 21) {
      const operator = byte === 12 ? 1200 + bytes.u8(at++) : byte;
      entries.set(operator, operands);
      operands = [];
    } else if (byte === 30) {
      const real = realAt(bytes, at);
      operands.push(real.value);
      at = real.end;
    } else if (byte === 28) {
      operands.push(bytes.i16(at));
      at += 2;
    } else if (byte === 29) {
      operands.push(bytes.i32(at));
      at += 4;
    } else if (byte >= 32 && byte <= 246) operands.push(byte - 139);
    else if (byte >= 247 && byte <= 250) operands.push((byte - 247) * 256 + bytes.u8(at++) + 108);
    else if (byte >= 251 && byte <= 254) operands.push(-(byte - 251) * 256 - bytes.u8(at++) - 108);
    if (operands.length > 513) throw new NoProgram('one of its dictionaries is damaged');
  }
  return entries;
}

const nibbles = '0123456789.EE -';

function realAt(bytes: Bytes, from: number): { readonly value: number; readonly end: number } {
  let text = '';
  for (let at = from; at < from + 64; at += 1) {
    const byte = bytes.u8(at);
    for (const nibble of [byte >> 4, byte & 15]) {
      if (nibble === 15) return { value: Number(text) || 0, end: at + 1 };
      text += nibble === 12 ? 'E-' : (nibbles[nibble] ?? '').trim();
    }
  }
  throw new NoProgram('one of its numbers has no end');
}
