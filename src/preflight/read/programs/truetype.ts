import { cmapsOf } from './cmap-tables.js';
import { type Bytes, type FontProgram, NoProgram } from './program.js';

/** Where the tables of an sfnt stand (OpenType, Table Directory). */
export function tablesOf(bytes: Bytes): ReadonlyMap<string, { readonly from: number; readonly to: number }> {
  const start = bytes.text(0, 4) === 'ttcf' ? bytes.u32(12) : 0;
  const count = bytes.u16(start + 4);
  const tables = new Map<string, { from: number; to: number }>();
  for (let index = 0; index < count; index += 1) {
    const at = start + 12 + index * 16;
    const from = bytes.u32(at + 8);
    const to = from + bytes.u32(at + 12);
    if (to <= bytes.length) tables.set(bytes.text(at, at + 4), { from, to });
  }
  return tables;
}

/** A TrueType program. What a PDF needs no more, such as `name` and `post`, is not asked for. */
export function readTrueType(bytes: Bytes): FontProgram {
  const tables = tablesOf(bytes);
  const place = (tag: string): number => {
    const table = tables.get(tag);
    if (!table) throw new NoProgram(`it has no ‘${tag}’`);
    return table.from;
  };
  const unitsPerEm = bytes.u16(place('head') + 18);
  const glyphs = bytes.u16(place('maxp') + 4);
  const longMetrics = bytes.u16(place('hhea') + 34);
  const metrics = place('hmtx');
  if (unitsPerEm === 0 || longMetrics === 0) throw new NoProgram('it has no widths');
  return {
    kind: 'TrueType',
    glyphs,
    widthOf: (glyph) =>
      glyph < glyphs
        ? (bytes.u16(metrics + Math.min(glyph, longMetrics - 1) * 4) * 1000) / unitsPerEm
        : undefined,
    drawn: (glyph) => {
      const loca = tables.get('loca');
      if (!loca || glyph >= glyphs) return undefined;
      const long = bytes.i16(place('head') + 50) !== 0;
      const at = (nth: number): number =>
        long ? bytes.u32(loca.from + nth * 4) : bytes.u16(loca.from + nth * 2);
      return at(glyph + 1) > at(glyph);
    },
    cmaps: tables.has('cmap') ? cmapsOf(bytes, place('cmap')) : [],
    names: undefined,
    cids: undefined,
    nameOf: () => undefined,
  };
}
