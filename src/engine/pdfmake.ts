import PDFDocument from 'pdfmake/js/PDFDocument.js';
import StyleContextStack from 'pdfmake/js/StyleContextStack.js';
import TextInlines from 'pdfmake/js/TextInlines.js';
import type { Fonts } from '../model/fonts.js';
import type { Face } from '../model/layout.js';
import { EmbeddedFiles, type Embedding, embedOnce } from './embedded-files.js';
import { type ShapedWord, ShapedWords } from './shaped-words.js';

type Descriptors = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** pdfkit’s font, as far as it is used here. */
export interface EngineFont {
  readonly id: string;
  readonly ascender: number;
  readonly font: {
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): object;
    /** The glyphs made so far, by their id. */
    _glyphs: Record<number, object>;
  };
  readonly scale: number;
  layoutCache: object;
  layoutRun(text: string, features?: object): ShapedWord;
  widthOfString(text: string, size: number): number;
}
/** Text in one font, to be broken into lines. */
export interface Piece {
  readonly text: string;
  readonly font: Face;
  /** Extra space after each character, as a share of the size. */
  readonly tracking: number;
  /** true where the piece may not break. */
  readonly together: boolean;
}

/** A part of a piece behind which a line may end, measured at a size of 1 pt. */
export interface Word {
  /** Its piece's index. */
  readonly piece: number;
  readonly text: string;
  readonly width: number;
  /** What of the width is space at its beginning and end. */
  readonly lead: number;
  readonly trail: number;
  /** true where no line may end behind it after all. */
  readonly glued: boolean;
  /** true where a line must end behind it. */
  readonly ends: boolean;
}

/** Gives what was kept of a font, by the hash of its content. */
export interface FontMemory {
  /** The words that it has shaped. */
  words(fontHash: string): string | undefined;
  /** A file that was embedded, by its glyphs. */
  file(fontHash: string, glyphs: string): Uint8Array | undefined;
}
const noMemory: FontMemory = { words: () => undefined, file: () => undefined };

/** Opens a document of the engine with the fonts; fonts are read when first used. */
export function openDocument(
  fonts: Fonts,
  options: object,
  memory = noMemory,
): InstanceType<typeof PDFDocument.default> {
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
  shareFonts(document, descriptors, hashes, memory);
  return document;
}

type FontClass = new (document: object, font: EngineFont['font'], id: string) => EngineFont;

/** Parsed fonts with their shaped words, by content: all documents of a process share them. */
const shelf = new Map<string, Shelved>();

interface Shelved {
  readonly font: EngineFont['font'];
  readonly made: FontClass;
  /** pdfkit's own memory, by document and font; here it is one. */
  readonly layouts: object;
  readonly words: ShapedWords;
  readonly files: EmbeddedFiles;
  /** The glyphs of plain characters, once a word was shaped. */
  plain?: Record<number, object>;
}

/** Has kept what fonts have shaped and embedded since they were opened. */
export function keepFonts(keep: {
  words(fontHash: string, words: string): void;
  file(fontHash: string, glyphs: string, file: Uint8Array): void;
}): void {
  for (const [hash, { words, files }] of shelf) {
    if (words.grown) keep.words(hash, words.toText());
    files.keep((glyphs, file) => keep.file(hash, glyphs, file));
  }
}

/**
 * Lets a document take its fonts from the shelf. Parsing a font, shaping words and cutting the file that is embedded
 * cost most of a build, and are the same in every edition.
 */
function shareFonts(
  document: InstanceType<typeof PDFDocument.default>,
  files: Descriptors,
  hashes: ReadonlyMap<string, string>,
  memory: FontMemory,
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
    let shelved = shelf.get(key);
    let font: EngineFont;
    if (shelved) {
      internals._fontCount += 1;
      font = new shelved.made(document, shelved.font, `F${internals._fontCount}`);
      font.layoutCache = shelved.layouts;
      internals._fontFamilies[file] = font;
    } else {
      font = provide(family, bold, italics);
      shelved = {
        font: font.font,
        layouts: font.layoutCache,
        made: font.constructor as FontClass,
        words: new ShapedWords(font.scale, memory.words(key)),
        files: new EmbeddedFiles((glyphs) => memory.file(key, glyphs)),
      };
      shelf.set(key, shelved);
    }
    shapeOnce(font, shelved);
    embedOnce(font as unknown as Embedding, shelved.files);
    nameMissing(font);
    own.set(file, font);
    return font;
  };
}

