import type { Cos, CosDict, CosStream, FontUse } from '../cos.js';
import { type Access, isArray, isDict, isName, isStream } from './access.js';
import { type CMap, readCMap, utf16 } from './cmap.js';
import { type Matrix, matrixOf } from './geometry.js';
import { textOfGlyph, winAnsi } from './glyph-names.js';
import type { Objects } from './objects.js';

/** A glyph to show: what it takes along the line, in units of text space for a size of 1. */
export interface Glyph {
  readonly code: number;
  readonly width: number;
  readonly text: string;
  /** A single byte 32, to which word spacing applies. */
  readonly space: boolean;
}

export interface Font {
  readonly use: FontUse;
  readonly vertical: boolean;
  /** Above and below the line, for a size of 1. */
  readonly ascent: number;
  readonly descent: number;
  readonly type3: Type3 | undefined;
  glyphs(bytes: Uint8Array): Glyph[];
}

export interface Type3 {
  readonly matrix: Matrix;
  readonly resources: CosDict | undefined;
  glyph(code: number): CosStream | undefined;
}

/** Reads fonts (9.6, 9.7), each once. */
export class Fonts {
  private readonly objects: Objects;
  private readonly access: Access;
  private readonly known = new Map<CosDict, Font>();

  constructor(objects: Objects) {
    this.objects = objects;
    this.access = objects.access;
  }

  read(dict: CosDict, resource: string): Font {
    const known = this.known.get(dict);
    if (known) return known.use.resource === resource ? known : { ...known, use: { ...known.use, resource } };
    const subtype = this.access.name(dict, 'Subtype') ?? '';
    const font =
      subtype === 'Type0' ? this.composite(dict, resource) : this.simple(dict, resource, subtype || 'Type1');
    this.known.set(dict, font);
    return font;
  }

  private simple(dict: CosDict, resource: string, subtype: string): Font {
    const { access } = this;
    const name = access.name(dict, 'BaseFont') ?? access.name(dict, 'Name') ?? '';
    const descriptor = access.dict(dict, 'FontDescriptor');
    const type3 = subtype === 'Type3' ? this.type3(dict) : undefined;
    const scale = type3 ? Math.abs(type3.matrix[0] || type3.matrix[1]) : 0.001;
    const first = access.number(dict, 'FirstChar') ?? 0;
    const widths = access.array(dict, 'Widths');
    const missing = (descriptor && access.number(descriptor, 'MissingWidth')) ?? 0;
    const widthOf = (code: number): number => {
      if (!widths) return standardWidth(name, code);
      const width = widths[code - first];
      return typeof width === 'number' ? width : missing;
    };
    const texts = this.toUnicode(dict);
    const differences = this.differences(dict);
    const textOf = (code: number): string => {
      const told = texts?.texts.get(code);
      if (told !== undefined) return told;
      const glyph = differences.get(code);
      return (glyph === undefined ? winAnsi(code) : textOfGlyph(glyph)) ?? '';
    };
    const table: (Glyph | undefined)[] = [];
    const glyphOf = (code: number): Glyph => {
      const glyph = table[code] ?? {
        code,
        width: widthOf(code) * scale,
        text: textOf(code),
        space: code === 32,
      };
      table[code] = glyph;
      return glyph;
    };
    return {
      use: {
        resource,
        name,
        subtype,
        embedded: type3 !== undefined || this.embedded(descriptor),
        subset: isSubset(name),
      },
      vertical: false,
      ...(type3 ? this.type3Height(dict, type3) : this.height(descriptor)),
      type3,
      glyphs: (bytes) => Array.from(bytes, glyphOf),
    };
  }

  private composite(dict: CosDict, resource: string): Font {
    const { access } = this;
    const descendants = access.array(dict, 'DescendantFonts');
    const below = isDict(descendants?.[0]) ? descendants[0] : undefined;
    const descriptor = below && access.dict(below, 'FontDescriptor');
    const name = access.name(dict, 'BaseFont') ?? (below && access.name(below, 'BaseFont')) ?? '';
    const encoding = access.get(dict, 'Encoding');
    const encodingName = isName(encoding) ? encoding.name : undefined;
    const map = isStream(encoding) ? this.cmap(encoding) : undefined;
    const vertical = isStream(encoding)
      ? access.number(encoding.dict, 'WMode') === 1
      : encodingName?.endsWith('V') === true;
    const usual = (below && access.number(below, 'DW')) ?? 1000;
    const widths = below ? this.cidWidths(below) : new Map<number, number>();
    const down = (below && access.numbers(below.entries.get('DW2'))?.[1]) ?? -1000;
    const texts = this.toUnicode(dict);
    const unicodeCodes = encodingName !== undefined && /UCS2|UTF16/.test(encodingName);
    return {
      use: { resource, name, subtype: 'Type0', embedded: this.embedded(descriptor), subset: isSubset(name) },
      vertical,
      ...this.height(descriptor),
      type3: undefined,
      glyphs: (bytes) =>
        codesOf(bytes, map).map(({ code, length }) => {
          const cid = map && map.cids.size > 0 ? (map.cids.get(code) ?? 0) : code;
          const told = texts?.texts.get(code);
          const own = unicodeCodes ? utf16(Uint8Array.of(code >> 8, code & 255)) : '';
          return {
            code,
            width: (vertical ? down : (widths.get(cid) ?? usual)) / 1000,
            text: told ?? own,
            space: length === 1 && code === 32,
          };
        }),
    };
  }

