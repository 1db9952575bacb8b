import type { Bytes, CmapTable } from './program.js';

const mostTables = 64;

/** The subtables of a `cmap` (OpenType, cmap): those of formats 0, 4, 6, 10, 12 lead somewhere. */
export function cmapsOf(bytes: Bytes, start: number): CmapTable[] {
  const count = Math.min(mostTables, bytes.u16(start + 2));
  return Array.from({ length: count }, (_, index) => {
    const at = start + 4 + index * 8;
    const table = start + bytes.u32(at + 4);
    return {
      platform: bytes.u16(at),
      encoding: bytes.u16(at + 2),
      glyphOf: lookUp(bytes, table),
    };
  });
}

function lookUp(bytes: Bytes, table: number): (code: number) => number {
  switch (bytes.u16(table)) {
    case 0:
      return (code) => (code >= 0 && code < 256 ? bytes.u8(table + 6 + code) : 0);
    case 4:
      return (code) => inSegments(bytes, table, code);
    case 6:
      return (code) => {
        const index = code - bytes.u16(table + 6);
        return index >= 0 && index < bytes.u16(table + 8) ? bytes.u16(table + 10 + index * 2) : 0;
      };
    case 10:
      return (code) => {
        const index = code - bytes.u32(table + 12);
        return index >= 0 && index < bytes.u32(table + 16) ? bytes.u16(table + 20 + index * 2) : 0;
      };
    case 12:
      return (code) => inGroups(bytes, table, code);
    default:
      return () => 0;
  }
}

/** Format 4: segments by their last code. */
function inSegments(bytes: Bytes, table: number, code: number): number {
  if (code > 0xffff) return 0;
  const double = bytes.u16(table + 6);
  const ends = table + 14;
  const starts = ends + double + 2;
  const nth = first(double / 2, (index) => bytes.u16(ends + index * 2) >= code);
  if (nth === undefined) return 0;
  const start = bytes.u16(starts + nth * 2);
  if (code < start) return 0;
  const delta = bytes.u16(starts + double + nth * 2);
  const offsetAt = starts + double * 2 + nth * 2;
  const offset = bytes.u16(offsetAt);
  if (offset === 0) return (code + delta) & 0xffff;
  const glyph = bytes.u16(offsetAt + offset + (code - start) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

/** Format 12: groups of codes. */
function inGroups(bytes: Bytes, table: number, code: number): number {
  const nth = first(bytes.u32(table + 12), (index) => bytes.u32(table + 16 + index * 12 + 4) >= code);
  if (nth === undefined) return 0;
  const group = table + 16 + nth * 12;
  const start = bytes.u32(group);
  return code < start ? 0 : bytes.u32(group + 8) + code - start;
}

/** The first of a sorted row that a test holds for. */
function first(count: number, test: (index: number) => boolean): number | undefined {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low < count ? low : undefined;
}
