import LayoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import PDFDocument from 'pdfmake/js/PDFDocument.js';
import type { Fonts } from '../model/fonts.js';
import type { Face } from '../model/layout.js';

type Descriptors = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** pdfkit’s font, as far as it is used here. */
export interface EngineFont {
  readonly id: string;
  readonly ascender: number;
  readonly font: {
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): object;
  };
  layoutCache: object;
  widthOfString(text: string, size: number): number;
}
export interface EngineLine {
  readonly inlines: readonly { text: string; x: number; width: number; piece: number }[];
  getWidth(): number;
}

/** Text in one font and size, to be broken into lines. */
export interface Piece {
  readonly text: string;
  readonly font: Face;
  /** pt */
  readonly size: number;
  /** Extra space after each character, pt. */
  readonly tracking: number;
  /** true where the piece may not break. */
  readonly together?: boolean;
}

export interface BrokenLine {
  readonly width: number;
  /** Parts of the pieces by their index, x from the line’s start, pt. */
  readonly parts: readonly { piece: number; text: string; x: number; width: number }[];
}

export interface BrokenText {
  readonly lines: readonly BrokenLine[];
  /** The widest part that can’t break, pt; wider than the column, it was cut by force. */
  readonly widest: number;
}

/** Opens a document of the engine with the fonts; fonts are read when first used. */
export function openDocument(fonts: Fonts, options: object): InstanceType<typeof PDFDocument.default> {
  const descriptors: Descriptors = Object.fromEntries(
    Object.entries(fonts).map(([family, files]) => [
      family,
      {
        normal: files.regular.absolute,
        bold: (files.bold ?? files.regular).absolute,
        italics: (files.italic ?? files.regular).absolute,
        bolditalics: (files.bold ?? files.regular).absolute,
      },
    ]),
  );
  const document = new PDFDocument.default(
    descriptors,
    {},
    {},
    {},
    { autoFirstPage: false, font: null, ...options },
  );
  const all = Object.values(fonts).flatMap((files) => [files.regular, files.bold, files.italic]);
  const hashes = new Map(all.flatMap((file) => (file ? [[file.absolute, file.hash] as const] : [])));
  shareFonts(document, descriptors, hashes);
  return document;
}

type FontClass = new (document: object, font: EngineFont['font'], id: string) => EngineFont;

/** Parsed fonts with their shaped words, by content: all documents of a process share them. */
const shelf = new Map<
  string,
  { readonly font: EngineFont['font']; readonly layouts: object; readonly made: FontClass }
>();

/**
 * Lets a document take its fonts from the shelf. Parsing a font and shaping words cost most of a build, and are the
 * same in every edition; only the subset that is embedded is a document's own.
 */
function shareFonts(
  document: InstanceType<typeof PDFDocument.default>,
  files: Descriptors,
  hashes: ReadonlyMap<string, string>,
): void {
  const provide = document.provideFont.bind(document);
  const own = new Map<string, EngineFont>();
  const internals = document as unknown as { _fontCount: number; _fontFamilies: Record<string, EngineFont> };
  document.provideFont = (family, bold, italics) => {
    const file =
      files[family]?.[bold ? (italics ? 'bolditalics' : 'bold') : italics ? 'italics' : 'normal'] ?? '';
    const known = own.get(file);
    if (known) return known;
    const key = hashes.get(file) ?? file;
    const shelved = shelf.get(key);
    let font: EngineFont;
    if (shelved) {
      internals._fontCount += 1;
      font = new shelved.made(document, shelved.font, `F${internals._fontCount}`);
      font.layoutCache = shelved.layouts;
      internals._fontFamilies[file] = font;
    } else {
      font = provide(family, bold, italics);
      warmUp(font.font);
      const made = font.constructor as FontClass;
      shelf.set(key, { font: font.font, layouts: font.layoutCache, made });
    }
    own.set(file, font);
    return font;
  };
}

/**
 * fontkit remembers a glyph under the first code point that asks for it: if U+00A0 or U+00AD came first, every
 * space or hyphen of the file would be extracted as that. So each font sees the plain characters first, in one
 * order, whatever text follows.
 */
function warmUp(font: EngineFont['font']): void {
  for (let codePoint = 0x20; codePoint <= 0xff; codePoint += 1) {
    if (codePoint < 0x7f || (codePoint > 0xa0 && codePoint !== 0xad)) font.glyphForCodePoint(codePoint);
  }
}

/** Measures and breaks text with pdfmake’s layout, one paragraph at a time. */
export class Typesetter {
  readonly #document: InstanceType<typeof PDFDocument.default>;
  readonly #known = new Map<string, boolean>();

  constructor(fonts: Fonts) {
    this.#document = openDocument(fonts, {});
  }

  /** Whether the font has a shape for the character. */
  has(font: Face, codePoint: number): boolean {
    const key = `${font.family}/${font.weight}/${font.italic}/${codePoint}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.#font(font).font.hasGlyphForCodePoint(codePoint);
      this.#known.set(key, known);
    }
    return known;
  }

  /** Breaks the pieces, one paragraph, into lines no wider than `width` (pt). */
  break(pieces: readonly Piece[], width: number): BrokenText {
    const content = {
      text: pieces.map((piece, index) => ({
        text: piece.text,
        font: piece.font.family,
        bold: piece.font.weight === 'bold',
        italics: piece.font.italic,
        fontSize: piece.size,
        characterSpacing: piece.tracking,
        noWrap: piece.together ?? false,
        piece: index,
      })),
      _minWidth: 0,
    };
    const builder = new LayoutBuilder.default(
      { width, height: 1e6, orientation: 'portrait' },
      { left: 0, top: 0, right: 0, bottom: 0 },
      {},
    );
    const pages = builder.layoutDocument(content, this.#document, {}, {});
    const lines = (pages[0]?.items ?? [])
      .filter((item) => item.type === 'line')
      .map(({ item }) => toLine(item));
    return { lines, widest: content._minWidth };
  }

  #font(face: Face): EngineFont {
    return this.#document.provideFont(face.family, face.weight === 'bold', face.italic);
  }
}

/** Joins neighbouring words of one piece, so that a line is written in few strokes; drops the space at its end. */
function toLine(line: EngineLine): BrokenLine {
  const parts: { piece: number; text: string; x: number; width: number }[] = [];
  for (const inline of line.inlines) {
    const last = parts.at(-1);
    if (last && last.piece === inline.piece) {
      last.text += inline.text;
      last.width = inline.x + inline.width - last.x;
    } else {
      parts.push({ piece: inline.piece, text: inline.text, x: inline.x, width: inline.width });
    }
  }
  const last = parts.at(-1);
  const width = line.getWidth();
  if (last) {
    last.text = last.text.trimEnd();
    // The space behind the last word takes no room on the line.
    last.width = Math.min(last.width, width - last.x);
  }
  return { width, parts: parts.filter((part) => part.text !== '') };
}
