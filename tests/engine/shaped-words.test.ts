import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { openDocument } from '../../src/engine/pdfmake.js';
import { ShapedWords } from '../../src/engine/shaped-words.js';

const require = createRequire(import.meta.url);
const absolute = require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf');
const other = require.resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf');
const words = ['Portsmouth', 'offer', 'AVA', '“Café”', 'of', ' ', '1–2', '__proto__'];

/** A font of a document of its own; one hash, one memory. */
const fontOf = (hash: string, file = absolute, kept?: string) =>
  openDocument(
    { Text: { regular: { absolute: file, hash } } },
    {},
    { words: () => kept, file: () => undefined },
  ).provideFont('Text', false, false);
const plain = ({ glyphs, positions, advanceWidth }: ReturnType<ShapedWords['recall']> & object) => ({
  glyphs: glyphs.map(({ id, advanceWidth, codePoints }) => ({
    id,
    advanceWidth,
    codePoints: [...codePoints],
  })),
  positions: positions.map((position) => ({ ...position })),
  advanceWidth,
});

it('a word that was kept is what the font makes of it', () => {
  const font = fontOf('kept');
  const shaped = words.map((word) => plain(font.layoutRun(word)));
  const keeping = new ShapedWords(font.scale);
  for (const word of words) keeping.keep(word, font.layoutRun(word));
  const later = new ShapedWords(font.scale, keeping.toText());
  expect(keeping.grown && !later.grown).toBe(true);
  expect(words.map((word) => plain(later.recall(word) as object as never))).toEqual(shaped);
  expect(later.recall('Portsmouths')).toBeUndefined();
});

it('another font makes its own of it, whatever is kept of this one', () => {
  const [light, bold] = [fontOf('light'), fontOf('bold', other)];
  expect(bold.widthOfString('Portsmouth', 10)).not.toBe(light.widthOfString('Portsmouth', 10));
});

it('a ligature is extracted as its letters, although its glyph was embedded before', () => {
  const document = openDocument({ Text: { regular: { absolute, hash: 'ligature' } } }, {});
  const font = document.provideFont('Text', false, false);
  const ligature = font.layoutRun('off').glyphs.at(-1);
  expect(ligature?.codePoints).toEqual([0x66, 0x66]);
  // What embedding does: it makes the glyph, of no characters.
  const parsed = font.font as typeof font.font & { getGlyph(id: number): object };
  parsed._glyphs = {};
  parsed.getGlyph(ligature?.id ?? 0);
  expect(font.layoutRun('offer').glyphs[1]?.codePoints).toEqual([0x66, 0x66]);
});

it('a word with a mark out of its place is shaped each time', () => {
  const keeping = new ShapedWords(1);
  const glyph = { id: 1, advanceWidth: 500, codePoints: [0x61] };
  const position = { xAdvance: 500, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: 500 };
  keeping.keep('a', { glyphs: [glyph], positions: [position], advanceWidth: 500 });
  keeping.keep('b', { glyphs: [glyph], positions: [{ ...position, yOffset: 9 }], advanceWidth: 500 });
  keeping.keep('c', { glyphs: [glyph], positions: [{ ...position, xAdvance: 0.5 }], advanceWidth: 0.5 });
  expect(['a', 'b', 'c'].map((word) => keeping.recall(word) !== undefined)).toEqual([true, false, false]);
});
