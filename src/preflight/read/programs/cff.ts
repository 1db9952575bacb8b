import { type CffIndex, dictIn, indexAt } from './cff-data.js';
import { standardNameOf, standardStrings } from './cff-strings.js';
import { widthArgument } from './charstrings.js';
import { type Bytes, type FontProgram, NoProgram } from './program.js';

// Operators of Top and Private DICTs (Adobe Technical Note 5176, tables 9 and 23).
const charsetOperator = 15;
const encodingOperator = 16;
const charStringsOperator = 17;
const privateOperator = 18;
const matrixOperator = 1207;
const rosOperator = 1230;
const fdArrayOperator = 1236;
const fdSelectOperator = 1237;
const defaultWidthOperator = 20;
const nominalWidthOperator = 21;

interface Widths {
  readonly usual: number;
  readonly nominal: number;
}

/** A CFF program (Adobe Technical Note 5176). */
export function readCff(bytes: Bytes): FontProgram {
  const names = indexAt(bytes, bytes.u8(2));
  const tops = indexAt(bytes, names.end);
  const strings = indexAt(bytes, tops.end);
  const { from, to } = tops.place(0);
  const top = dictIn(bytes, from, to);
  const charStringsAt = top.get(charStringsOperator)?.[0];
  if (charStringsAt === undefined) throw new NoProgram('it has no CharStrings');
  const charStrings = indexAt(bytes, charStringsAt);
  const keyed = top.has(rosOperator);
  const charset = charsetOf(bytes, top.get(charsetOperator)?.[0] ?? 0, charStrings.count, keyed);
  const nameOfSid = (sid: number): string => {
    const own = sid - standardStrings;
    if (own < 0) return standardNameOf(sid) ?? '.notdef';
    if (own >= strings.count) return '.notdef';
    const place = strings.place(own);
    return bytes.text(place.from, place.to);
  };
  const scale = (top.get(matrixOperator)?.[0] ?? 0.001) * 1000;
  const widths = keyed ? cidWidths(bytes, top) : constant(privateWidths(bytes, top));
  const byName = keyed ? undefined : new Map(charset.map((sid, glyph) => [nameOfSid(sid), glyph] as const));
  const encoding = keyed ? new Map<number, number>() : encodingOf(bytes, top.get(encodingOperator)?.[0] ?? 0);
  return {
    kind: 'CFF',
    glyphs: charStrings.count,
    widthOf: (glyph) => widthIn(bytes, charStrings, glyph, widths(glyph), scale),
    drawn: (glyph) => (glyph < charStrings.count ? true : undefined),
    cmaps: [],
    names: byName,
    cids: keyed ? new Map(charset.map((cid, glyph) => [cid, glyph] as const)) : undefined,
    nameOf: (code) => {
      const glyph = encoding.get(code);
      return glyph === undefined ? undefined : nameOfSid(charset[glyph] ?? 0);
    },
  };
}

function widthIn(
  bytes: Bytes,
  charStrings: CffIndex,
  glyph: number,
  widths: Widths | undefined,
  scale: number,
): number | undefined {
  if (glyph >= charStrings.count || !widths) return undefined;
  const { from, to } = charStrings.place(glyph);
  const own = widthArgument(bytes.part(from, to));
  if (own === 'unclear') return undefined;
  return (own === undefined ? widths.usual : widths.nominal + own) * scale;
}

const constant =
  <T>(value: T): (() => T) =>
  () =>
    value;

type Dict = ReadonlyMap<number, readonly number[]>;

function privateWidths(bytes: Bytes, dict: Dict): Widths {
  const [size = 0, offset = 0] = dict.get(privateOperator) ?? [];
  const own = size > 0 ? dictIn(bytes, offset, offset + size) : new Map<number, readonly number[]>();
  return {
    usual: own.get(defaultWidthOperator)?.[0] ?? 0,
    nominal: own.get(nominalWidthOperator)?.[0] ?? 0,
  };
}

/** Of fonts keyed by CIDs: each glyph has the widths of its font dictionary (5176, 19). */
function cidWidths(bytes: Bytes, top: Dict): (glyph: number) => Widths | undefined {
  const arrayAt = top.get(fdArrayOperator)?.[0];
  const selectAt = top.get(fdSelectOperator)?.[0];
  if (arrayAt === undefined || selectAt === undefined) throw new NoProgram('it has no font dictionaries');
  const array = indexAt(bytes, arrayAt);
  const all = Array.from({ length: Math.min(array.count, 256) }, (_, nth) => {
    const { from, to } = array.place(nth);
    return privateWidths(bytes, dictIn(bytes, from, to));
  });
  if (bytes.u8(selectAt) === 0) return (glyph) => all[bytes.u8(selectAt + 1 + glyph)];
  const ranges = bytes.u16(selectAt + 1);
  return (glyph) => {
    let low = 0;
    let high = ranges;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (bytes.u16(selectAt + 3 + middle * 3) <= glyph) low = middle;
      else high = middle;
    }
    return all[bytes.u8(selectAt + 3 + low * 3 + 2)];
  };
}

/** SIDs, or CIDs, by glyph (5176, 13). The predefined sets begin as the standard strings do. */
function charsetOf(bytes: Bytes, offset: number, count: number, keyed: boolean): number[] {
  const charset = [0];
  if (offset <= 2) {
    if (!keyed && offset !== 0) throw new NoProgram('its charset is an expert one');
    for (let glyph = 1; glyph < count; glyph += 1) charset.push(glyph);
    return charset;
  }
  const format = bytes.u8(offset);
  let at = offset + 1;
  while (charset.length < count) {
    const first = bytes.u16(at);
    at += 2;
    const left = format === 0 ? 0 : format === 1 ? bytes.u8(at) : bytes.u16(at);
    at += format === 0 ? 0 : format === 1 ? 1 : 2;
    for (let more = 0; more <= left && charset.length < count; more += 1) charset.push(first + more);
  }
  return charset;
}

/** Glyphs by code in the program’s own encoding (5176, 12); the predefined ones are left to the PDF. */
function encodingOf(bytes: Bytes, offset: number): ReadonlyMap<number, number> {
  const codes = new Map<number, number>();
  if (offset <= 1) return codes;
  const format = bytes.u8(offset) & 127;
  const count = bytes.u8(offset + 1);
  let glyph = 1;
  for (let nth = 0; nth < count; nth += 1) {
    if (format === 0) codes.set(bytes.u8(offset + 2 + nth), glyph++);
    else {
      const first = bytes.u8(offset + 2 + nth * 2);
      const left = bytes.u8(offset + 3 + nth * 2);
      for (let more = 0; more <= left; more += 1) codes.set(first + more, glyph++);
    }
  }
  return codes;
}
