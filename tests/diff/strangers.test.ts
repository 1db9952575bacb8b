import { describe, expect, it } from 'vitest';
import { compare } from '../../src/diff/compare.js';
import { openSide } from '../../src/diff/open-side.js';
import { mostPages } from '../../src/diff/page-text.js';
import { damaged } from '../preflight/damage/damaged.js';
import { madeEditions } from '../support/editions.js';
import { type PdfPageSource, writePdf } from '../support/write-pdf.js';
import { stranger, told } from './support.js';

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A file of some other program: untagged, a line of text a page, and what else is to be painted. */
const pages = (...contents: readonly (string | PdfPageSource)[]): Buffer =>
  writePdf({
    objects: { font },
    pages: contents.map((content) =>
      typeof content === 'string'
        ? {
            content: `BT /F1 14 Tf 40 300 Td (${content}) Tj ET`,
            resources: '/Font << /F1 @font >>',
            mediaBox: [0, 0, 298, 420],
          }
        : { resources: '/Font << /F1 @font >>', mediaBox: [0, 0, 298, 420], ...content },
    ),
  });

const difference = async (before: Buffer, after: Buffer, pictures = false) =>
  compare('Files', await stranger(before, 'old.pdf'), await stranger(after, 'new.pdf'), { pictures });

describe('files of other programs', () => {
  it('are compared page by page', async () => {
    const { words, pages: seen } = await difference(
      pages('Come on Monday', 'Bring a friend'),
      pages('Come on Friday', 'Bring a friend'),
    );
    expect(words.by).toBe('pages');
    expect(told(words.panels)).toEqual({ 'Page 1': ['Come on [-Monday-] {+Friday+}'] });
    expect(seen.map(({ name, state }) => [name, state])).toEqual([
      ['page 1', 'changed'],
      ['page 2', 'same'],
    ]);
    // 14 pt text from 40 pt to the right and 300 pt up, on a page of 420 pt: mm from its top left.
    const { x = 0, y = 0, width = 0 } = seen[0]?.spots[0]?.box ?? {};
    expect([x > 30, x < 36, y > 37, y < 40, width > 8, width < 22]).toEqual(Array(6).fill(true));
  });

  it('of other bytes and the same pages do not differ', async () => {
    const [before, after] = [
      pages('One', 'Two'),
      Buffer.concat([pages('One', 'Two'), Buffer.from('\n% saved again\n')]),
    ];
    expect(before.equals(after)).toBe(false);
    expect((await difference(before, after)).differs).toBe(false);
  });

  it('with a page put in', async () => {
    const { words, pages: seen } = await difference(
      pages('First of all', 'Last of all'),
      pages('Before the first one', 'First of all', 'Last of all'),
      true,
    );
    expect(told(words.panels)).toEqual({ 'Page 1': ['{+Before the first one+}'] });
    expect(seen.map(({ page, state }) => [page.old, page.new, state])).toEqual([
      [null, 1, 'added'],
      [1, 2, 'same'],
      [2, 3, 'same'],
    ]);
    expect(seen[0]?.pictures?.new?.webp.subarray(8, 12).toString()).toBe('WEBP');
    expect(seen[0]?.pictures?.old).toBeUndefined();
  });

  it('with a page taken out', async () => {
    const { pages: seen } = await difference(pages('First of all', 'Last of all'), pages('Last of all'));
    expect(seen.map(({ page, state }) => [page.old, page.new, state])).toEqual([
      [2, 1, 'same'],
      [1, null, 'removed'],
    ]);
  });

  it('of another size', async () => {
    const content = 'BT /F1 14 Tf 40 300 Td (Hello there) Tj ET';
    const {
      differs,
      words,
      pages: seen,
    } = await difference(pages({ content }), pages({ content, mediaBox: [0, 0, 420, 420] }));
    expect([differs, told(words.panels)]).toEqual([true, {}]);
    expect(seen[0]).toMatchObject({
      state: 'changed',
      sizes: { old: { width: 105.1, height: 148.2 }, new: { width: 148.2, height: 148.2 } },
      spots: [],
    });
  });

  it('without words, by their looks alone', async () => {
    const square = (x: number) => ({
      content: `1 0 0 rg ${x} 200 28.35 28.35 re f`,
      trimBox: [14, 0, 298, 406],
    });
    expect((await difference(pages(square(50)), pages(square(50)))).differs).toBe(false);
    const { words, pages: seen } = await difference(pages(square(50)), pages(square(150)));
    expect(told(words.panels)).toEqual({});
    const boxes = seen[0]?.spots.map(({ box }) => box) ?? [];
    expect(boxes).toHaveLength(2);
    // From the trim: 36 pt is 12.7 mm, and 406 − 228.35 pt is 62.7 mm; the square is 10 mm.
    for (const [key, mm] of [
      ['x', 12.7],
      ['y', 62.7],
      ['width', 10],
      ['height', 10],
    ] as const)
      expect(Math.abs((boxes[0]?.[key] ?? 0) - mm), key).toBeLessThan(0.4);
  });

  it('turned, as they are seen', async () => {
    const page = (words: string) => ({
      content: `BT /F1 14 Tf 40 300 Td (${words}) Tj ET`,
      entries: '/Rotate 90',
    });
    const { pages: seen } = await difference(pages(page('Monday')), pages(page('Friday')));
    // What stood 300 pt up stands 300 pt, 105 mm, from the left now.
    expect(Math.abs((seen[0]?.spots[0]?.box.x ?? 0) - 105)).toBeLessThan(3);
  });
});

describe('what can’t be compared is said', () => {
  const open = (bytes: Uint8Array) => openSide({ name: 'x.pdf', words: { bytes, place: { file: 'x.pdf' } } });
  const codes = async (bytes: Uint8Array) =>
    (await open(bytes)).diagnostics.map(({ code, severity }) => `${severity} ${code}`);

  it.each([
    ['what is no PDF', Buffer.from('words'), 'error pdf/not-a-pdf'],
    ['a PDF without pages', Buffer.from('%PDF-1.4\n%%EOF'), 'error pdf/damaged'],
    [
      'an encrypted one',
      writePdf({
        pages: [{ content: '' }],
        trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >>',
      }),
      'error pdf/encrypted',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await codes(bytes)).toContain(code);
    expect((await open(bytes)).value).toBeUndefined();
  });

  it('pages beyond the first of a long file', async () => {
    const long = pages(
      ...Array.from({ length: mostPages + 1 }, () => ({ content: '', mediaBox: [0, 0, 20, 20] })),
    );
    const side = await open(long);
    expect(side.diagnostics).toMatchObject([{ severity: 'warning', code: 'diff/pages' }]);
    if (!side.value) throw new Error('it is not opened');
    expect((await compare('Long', side.value, side.value, { pictures: false })).pages).toHaveLength(
      mostPages,
    );
  });
});

describe('a damaged file ends in a difference or a diagnostic', async () => {
  const { web } = await madeEditions(['web']);
  const whole = await stranger(web);
  it.each(Array.from({ length: 40 }, (_, at) => at + 1))('%i', async (seed) => {
    const { how, bytes } = damaged([web], seed);
    const { value, diagnostics } = await openSide({ name: how, words: { bytes, place: { file: how } } });
    if (value)
      expect((await compare(how, whole, value, { pictures: true })).pages.length, how).toBeGreaterThan(0);
    else
      expect(
        diagnostics.some(({ severity }) => severity === 'error'),
        how,
      ).toBe(true);
  });
});
