import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import jsqr from 'jsqr';
import { PDFParse } from 'pdf-parse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPages } from '../../src/engine/pdfium.js';
import type { Edition } from '../../src/model/plan.js';
import { madeEditions } from '../support/editions.js';
import { harbour } from '../support/fitted.js';
import { objectsOf } from '../support/pdf.js';
import { run, tool } from '../support/tools.js';

/** The package's types say `export default`, Node sees its CommonJS. */
const decode = ('default' in jsqr ? jsqr.default : jsqr) as typeof import('jsqr').default;

const address = 'https://example.org/twinning?a=1&b=2';
const title = 'Cities & <friends> of "Portsmouth"';
const editions = ['print', 'web', 'office', 'proof'] as const;
const folder = mkdtempSync(path.join(tmpdir(), 'leaflets-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files: Record<Edition, Buffer>;
const texts: Partial<Record<Edition, string[]>> = {};
const fileOf = (edition: Edition): string => path.join(folder, `${edition}.pdf`);
const words = (edition: Edition): string => (texts[edition] ?? []).join('\n').replace(/\s+/g, ' ');

beforeAll(async () => {
  files = await madeEditions(editions, {
    'templates/themes/harbour.yaml': harbour,
    'content/web.yaml': (text) =>
      text.replace('address: https://example.org/twinning', `address: ${address}`),
    'content/leaflets/demo.yaml': (text) =>
      text
        .replace('title: Our twin cities', `title: '${title}'`)
        .replace('cities: { kind: twin, show: names }', 'cities: { only: [caen, maizuru], show: facts }')
        .replace('cities: { only: [caen] }', 'cities: { only: [caen], show: stories }'),
  });
  for (const edition of editions) {
    writeFileSync(fileOf(edition), files[edition]);
    const parser = new PDFParse({ data: new Uint8Array(files[edition]) });
    texts[edition] = (await parser.getText()).pages.map(({ text }) => text);
    await parser.destroy();
  }
});

describe('read back', () => {
  it('each edition has its pages', () => {
    expect(editions.map((edition) => texts[edition]?.length)).toEqual([2, 4, 2, 2]);
  });

  it.each(editions)('%s has every word', (edition) => {
    for (const phrase of [
      'Our twin cities',
      'Two cities agree to be friends.',
      'Letters, and music',
      'Caen',
      '舞鶴',
      'A city in Normandy. See its site.',
      'example.org/twinning',
      'The committee’s pages',
      'Issue demo 2021-07-19',
    ])
      expect(words(edition), phrase).toContain(phrase);
  });

  it('print has outside and inside, web the reader’s order', () => {
    const [outside, inside] = texts.print ?? [];
    expect(outside).toContain('What is twinning?');
    expect(outside).toContain('Find us');
    expect(inside).toContain('Normandy');
    expect(outside).not.toContain('Normandy');
    const order = ['Our twin cities', 'What is twinning?', 'Normandy', 'Find us'];
    order.forEach((phrase, page) => {
      expect(texts.web?.[page]?.replace(/\s+/g, ' ')).toContain(phrase);
    });
  });

  it('only the proof says that it is one', () => {
    expect(words('proof')).toMatch(/\bproof\b/i);
    for (const edition of ['print', 'web', 'office'] as const)
      expect(words(edition)).not.toMatch(/\bproof\b/i);
  });

  it('links live in the web edition and in no other', async () => {
    const parser = new PDFParse({ data: new Uint8Array(files.web) });
    const { pages, info, outline } = await parser.getInfo({ parsePageInfo: true });
    await parser.destroy();
    const urls = pages.flatMap(({ links }) => links.map(({ url }) => url));
    expect(new Set(urls)).toEqual(new Set([address, 'https://caen.fr/']));
    expect(info).toMatchObject({ Title: title, Author: 'The Twinning Committee', Language: 'en-GB' });
    expect(outline?.map((entry: { title: string }) => entry.title)).toEqual([
      'Our twin cities',
      'What is twinning?',
      'Caen',
      'Find us',
    ]);
    for (const edition of ['print', 'proof', 'office'] as const) {
      expect(objectsOf(files[edition]).some(({ dictionary }) => dictionary.includes('/URI'))).toBe(false);
    }
  });

  it.each(editions)('%s says its title, language and date in XMP, well-formed', (edition) => {
    const xmp = objectsOf(files[edition]).find(({ dictionary }) => dictionary.includes('/Metadata'));
    const text = xmp?.stream?.toString('utf8') ?? '';
    expect(text).toContain(
      '<rdf:li xml:lang="x-default">Cities &amp; &lt;friends&gt; of &quot;Portsmouth&quot;</rdf:li>',
    );
    expect(text).toContain('<rdf:li>en-GB</rdf:li>');
    expect(text).toContain('<xmp:CreateDate>2021-07-19T00:00:00Z</xmp:CreateDate>');
    const tags = [...text.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)].filter(([, , , empty]) => !empty);
    const open: string[] = [];
    for (const [, close, name = ''] of tags) {
      if (close) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('the office edition asks for actual size, two-sided on the short edge', () => {
    const all = objectsOf(files.office)
      .map(({ dictionary }) => dictionary)
      .join('\n');
    expect(all).toContain('/PrintScaling /None');
    expect(all).toContain('/Duplex /DuplexFlipShortEdge');
  });
});

describe('the QR code', () => {
  it.each(['print', 'web'] as const)('of %s holds the address', async (edition) => {
    const images = await drawPages(files[edition], 150);
    const found = images.flatMap(({ data, width, height }) => {
      const code = decode(new Uint8ClampedArray(data), width, height);
      // The decoder sometimes sees a code of nothing in a picture.
      return code?.data ? [code.data] : [];
    });
    expect(found).toEqual([address]);
  });

  it('is read by zbarimg too', ({ skip }) => {
    if (!tool('zbarimg') || !tool('pdftoppm')) return skip();
    run('pdftoppm', ['-r', '200', '-png', '-f', '1', '-l', '1', fileOf('print'), path.join(folder, 'print')]);
    expect(run('zbarimg', ['--raw', '-q', path.join(folder, 'print-1.png')]).trim()).toBe(address);
  });
});

describe('independent readers agree', () => {
  it.for(editions)('qpdf finds no fault in %s', (edition, { skip }) => {
    if (!tool('qpdf')) return skip();
    expect(run('qpdf', ['--check', fileOf(edition)])).toContain('No syntax or stream encoding errors');
  });

  it('pdfinfo sees pages, boxes and the title', ({ skip }) => {
    if (!tool('pdfinfo')) return skip();
    const info = run('pdfinfo', ['-box', fileOf('print')]);
    expect(info).toMatch(/^Title:\s+Cities & <friends> of "Portsmouth"$/m);
    expect(info).toMatch(/^Pages:\s+2$/m);
    expect(info).toMatch(/^PDF version:\s+1\.6$/m);
    expect(info).toMatch(/^CreationDate:.*2021/m);
    const box = (name: string) =>
      (new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1] ?? '').trim().split(/\s+/).map(Number);
    const [left = 0, , right = 0] = box('TrimBox');
    expect(((right - left) / 72) * 25.4).toBeCloseTo(297, 1);
    expect(box('CropBox')).toEqual(box('MediaBox'));
  });

  it.for(editions)(
    'pdffonts finds every font of %s embedded, a subset, with its text',
    (edition, { skip }) => {
      if (!tool('pdffonts')) return skip();
      const fonts = run('pdffonts', [fileOf(edition)])
        .trim()
        .split('\n')
        .slice(2);
      expect(fonts.length).toBeGreaterThan(2);
      for (const font of fonts) {
        expect(font).toMatch(/^[A-Z]{6}\+/);
        expect(font).toMatch(/\byes\s+yes\s+yes\s+\d+\s+\d+\s*$/);
      }
    },
  );

  it('pdftotext reads the Japanese name', ({ skip }) => {
    if (!tool('pdftotext')) return skip();
    expect(run('pdftotext', [fileOf('web'), '-'])).toContain('舞鶴');
  });

  it('Ghostscript draws print without a word of complaint, and sees all inks', ({ skip }) => {
    if (!tool('gs')) return skip();
    const said = run('gs', [
      '-dBATCH',
      '-dNOPAUSE',
      '-dSAFER',
      '-sDEVICE=inkcov',
      '-r36',
      '-o',
      '-',
      fileOf('print'),
    ]);
    expect(said).not.toMatch(/error|warning/i);
    const pages = said.split('\n').filter((line) => line.includes('CMYK OK'));
    expect(pages).toHaveLength(2);
    expect(Number(pages[0]?.trim().split(/\s+/)[3])).toBeGreaterThan(0);
  });
});
