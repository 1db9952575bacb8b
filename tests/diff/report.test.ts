import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { stripVTControlCharacters } from 'node:util';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/diff/compare.js';
import type { Difference } from '../../src/diff/difference.js';
import { htmlOf } from '../../src/diff/report/html.js';
import { textOf } from '../../src/diff/report/text.js';
import { openPage, startBrowser } from '../support/browser.js';
import { writePdf } from '../support/write-pdf.js';
import { edit, edited, leaflet, stranger } from './support.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const much = edited(
  {
    [leaflet]: (text) =>
      edit(
        'panel: flap',
        'panel: inside-middle',
      )(edit('Two cities agree', 'Two towns agree')(edit('heading: Find us', 'heading: Write to us')(text))),
    'content/pictures.yaml': edit('A ferry leaving', 'A ferry entering'),
  },
  true,
);
const nothing = edited({}, true);

describe('the report for browsers', () => {
  it.each([
    ['with changes', much],
    ['without', nothing],
  ])(
    '%s breaks no rule of axe-core, light and dark, wide and narrow, and never scrolls sideways',
    async (_, difference) => {
      const started = await startBrowser();
      if (!started) return;
      const { page, asked, said } = await openPage(started, htmlOf([await difference, await difference]));
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          await page.evaluate(axe);
          const found = (await page.evaluate(
            `axe.run({ runOnly: ${JSON.stringify(levels)} })`,
          )) as AxeResults;
          expect(found.passes.length).toBeGreaterThan(10);
          expect(
            found.violations.flatMap(({ id, nodes }) =>
              nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
            ),
          ).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        }
      }
      expect([asked, said]).toEqual([[], []]);
      await page.close();
    },
  );

  it('marks each place on the new face where it is', async () => {
    const started = await startBrowser();
    if (!started) return;
    const difference = await edited({ [leaflet]: edit('Two cities agree', 'Two towns agree') }, true);
    const { page } = await openPage(started, htmlOf([difference]));
    const [mark] = (await page.evaluate(`[...document.querySelectorAll('.mark.now')].map((mark) => {
      const at = mark.getBoundingClientRect();
      const on = mark.parentElement.querySelector('img').getBoundingClientRect();
      return { x: (at.left - on.left) / on.width, y: (at.top - on.top) / on.height, width: at.width / on.width };
    })`)) as { x: number; y: number; width: number }[];
    const box = difference.pages[0]?.spots[0]?.box;
    // The sheet is 297 × 210 mm.
    expect(mark?.x).toBeCloseTo((box?.x ?? 0) / 297, 2);
    expect(mark?.y).toBeCloseTo((box?.y ?? 0) / 210, 2);
    expect(mark?.width).toBeCloseTo((box?.width ?? 0) / 297, 2);
    await page.close();
  });

  it('shows a changed face before and now, and none that has not changed', async () => {
    const html = htmlOf([await edited({ [leaflet]: edit('Two cities agree', 'Two towns agree') }, true)]);
    expect(html.match(/<img /g)).toHaveLength(4);
    expect(html).toContain('Nothing looks different on the inside.');
    expect(html).toContain('No word has changed in “Our twin cities”, “Caen” and “Find us”.');
    expect(htmlOf([await nothing])).not.toContain('<img ');
  });

  it('keeps what a file says from being anything but text', async () => {
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
    const page = (words: string) =>
      stranger(
        writePdf({
          objects: { font },
          pages: [{ content: `BT /F1 9 Tf 9 99 Td (${words}) Tj ET`, resources: '/Font << /F1 @font >>' }],
        }),
        '<b>.pdf',
      );
    const bad = '<script>alert\\(1\\)</script> & "x"';
    const difference = await compare('<i>', await page('good'), await page(bad), { pictures: true });
    const html = htmlOf([difference]);
    expect(html).not.toMatch(/<script|<i>|<b>\.pdf/);
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('the report for terminals', () => {
  const hostile: Difference = {
    title: 'x\u001b[2J',
    old: 'a\u202e',
    new: 'b\nc',
    differs: true,
    words: {
      by: 'pages',
      panels: [
        {
          name: 'Page 1\u001b]0;x\u0007',
          state: 'changed',
          place: { old: 1, new: 1 },
          moved: false,
          passages: [
            {
              kind: 'text',
              cut: { before: false, behind: true },
              pieces: [
                { change: 'removed', text: 'one\u001b[31m' },
                { change: 'added', text: ` ${'long '.repeat(100)}` },
              ],
            },
          ],
        },
      ],
    },
    pages: [],
  };

  it('lets no file steer the terminal', () => {
    const text = textOf(hostile, { colour: false });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });

  it('breaks lines between words, and shortens what is long', () => {
    const lines = textOf(hostile, { colour: false }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(92);
    expect(lines.join('').length).toBeLessThan(500);
    expect(lines.some((line) => line.includes(' … '))).toBe(true);
  });

  it('says the same with colour as without', async () => {
    const difference = await much;
    const coloured = textOf(difference, { colour: true });
    expect(coloured).toContain('\u001b[32m');
    expect(stripVTControlCharacters(coloured)).toBe(textOf(difference, { colour: false }));
  });

  it('tells moves and new headings', async () => {
    const text = textOf(await much, { colour: false });
    expect(text).toContain('Write to us  (was headed “Find us”');
    expect(text).toMatch(/\(.*moved: it was number \d, and is number \d\)/);
    expect(text).toContain('picture: A ferry [-leaving-] {+entering+} the harbour');
  });
});