  /** The W array (9.7.4.3). */
  private cidWidths(font: CosDict): Map<number, number> {
    const widths = new Map<number, number>();
    const items = this.access.array(font, 'W') ?? [];
    for (let at = 0; at + 1 < items.length; ) {
      const first = items[at];
      const next = items[at + 1];
      if (typeof first !== 'number') break;
      if (isArray(next)) {
        next.items.forEach((item, index) => {
          const width = this.access.resolve(item);
          if (typeof width === 'number') widths.set(first + index, width);
        });
        at += 2;
        continue;
      }
      const width = items[at + 2];
      if (typeof next !== 'number' || typeof width !== 'number') break;
      for (let cid = first; cid <= Math.min(next, first + 0xffff) && widths.size < 70_000; cid += 1)
        widths.set(cid, width);
      at += 3;
    }
    return widths;
  }

  private toUnicode(dict: CosDict): CMap | undefined {
    const stream = this.access.get(dict, 'ToUnicode');
    return isStream(stream) ? this.cmap(stream) : undefined;
  }

  private cmap(stream: CosStream): CMap | undefined {
    const { data } = this.objects.decode(stream);
    return data && readCMap(data, this.objects.budget);
  }

  private differences(dict: CosDict): Map<number, string> {
    const names = new Map<number, string>();
    const encoding = this.access.dict(dict, 'Encoding');
    let code = 0;
    for (const item of (encoding && this.access.array(encoding, 'Differences')) ?? []) {
      if (typeof item === 'number') code = item;
      else if (isName(item)) {
        if (code >= 0 && code < 256) names.set(code, item.name);
        code += 1;
      }
    }
    return names;
  }

  private embedded(descriptor: CosDict | undefined): boolean {
    return (
      descriptor !== undefined &&
      ['FontFile', 'FontFile2', 'FontFile3'].some((key) => isStream(this.access.get(descriptor, key)))
    );
  }

  private height(descriptor: CosDict | undefined): { ascent: number; descent: number } {
    const box = descriptor && this.access.rect(descriptor.entries.get('FontBBox'));
    const told = (key: string): number => (descriptor && this.access.number(descriptor, key)) ?? 0;
    const ascent = told('Ascent') || box?.top || 750;
    // Some programs write how far it goes down without the sign.
    const descent = -Math.abs(told('Descent')) || box?.bottom || -250;
    return { ascent: clamp(ascent / 1000, 0.1, 3), descent: clamp(descent / 1000, -2, 0) };
  }

  private type3(dict: CosDict): Type3 {
    const matrix = matrixOf(this.access.numbers(dict.entries.get('FontMatrix'))) ?? [
      0.001, 0, 0, 0.001, 0, 0,
    ];
    const streams = this.access.dict(dict, 'CharProcs');
    const names = this.differences(dict);
    return {
      matrix,
      resources: this.access.dict(dict, 'Resources'),
      glyph: (code) => {
        const name = names.get(code);
        const value: Cos = name === undefined || !streams ? null : this.access.get(streams, name);
        return isStream(value) ? value : undefined;
      },
    };
  }

  private type3Height(dict: CosDict, { matrix }: Type3): { ascent: number; descent: number } {
    const box = this.access.rect(dict.entries.get('FontBBox'));
    if (!box || box.top === box.bottom) return { ascent: 0.75, descent: -0.25 };
    const [one, other] = [box.top * matrix[3], box.bottom * matrix[3]];
    return { ascent: Math.max(one, other), descent: Math.min(one, other) };
  }
}

const isSubset = (name: string): boolean => /^[A-Z]{6}\+/.test(name);
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Cuts a string into codes: two bytes each, unless the font’s own CMap says otherwise. */
function codesOf(bytes: Uint8Array, map: CMap | undefined): { code: number; length: number }[] {
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

/** Widths of the fonts every reader has, where a file leaves them out: Helvetica’s, close enough for the others. */
function standardWidth(name: string, code: number): number {
  if (/Courier/.test(name)) return 600;
  const width = helvetica[code - 32] ?? 556;
  return /Times/.test(name) ? width * 0.9 : width;
}
const helvetica = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
