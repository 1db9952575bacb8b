import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { info, withObjects, x1aBase, x4Base, xmpLines, xmpWith } from '../preflight/rules/base.js';
import { webBase } from '../preflight/rules/web-base.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject } from '../support/project.js';
import { writePdf } from '../support/write-pdf.js';
import { run } from './run.js';

const folder = mkdtempSync(path.join(tmpdir(), 'leaflets-preflight-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, bytes: string | Uint8Array): string {
  const at = path.join(folder, name);
  writeFileSync(at, bytes);
  return at;
}

const good = file('good.pdf', writePdf(x4Base()));
const rgb = file('rgb.pdf', writePdf(x4Base('1 0 0 rg 60 300 40 20 re f')));
/** Breaks a rule that only warns: black text that knocks out. */
const warned = file('warned.pdf', writePdf(x4Base('/Off gs BT /F1 9 Tf 0 0 0 1 k 60 300 Td (Small) Tj ET')));
const web = file(
  'web.pdf',
  writePdf({
    ...x4Base(),
    xmp: xmpWith([
      ...Object.values(xmpLines),
      '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>',
    ]),
  }),
);

describe('the exit status of a preflight', () => {
  it.each([
    ['0 where no error is found', [good], 0],
    ['1 where a rule fails as an error', [good, rgb], 1],
    ['0 for warnings', [warned], 0],
    ['1 for warnings that count', [warned, '--strict'], 1],
    ['1 for a file that isn’t there', [path.join(folder, 'nothing.pdf')], 1],
    ['1 for a folder', [folder], 1],
    ['1 for what is no PDF', [file('words.pdf', 'words')], 1],
    ['2 for a profile that isn’t there', [good, '--profile', 'prnt'], 2],
    ['2 without a file', [], 2],
  ] as const)('is %s', async (_, words, status) => {
    expect((await run('preflight', ...words)).status).toBe(status);
  });
});

describe('the document of --json', () => {
  it('tells every rule, with pages, and boxes in mm from the trim', async () => {
    const { stdout, stderr, status } = await run('preflight', rgb, good, '--json');
    const { diagnostics, files } = JSON.parse(stdout);
    expect([stderr, status]).toEqual(['', 1]);
    expect(files.map((one: { path: string }) => one.path)).toEqual([rgb, good]);
    const [{ profile, rules, summary }] = files;
    expect(profile).toBe('print');
    const rule = rules.find(({ id }: { id: string }) => id === 'R0027');
    expect(rule).toMatchObject({ verdict: 'failed', level: 'error', title: expect.any(String) });
    expect(rule.findings[0]).toEqual({
      page: 1,
      box: { x: 14.1, y: 42.2, width: 14.1, height: 7.1 },
      what: expect.stringContaining('DeviceRGB'),
    });
    expect(rules.find(({ id }: { id: string }) => id === 'clear/folds')).toMatchObject({
      verdict: 'not checked',
      because: 'where the folds are is not known',
    });
    const { rules: all, ...parts } = summary;
    expect(all).toBe(rules.length);
    expect(Object.values<number>(parts).reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(diagnostics.map(({ code }: { code: string }) => code)).toContain('preflight/R0027');
  });

  it('has a file that can’t be read, without rules', async () => {
    const missing = path.join(folder, 'nothing.pdf');
    const { files, diagnostics } = JSON.parse((await run('preflight', missing, '--json')).stdout);
    expect(files).toMatchObject([{ path: missing, rules: [], summary: { rules: 0 } }]);
    expect(diagnostics).toMatchObject([{ code: 'file/missing', file: missing }]);
  });
});

describe('what a person sees of a preflight', () => {
  it('is what fails, where, what it means and how to mend it, and how many rules ran', async () => {
    const { stdout } = await run('preflight', rgb);
    expect(stdout).toContain('error  R0027');
    expect(stdout).toContain('page 1, 14.1 mm from the left and 42.2 mm from the top of the trim');
    expect(stdout).toContain('at the press: ');
    expect(stdout).toContain('to mend it: ');
    expect(stdout).toMatch(
      /\d+ rules of “print”: \d+ passed, \d+ failed as errors, \d+ as warnings, \d+ not checked/,
    );
    expect(stdout).not.toMatch(/valid/i);
  });

  it('never steers the terminal', async () => {
    const bad = writePdf(x4Base('/Off gs BT /F1 9 Tf 0 0 0 1 k 60 300 Td (\u001b[2JSmall) Tj ET'));
    expect((await run('preflight', file('escape.pdf', bad))).stdout).not.toContain('\u001b');
  });

  it('is held against PDF/UA and PDF/A where it says that it is PDF/UA', async () => {
    const { stdout, status } = await run('preflight', web);
    expect(status).toBe(1);
    expect(stdout).toContain('error  ua/tagged  The file is tagged');
    expect(stdout).toContain('  for readers: ');
    expect(stdout).toMatch(/warning {2}a2a\/6\.7\.3/);
    expect(stdout).toMatch(/\d+ rules of “web”: \d+ passed, \d+ failed as errors/);
    const tagged = file('tagged.pdf', writePdf(webBase));
    expect((await run('preflight', tagged)).stdout).toMatch(/143 rules of “web”: 140 passed, 0 failed/);
  });

  it('is held to print, web or not, where that is asked for', async () => {
    expect((await run('preflight', web, '--profile', 'print')).stdout).toContain('rules of “print”');
  });
});

describe('a file that declares PDF/X-1a', () => {
  const x1a = file('declared.pdf', writePdf(x1aBase()));

  it('is held against PDF/X-1a where no profile is named, and says so', async () => {
    const { stdout, stderr, status } = await run('preflight', x1a);
    expect(status).toBe(0);
    expect(stdout).toContain('held against “print-x1a”');
    expect(stdout + stderr).toContain('This file declares PDF/X-1a:2003, so it is held against “print-x1a”');
  });

  it('is said to be no PDF/X-4 where it is held against that, and what to use instead', async () => {
    const { stdout, stderr } = await run('preflight', x1a, '--profile', 'print');
    expect(stdout + stderr).toContain('asks for PDF/X-4: use --profile x1a');
    const { diagnostics } = JSON.parse((await run('preflight', x1a, '--profile', 'x1a', '--json')).stdout);
    expect(diagnostics).toEqual([]);
  });
});

describe('a print edition that was built here', () => {
  it('is held against the printer it was made for, though another build came after', async () => {
    const other = `name: Another printer
standard: PDF/X-1a:2003
stock: 120 gsm offset
profile: { file: demo.icc, condition: FOGRA39, info: Coated FOGRA39 }
limits: {}
`;
    const { root } = makeProject({ 'content/printers/other.yaml': other }, templateFolders);
    const at = ['--root', root];
    for (const printer of [['--printer', 'other'], []])
      expect((await run('build', '--edition', 'print', ...printer, ...at)).status).toBe(0);
    const name = (ending: string) => path.join(root, 'out/demo', `demo-2021-07-19-print${ending}.pdf`);
    const { files } = JSON.parse((await run('preflight', name('-other'), name(''), ...at, '--json')).stdout);
    expect(files.map(({ profile }: { profile: string }) => profile)).toEqual(['other', 'standard']);
    for (const { rules } of files)
      expect(rules.find(({ id }: { id: string }) => id === 'clear/folds').verdict).not.toBe('not checked');
    const wrong = await run('preflight', name('-other'), ...at, '--profile', 'standard');
    expect(wrong.stdout + wrong.stderr).toContain('asks for PDF/X-4: use --profile x1a');
  }, 60_000);
});

it('a printer’s printing condition is asked of a file', async () => {
  const { root } = makeProject({
    'content/printers/uncoated.yaml': `name: Uncoated
stock: 120 gsm offset
profile: { file: demo.icc, condition: FOGRA29, info: Uncoated }
limits: {}
`,
  });
  const { stdout, status } = await run('preflight', good, '--profile', 'uncoated', '--root', root);
  expect(status).toBe(1);
  expect(stdout).toContain('The file is made for “FOGRA39”, and the printer asks for FOGRA29.');
});

it('a printer’s standard and limits are asked by its name', async () => {
  const { root } = makeProject({
    'content/printers/strict.yaml': `name: A strict one
standard: PDF/X-1a:2003
stock: 150 gsm silk, coated
profile: { file: demo.icc, condition: FOGRA39, info: Coated FOGRA39 }
limits: { smallestType: 14 }
`,
  });
  const words = ['--profile', 'strict', '--root', root, '--json'];
  const x1a = file('x1a.pdf', writePdf(x1aBase()));
  const { files } = JSON.parse((await run('preflight', x1a, good, ...words)).stdout);
  const failed = files.map(({ rules }: { rules: { id: string; verdict: string }[] }) =>
    rules.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id),
  );
  expect(failed).toEqual([['type/smallest'], expect.arrayContaining(['x1a/version', 'type/smallest'])]);
});

describe('the report for browsers', () => {
  it('holds pictures of the places and keeps text text', async () => {
    const html = path.join(folder, 'report.html');
    const evil = withObjects(x4Base('/Off gs BT /F1 9 Tf 0 0 0 1 k 60 300 Td (<img src=x>) Tj ET'), {});
    const named = file('a<b>&c.pdf', writePdf({ ...evil, info: info() }));
    await run('preflight', named, rgb, '--html', html);
    const text = readFileSync(html, 'utf8');
    expect(text.match(/<img src="data:image\/png;base64,/g)?.length).toBeGreaterThan(1);
    expect(text).toContain('&lt;img src=x&gt;');
    expect(text).not.toContain('<img src=x');
    expect(text).toContain('a&lt;b&gt;&amp;c.pdf');
    expect(text).not.toMatch(/valid PDF/);
  });

  it('that can’t be written is said', async () => {
    const { status, stderr } = await run('preflight', good, '--html', path.join(good, 'report.html'));
    expect(status).toBe(1);
    expect(stderr).toContain('file/unwritable');
  });
});
