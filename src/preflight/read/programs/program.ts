/** What a font’s program (9.9) says of its glyphs. Glyphs are counted from 0, which is `.notdef`. */
export interface FontProgram {
  readonly kind: 'TrueType' | 'CFF' | 'Type1';
  readonly glyphs: number;
  /** The width of a glyph in thousandths of the size; undefined where the program doesn’t plainly say it. */
  widthOf(glyph: number): number | undefined;
  /** Whether a glyph is certainly more than a place left empty; undefined where that isn’t known. */
  drawn(glyph: number): boolean | undefined;
  /** TrueType: the tables from codes to glyphs. */
  readonly cmaps: readonly CmapTable[];
  /** CFF that is not keyed by CIDs, and Type 1: glyphs by name. */
  readonly names: ReadonlyMap<string, number> | undefined;
  /** CFF that is keyed by CIDs: glyphs by CID. */
  readonly cids: ReadonlyMap<number, number> | undefined;
  /** CFF and Type 1: the name of a code in the program’s own encoding. */
  nameOf(code: number): string | undefined;
}

export interface CmapTable {
  readonly platform: number;
  readonly encoding: number;
  /** The glyph of a code; 0 where there is none. */
  glyphOf(code: number): number;
}

/** The program makes no sense. */
export class NoProgram extends Error {}

/** Reads big-endian numbers; beyond the end there is no program. */
export class Bytes {
  readonly data: Uint8Array;
  private readonly view: DataView;

  constructor(data: Uint8Array) {
    this.data = data;
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  get length(): number {
    return this.data.length;
  }

  u8(at: number): number {
    return this.view.getUint8(this.checked(at, 1));
  }

  u16(at: number): number {
    return this.view.getUint16(this.checked(at, 2));
  }

  i16(at: number): number {
    return this.view.getInt16(this.checked(at, 2));
  }

  u32(at: number): number {
    return this.view.getUint32(this.checked(at, 4));
  }

  i32(at: number): number {
    return this.view.getInt32(this.checked(at, 4));
  }

  part(from: number, to: number): Uint8Array {
    if (!(from >= 0 && from <= to && to <= this.length)) throw new NoProgram('it is cut off');
    return this.data.subarray(from, to);
  }

  text(from: number, to: number): string {
    return Buffer.from(this.part(from, to)).toString('latin1');
  }

  private checked(at: number, size: number): number {
    if (!(at >= 0 && at + size <= this.length)) throw new NoProgram('it is cut off');
    return at;
  }
}
