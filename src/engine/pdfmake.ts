import LayoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import PDFDocument from 'pdfmake/js/PDFDocument.js';
import type { Face } from '../model/layout.js';

/** The files of a family, absolute paths. */
export interface FontFiles {
  readonly regular: string;
  readonly bold?: string;
  readonly italic?: string;
}
export type Fonts = Readonly<Record<string, FontFiles>>;

/** pdfkit’s font, as far as it is used here. */
export interface EngineFont {
  readonly id: string;
  readonly ascender: number;
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
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
  const descriptors = Object.fromEntries(
    Object.entries(fonts).map(([family, files]) => [
      family,
      {
        normal: files.regular,
        bold: files.bold ?? files.regular,
        italics: files.italic ?? files.regular,
        bolditalics: files.bold ?? files.regular,
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
  warmUpFonts(document);
  return document;
}

/**
 * fontkit remembers a glyph under the first code point that asks for it: if U+00A0 or U+00AD came first, every
 * space or hyphen of the file would be extracted as that. So each font sees the plain ones first.
 */
function warmUpFonts(document: InstanceType<typeof PDFDocument.default>): void {
  const provide = document.provideFont.bind(document);
  const warm = new Set<EngineFont>();
  document.provideFont = (family, bold, italics) => {
    const font = provide(family, bold, italics);
    if (!warm.has(font)) {
      warm.add(font);
      font.widthOfString(' -', 10);
    }
    return font;
  };
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
  if (last) last.text = last.text.trimEnd();
  return { width: line.getWidth(), parts: parts.filter((part) => part.text !== '') };
}
