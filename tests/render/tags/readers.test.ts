import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFParse } from 'pdf-parse';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Shipped, shippedLeaflets, wordsIn } from '../../support/leaflets.js';
import { run, tool } from '../../support/tools.js';

const folder = mkdtempSync(path.join(tmpdir(), 'leaflets-tags-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let leaflets: readonly Shipped[];
const fileOf = ({ id }: Shipped): string => path.join(folder, `${id}.pdf`);

beforeAll(async () => {
  leaflets = await shippedLeaflets();
  for (const leaflet of leaflets) writeFileSync(fileOf(leaflet), leaflet.web);
});

const each = async (check: (leaflet: Shipped) => void | Promise<void>): Promise<void> => {
  expect(leaflets.length).toBeGreaterThanOrEqual(5);
  for (const leaflet of leaflets) await check(leaflet);
};
const expected = ({ pieces }: Shipped): string[] => pieces.flatMap(wordsIn);
const sorted = (words: readonly string[]): string[] => [...words].sort();

describe('the structure tree', () => {
  it('says the content in the reader’s order, as poppler reads it', async () => {
    if (!tool('pdfinfo')) return;
    await each((leaflet) => {
      const tree = run('pdfinfo', ['-struct-text', fileOf(leaflet)]);
      expect(wordsIn(toldBy(tree)), leaflet.id).toEqual(expected(leaflet));
    });
    // poppler takes its time with each tree.
  }, 120_000);

  it('says it page by page, as pdf.js reads it', async () => {
    await each(async (leaflet) => {
      const read = await treesOf(leaflet.web);
      const found = read.flatMap(({ words }) => words);
      expect(sorted(found), leaflet.id).toEqual(sorted(expected(leaflet)));
      for (const { untagged } of read) expect(untagged, leaflet.id).toEqual([]);
    });
  });

  it('gives every figure its words, and every heading its place', async () => {
    await each(async (leaflet) => {
      const nodes = (await treesOf(leaflet.web)).flatMap(({ nodes }) => nodes);
      const figures = nodes.filter(({ role }) => role === 'Figure');
      expect(figures.length).toBeGreaterThan(0);
      for (const { alt } of figures) expect(alt).toMatch(/\S{2}/);
      const levels = nodes.flatMap(({ role }) => /^H(\d)$/.exec(role)?.[1] ?? []).map(Number);
      expect(levels[0]).toBe(1);
      for (const [index, level] of levels.entries()) {
        expect(level, `${leaflet.id}: ${levels}`).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
      }
    });
  });
});

describe('text', () => {
  it('is what the content says, word for word, as pdf-parse, poppler and mutool extract it', async () => {
    const poppler = tool('pdftotext');
    const mutool = tool('mutool');
    await each(async (leaflet) => {
      const words = sorted(expected(leaflet));
      const parser = new PDFParse({ data: new Uint8Array(leaflet.web) });
      const pages = (await parser.getText()).pages.map(({ text }) => text);
      await parser.destroy();
      expect(sorted(wordsIn(pages.join('\n'))), leaflet.id).toEqual(words);
      const file = fileOf(leaflet);
      if (poppler) expect(sorted(wordsIn(run('pdftotext', ['-raw', file, '-']))), leaflet.id).toEqual(words);
      if (mutool)
        expect(sorted(wordsIn(run('mutool', ['draw', '-q', '-F', 'txt', file]))), leaflet.id).toEqual(words);
    });
  });
});

/** What poppler tells of a tree: words in quotes, and a paragraph's words run on over its lines and links. */
const toldBy = (tree: string): string =>
  tree
    .split('\n')
    .map((line) => /^ +"(.*)"$/.exec(line)?.[1] ?? (/\(inline\)|^ +Object /.test(line) ? '' : '\n'))
    .join('');

it('a page alone is a whole file', async () => {
  const [leaflet] = leaflets as [Shipped];
  const page = await leaflet.paint([1]);
  const [read, ...others] = await treesOf(page);
  expect(others).toEqual([]);
  expect(read?.nodes.some(({ role }) => role === 'H2' || role === 'H1')).toBe(true);
  expect(read?.words.length).toBeGreaterThan(10);
});

it('is small: under a megabyte each', async () => {
  await each(({ id, web }) => {
    expect(web.length, id).toBeLessThan(1_000_000);
  });
});

interface Node {
  readonly role: string;
  readonly alt?: string;
}

/** Each page's part of the tree, its words in the order of the tree, and the words that are in no part of it. */
async function treesOf(bytes: Buffer): Promise<{ nodes: Node[]; words: string[]; untagged: string[] }[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const untagged: string[] = [];
    const open: (string | undefined)[] = [];
    let before = Number.NEGATIVE_INFINITY;
    for (const item of content.items) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') open.pop();
        else open.push(item.id ?? ((item as { tag?: string }).tag === 'Artifact' ? 'artifact' : undefined));
        continue;
      }
      const id = open.findLast((candidate) => candidate !== undefined);
      if (id === undefined) untagged.push(...wordsIn(item.str));
      else {
        // pdf.js drops a space before a jump to the left, as between two labels of a map that stand level.
        const [, , , , left = 0] = item.transform as number[];
        const gap = left < before ? ' ' : '';
        texts.set(id, `${texts.get(id) ?? ''}${gap}${item.str}${item.hasEOL ? '\n' : ''}`);
        before = left;
      }
    }
    const nodes: Node[] = [];
    let said = '';
    const visit = (node: { role?: string; alt?: string; id?: string; children?: object[] }): void => {
      if (node.role) nodes.push({ role: node.role, ...(node.alt && { alt: node.alt }) });
      if (node.id) said += texts.get(node.id) ?? '';
      for (const child of node.children ?? []) visit(child as typeof node);
      // The words of a paragraph run on over its lines and links.
      if (node.role && !['Link', 'Span', 'Form'].includes(node.role)) said += '\n';
    };
    visit((await page.getStructTree()) as Parameters<typeof visit>[0]);
    pages.push({ nodes, words: wordsIn(said), untagged });
  }
  await task.destroy();
  return pages;
}