/** Lets a font shape only words of which nothing is kept. */
function shapeOnce(font: EngineFont, shelved: Shelved): void {
  const shape = font.layoutRun.bind(font);
  font.layoutRun = (text, features) => {
    if (features) return shape(text, features);
    const known = shelved.words.recall(text);
    if (known) return known;
    shelved.plain ??= plainGlyphs(font.font);
    font.font._glyphs = Object.create(shelved.plain);
    const word = shape(text);
    shelved.words.keep(text, word);
    return word;
  };
}

/** pdfkit says that the shape of a missing character is U+0000, which no text may have (Matterhorn 31-028). */
function nameMissing(font: EngineFont): void {
  (font as unknown as { unicode: number[][] }).unicode[0] = [0xfffd];
}

/**
 * fontkit remembers a glyph under the characters that ask for it first: if U+00A0 or U+00AD came first, every space or
 * hyphen of the file would be extracted as that; and if a subset was embedded, as nothing at all. So the plain
 * characters come first, in one order, and each word begins with these alone, whatever came before it.
 */
function plainGlyphs(font: EngineFont['font']): Record<number, object> {
  font._glyphs = {};
  for (let codePoint = 0x20; codePoint <= 0xff; codePoint += 1) {
    if (codePoint < 0x7f || (codePoint > 0xa0 && codePoint !== 0xad)) font.glyphForCodePoint(codePoint);
  }
  return font._glyphs;
}

/** Measures text with pdfmake’s parts, one paragraph at a time. */
export class Typesetter {
  readonly #document: InstanceType<typeof PDFDocument.default>;
  readonly #known = new Map<string, Map<number, boolean>>();

  constructor(fonts: Fonts, memory?: FontMemory) {
    this.#document = openDocument(fonts, {}, memory);
  }

  /** Whether the font has a shape for the character. */
  has(font: Face, codePoint: number): boolean {
    return this.hasAll(font, [codePoint]);
  }

  /** Whether the font has shapes for all of the characters. */
  hasAll(font: Face, codePoints: Iterable<number>): boolean {
    const key = `${font.family}/${font.weight}/${font.italic}`;
    const known = this.#known.get(key) ?? new Map<number, boolean>();
    this.#known.set(key, known);
    for (const codePoint of codePoints) {
      const has = known.get(codePoint) ?? this.#font(font).font.hasGlyphForCodePoint(codePoint);
      known.set(codePoint, has);
      if (!has) return false;
    }
    return true;
  }

  /**
   * Takes a paragraph's pieces apart where a line may end (UAX #14), and measures every part at a size of 1 pt: widths
   * grow with the size, so that a paragraph is shaped once, however many sizes are tried.
   */
  measure(pieces: readonly Piece[]): Word[] {
    const inlines = new TextInlines.default(this.#document).buildInlines(
      pieces.map((piece, index) => ({
        text: piece.text,
        font: piece.font.family,
        bold: piece.font.weight === 'bold',
        italics: piece.font.italic,
        fontSize: 1,
        characterSpacing: piece.tracking,
        noWrap: piece.together,
        piece: index,
      })),
      new StyleContextStack.default({}, {}),
    );
    return inlines.items.map(({ piece, text, width, leadingCut, trailingCut, lineEnd, noNewLine }) => ({
      piece,
      text,
      width,
      lead: leadingCut,
      trail: trailingCut,
      glued: noNewLine ?? false,
      ends: lineEnd ?? false,
    }));
  }

  #font(face: Face): EngineFont {
    return this.#document.provideFont(face.family, face.weight === 'bold', face.italic);
  }
}
