import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { keepFonts, openDocument } from '../../src/engine/pdfmake.js';
import { collect } from '../../src/render/bytes.js';

const absolute = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
);

/** The font's file in a document that has the words, inflated, and the length that it is said to have. */
async function embedded(hash: string, words: string, kept?: Uint8Array) {
  const asked: string[] = [];
  const memory = {
    words: () => undefined,
    file: (_: string, glyphs: string) => {
      asked.push(glyphs);
      return kept;
    },
  };
  const document = openDocument({ Text: { regular: { absolute, hash } } }, { compress: true }, memory);
  const bytes = collect(document);
  document.addPage();
  Object.assign(document, { _font: document.provideFont('Text', false, false) });
  document.text(words, 10, 10);
  document.end();
  const text = (await bytes).toString('latin1');
  const [head = '', length, size] =
    /\n<<\n\/Length1 (\d+)\n\/Filter \/FlateDecode\n\/Length (\d+)\n>>\nstream\n/.exec(text) ?? [];
  const at = text.indexOf(head) + head.length;
  const file = Buffer.from(text.slice(at, at + Number(size)), 'latin1');
  return { file: inflateSync(file), length: Number(length), asked };
}

const hashes = (text: string) => createHash('sha256').update(text).digest('hex');

it('a font is embedded with its length, and cut once for the same glyphs', async () => {
  const hash = hashes('once');
  const first = await embedded(hash, 'Portsmouth');
  expect(first.length).toBe(first.file.length);
  // A TrueType file begins so.
  expect(first.file.toString('latin1', 0, 4)).toBe('true');
  const kept: string[] = [];
  const keep = () =>
    keepFonts({ words() {}, file: (font, glyphs) => font === hash && void kept.push(glyphs) });
  keep();
  expect(kept).toEqual(first.asked);
  const again = await embedded(hash, 'Portsmouth');
  expect(again.file.equals(first.file)).toBe(true);
  const other = await embedded(hash, 'Portsmouths in 1950');
  expect(other.file.equals(first.file)).toBe(false);
  keep();
  // The first of them was kept already.
  expect(kept).toHaveLength(2);
});

it('what an earlier run has cut is what is embedded', async () => {
  let cut = new Uint8Array();
  await embedded(hashes('earlier'), 'Caen');
  keepFonts({
    words() {},
    file(font, _, file) {
      if (font === hashes('earlier')) cut = Uint8Array.from(file);
    },
  });
  expect(cut.length).toBeGreaterThan(0);
  const [fresh, recalled] = [
    await embedded(hashes('fresh'), 'Caen'),
    await embedded(hashes('recalled'), 'Caen', cut),
  ];
  expect(recalled.asked).toEqual(fresh.asked);
  expect(recalled.file.equals(fresh.file)).toBe(true);
  const marked = Uint8Array.from(cut);
  marked.set([0, 0, 0, 1]);
  expect((await embedded(hashes('marked'), 'Caen', marked)).length).toBe(1);
});
