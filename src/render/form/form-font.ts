import type { EngineFont } from '../../engine/pdfmake.js';
import type { PdfDocument } from '../canvas.js';
import { type PdfReference, writeObject } from '../tags/pdf-object.js';

/** The code points of WinAnsiEncoding from 0x80 to 0x9f (ISO 32000-1, annex D.2); the other codes are Latin-1's own. */
const high = [
  0x20ac, 0x2022, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
  0x2022, 0x017d, 0x2022, 0x2022, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122,
  0x0161, 0x203a, 0x0153, 0x2022, 0x017e, 0x0178,
] as const;
const codePointOf = (code: number): number => high[code - 0x80] ?? code;
const [firstCode, lastCode] = [0x20, 0xff];

/** What of a TrueType font is needed here; fontkit's types are not at hand. */
interface TrueType {
  readonly stream: { readonly buffer: Uint8Array };
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly bbox: { minX: number; minY: number; maxX: number; maxY: number };
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
}

/**
 * Embeds a whole font for what people type into a form (ISO 32000-1, 9.6.3). A subset has only the letters that the
 * leaflet uses, and readers know how to type with simple fonts only.
 */
export function writeFormFont(document: PdfDocument, engineFont: EngineFont): PdfReference {
  const font = engineFont.font as unknown as TrueType;
  const scale = 1000 / font.unitsPerEm;
  const units = (value: number) => Math.round(value * scale);
  const bytes = Buffer.from(font.stream.buffer);
  const file = writeObject(document, { Length1: bytes.length }, bytes);
  const descriptor = writeObject(document, {
    Type: 'FontDescriptor',
    FontName: font.postscriptName,
    // Nonsymbolic: its glyphs are found by the names of the encoding.
    Flags: 32,
    FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map(units),
    ItalicAngle: font.italicAngle,
    Ascent: units(font.ascent),
    Descent: units(font.descent),
    CapHeight: units(font.capHeight),
    StemV: 80,
    FontFile2: file,
  });
  const codes = Array.from({ length: lastCode - firstCode + 1 }, (_, index) => firstCode + index);
  return writeObject(document, {
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: font.postscriptName,
    Encoding: 'WinAnsiEncoding',
    FirstChar: firstCode,
    LastChar: lastCode,
    Widths: codes.map((code) => units(font.glyphForCodePoint(codePointOf(code)).advanceWidth)),
    FontDescriptor: descriptor,
  });
}
