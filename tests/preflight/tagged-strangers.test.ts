import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { PdfFile, StructKid } from '../../src/preflight/cos.js';
import { readPdf } from '../../src/preflight/read/read.js';
import { runProfile } from '../../src/preflight/run.js';
import { webProfile } from '../../src/preflight/web.js';
import { run, tool } from '../support/tools.js';
import { writePdf } from '../support/write-pdf.js';
import { webBase } from './rules/web-base.js';

const here = fileURLToPath(new URL('./strangers/', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'leaflets-tagged-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made: Readonly<Record<string, (file: string) => void>> = {
  'the good file': (file) => writeFileSync(file, writePdf(webBase)),
  Chromium: (file) => {
    run('chromium', [
      ...[
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        `--user-data-dir=${folder}/chromium`,
      ],
      ...[
        '--no-pdf-header-footer',
        '--generate-pdf-document-outline',
        `--print-to-pdf=${file}`,
        `file://${here}tagged.html`,
      ],
    ]);
  },
};
const needed: Readonly<Record<string, readonly string[]>> = { Chromium: ['chromium'] };

const read = (file: string): PdfFile => {
  const { value, diagnostics } = readPdf(readFileSync(file));
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join());
  return value;
};

/** Types and texts of the tree, one a line, as deep as they stand; text of neighbouring items is one. */
function outline(file: PdfFile): string[] {
  const texts = new Map<string, string>();
  for (const { index, marks } of file.pages)
    for (const mark of marks) {
      if (mark.kind !== 'text' || mark.marked?.mcid === undefined) continue;
      const key = `${index} ${mark.marked.mcid}`;
      texts.set(key, (texts.get(key) ?? '') + mark.text);
    }
  const lines: string[] = [];
  const add = (kids: readonly StructKid[], depth: number) => {
    for (const kid of kids) {
      if (kid.kind === 'element') {
        lines.push(`${depth} ${kid.element.role}`);
        add(kid.element.kids, depth + 1);
      } else if (kid.kind === 'content')
        lines.push(`${depth} “${(texts.get(`${kid.page} ${kid.mcid}`) ?? '').trim()}”`);
    }
  };
  add(file.structure?.kids ?? [], 0);
  return lines.filter((line) => !line.endsWith('“”'));
}

/** The same as poppler has it. */
function popplerOutline(printed: string): string[] {
  return printed.split('\n').flatMap((line) => {
    const [, indent = '', text, type] =
      /^( *)(?:"(.*)"|([A-Z][A-Za-z0-9]*)(?: <[^>]*>)?(?: \((?:block|inline)\))?:?)$/.exec(line) ?? [];
    const depth = indent.length / 2;
    if (text !== undefined) return text.trim() === '' ? [] : [`${depth} “${text.trim()}”`];
    return type === undefined ? [] : [`${depth} ${type}`];
  });
}

describe.each(Object.entries(made))('a tagged file: %s', (name, make) => {
  const at = path.join(folder, `${name.replaceAll(' ', '-')}.pdf`);
  const there = () => (needed[name] ?? []).every(tool);

  it('has the structure that poppler reads', ({ skip }) => {
    if (!there() || !tool('pdfinfo')) return skip();
    make(at);
    const theirs = popplerOutline(run('pdfinfo', ['-struct-text', at]));
    expect(theirs.length).toBeGreaterThan(15);
    expect(outline(read(at))).toEqual(theirs);
  });
});

it('of Chromium lacks metadata, descriptions of links, list bodies, and what PDF/A asks for', async ({
  skip,
}) => {
  if (!tool('chromium')) return skip();
  const at = path.join(folder, 'judged.pdf');
  made.Chromium?.(at);
  const results = await runProfile(read(at), webProfile, { budget: { rule: 60_000, all: 60_000 } });
  const by = (verdict: string) =>
    results.filter(({ outcome }) => outcome.verdict === verdict).map(({ rule }) => rule.id);
  expect(by('not checked')).toEqual([]);
  expect(by('failed')).toEqual(
    expect.arrayContaining([
      'ua/06-001',
      'ua/09-005',
      'ua/28-012',
      'a2a/6.1.3',
      'a2a/6.2.4.3',
      'a2a/6.6.2.1',
    ]),
  );
  // What it does right must not be called wrong.
  expect(by('passed')).toEqual(
    expect.arrayContaining([
      ...[
        'ua/tagged',
        'ua/parent-tree',
        'ua/element-type',
        'ua/01-003',
        'ua/01-005',
        'ua/02-001',
        'ua/09-004',
        'ua/10-001',
      ],
      ...[
        'ua/11-001',
        'ua/13-004',
        'ua/14-003',
        'ua/15-003',
        'ua/28-008',
        'ua/28-011',
        'ua/31-009',
        'ua/31-011',
      ],
      ...['ua/31-016', 'ua/31-027', 'ua/31-030', 'a2a/6.1.7.1', 'a2a/6.1.9', 'a2a/6.2.11.5', 'a2a/6.7.3'],
    ]),
  );
});

describe.each([
  [
    'Ghostscript',
    ['gs'],
    (file: string) =>
      run('gs', [
        '-q',
        '-dBATCH',
        '-dNOPAUSE',
        '-dSAFER',
        '-sDEVICE=pdfwrite',
        '-dPDFSETTINGS=/prepress',
        '-o',
        file,
        `${here}sheet.ps`,
      ]),
  ],
  [
    'Cairo',
    ['rsvg-convert'],
    (file: string) => run('rsvg-convert', ['-f', 'pdf', '-o', file, `${here}drawing.svg`]),
  ],
] as const)('a file without tags: %s', (name, programs, make) => {
  it('is called untagged, and its fonts are read and found whole', async ({ skip }) => {
    if (!programs.every(tool)) return skip();
    const at = path.join(folder, `${name}.pdf`);
    make(at);
    const file = read(at);
    expect(file.fonts().map((font) => typeof font.program())).not.toContain('string');
    expect(file.fonts().length).toBeGreaterThan(0);
    const results = await runProfile(file, webProfile, { budget: { rule: 60_000, all: 60_000 } });
    const failed = results.filter(({ outcome }) => outcome.verdict === 'failed').map(({ rule }) => rule.id);
    expect(failed).toEqual(expect.arrayContaining(['ua/tagged', 'ua/01-005']));
    expect(failed.filter((id) => /^(?:ua\/31-|ua\/10-|a2a\/6\.2\.11)/.test(id))).toEqual([]);
  });
});
