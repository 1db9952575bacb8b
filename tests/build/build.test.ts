import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type BuildResult, build } from '../../src/build/build.js';
import { type Product, products } from '../../src/build/editions.js';
import type { LeafletEntry } from '../../src/build/report.js';
import { statusOf } from '../../src/cli/exit.js';
import { sha256 } from '../../src/load/hash.js';
import { templateFolders } from '../support/fitted.js';
import { goodProject } from '../support/good-project.js';
import { makeProject, type Override, type TestProject } from '../support/project.js';

const demo = String(goodProject['content/leaflets/demo.yaml']);
const project = (overrides: Readonly<Record<string, Override>> = {}): TestProject =>
  makeProject(overrides, templateFolders);
const outOf = ({ root }: TestProject): string => path.join(root, 'out');

interface Wishes {
  readonly ids?: readonly string[];
  readonly products?: readonly Product[];
  readonly printer?: string;
  readonly force?: boolean;
  readonly strict?: boolean;
}
function run(
  test: TestProject,
  { ids = [], products: wanted = ['web'], printer, force, strict = false }: Wishes = {},
) {
  const options = { root: test.root, out: outOf(test), ids, products: wanted, strict };
  return build({ ...options, printer: printer ?? null, force: force ?? false });
}
const stateOf = ({ entries }: BuildResult) =>
  Object.fromEntries(entries.map(({ id, status }) => [id, status]));
const report = (test: TestProject): LeafletEntry[] =>
  JSON.parse(readFileSync(path.join(outOf(test), 'build.json'), 'utf8')).leaflets;

/** Every file below the output folder, but for the build's own memory, with its hash. */
const hashes = (test: TestProject): Record<string, string> =>
  Object.fromEntries(
    readdirSync(outOf(test), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll(path.sep, '/'))
      .filter((name) => !name.startsWith('.cache') && statSync(path.join(outOf(test), name)).isFile())
      .sort()
      .map((name) => [name, sha256(readFileSync(path.join(outOf(test), name)))]),
  );

const epoch = process.env.SOURCE_DATE_EPOCH;
afterEach(() => {
  if (epoch === undefined) delete process.env.SOURCE_DATE_EPOCH;
  else process.env.SOURCE_DATE_EPOCH = epoch;
});

describe('what a build leaves', () => {
  it('is every edition and both faces, named by leaflet and issue, and build.json', async () => {
    const test = project();
    const result = await run(test, { products });
    expect(statusOf(result.diagnostics, false)).toBe(0);
    expect(Object.keys(hashes(test))).toEqual([
      'build.json',
      'demo/demo-2021-07-19-inside.png',
      'demo/demo-2021-07-19-office.pdf',
      'demo/demo-2021-07-19-outside.png',
      'demo/demo-2021-07-19-print.pdf',
      'demo/demo-2021-07-19-proof.pdf',
      'demo/demo-2021-07-19-ticket.html',
      'demo/demo-2021-07-19-ticket.pdf',
      'demo/demo-2021-07-19-web.pdf',
      'demo/demo-2021-07-19.html',
      'demo/demo-2021-07-19.txt',
    ]);
    const [entry] = report(test);
    expect(entry).toMatchObject({
      id: 'demo',
      lang: 'en-GB',
      title: 'Our twin cities',
      issued: '2021-07-19',
      status: 'built',
      fit: { bodyPt: 10 },
    });
    expect(entry?.fit?.panels.map(({ id, face, position }) => [id, face, position])).toEqual([
      ['cover', 'outside', 2],
      ['flap', 'outside', 0],
      ['inside-left', 'inside', 0],
      ['back', 'outside', 1],
    ]);
    const known = hashes(test);
    expect(entry?.files).toHaveLength(10);
    for (const file of entry?.files ?? []) {
      expect(file.sha256).toBe(known[file.path]);
      expect(file.bytes).toBe(statSync(path.join(outOf(test), file.path)).size);
    }
    expect(entry?.files.map(({ edition, pages }) => [edition, pages])).toEqual([
      ['print', 2],
      ['ticket', 1],
      ['ticket', 1],
      ['web', 4],
      ['office', 2],
      ['proof', 2],
      ['html', 1],
      ['text', 1],
      ['preview', 1],
      ['preview', 1],
    ]);
  });

  it('is only what was asked for', async () => {
    const test = project();
    await run(test, { products: ['print'] });
    expect(Object.keys(hashes(test))).toEqual([
      'build.json',
      'demo/demo-2021-07-19-print.pdf',
      'demo/demo-2021-07-19-ticket.html',
      'demo/demo-2021-07-19-ticket.pdf',
    ]);
  });

  it('is named by the printer where it is not the default one', async () => {
    const other = String(goodProject['content/printers/standard.yaml'])
      .replace('default: true', 'default: false')
      .replace('limits: {}', 'limits: {}\nbleed: 5');
    const test = project({ 'content/printers/corner-shop.yaml': other });
    await run(test, { products: ['print', 'proof'] });
    const standard = hashes(test);
    await run(test, { products: ['print', 'proof', 'office'], printer: 'corner-shop' });
    const now = hashes(test);
    expect(Object.keys(now).filter((name) => name.endsWith('.pdf'))).toEqual([
      'demo/demo-2021-07-19-office.pdf',
      'demo/demo-2021-07-19-print-corner-shop.pdf',
      'demo/demo-2021-07-19-print.pdf',
      'demo/demo-2021-07-19-proof-corner-shop.pdf',
      'demo/demo-2021-07-19-proof.pdf',
      'demo/demo-2021-07-19-ticket-corner-shop.pdf',
      'demo/demo-2021-07-19-ticket.pdf',
    ]);
    for (const edition of ['print', 'proof']) {
      const name = `demo/demo-2021-07-19-${edition}.pdf`;
      expect(now[name]).toBe(standard[name]);
      expect(now[name.replace('.pdf', '-corner-shop.pdf')]).not.toBe(now[name]);
    }
    await run(test, { products: ['print'], printer: 'standard' });
    expect(Object.keys(hashes(test))).toEqual(Object.keys(now));
  });

  it('does not depend on the panels of a printer that it is not made for', async () => {
    const other = String(goodProject['content/printers/standard.yaml'])
      .replace('default: true', 'default: false')
      .replace('limits: {}', 'limits: {}\npanels: [60, 100, 137]');
    const test = project({ 'content/printers/corner-shop.yaml': other });
    expect(stateOf(await run(test, { products: ['print'] }))).toEqual({ demo: 'built' });
    const { diagnostics } = await run(test, { products: ['print'], printer: 'corner-shop' });
    const found = diagnostics.filter(({ code }) => code === 'printer/panels');
    expect(found.map(({ message, place }) => [message, place?.line, place?.column])).toEqual([
      ['The printer’s panel “flap” differs by 37 mm from the fold’s own 97 mm', 6, 10],
      ['The printer’s panel “cover” differs by 37 mm from the fold’s own 100 mm', 6, 19],
    ]);
  });

  it('is nothing for a printer nobody knows', async () => {
    const test = project();
    await run(test);
    const before = hashes(test);
    for (const printer of ['standrd', 'constructor', '../../x']) {
      const result = await run(test, { products: ['print'], printer });
      expect(result.entries).toEqual([]);
      expect(result.diagnostics).toMatchObject([{ severity: 'error', code: 'printer/unknown' }]);
      expect(result.diagnostics[0]?.hint).toContain('standard');
      expect(statusOf(result.diagnostics, false)).toBe(2);
    }
    expect(hashes(test)).toEqual(before);
  });

  it('bears the date of SOURCE_DATE_EPOCH where it is set', async () => {
    const test = project();
    await run(test);
    const file = path.join(outOf(test), 'demo/demo-2021-07-19-web.pdf');
    expect(readFileSync(file).includes('2021-07-19T00:00:00Z')).toBe(true);
    process.env.SOURCE_DATE_EPOCH = '1600000000';
    expect(stateOf(await run(test))).toEqual({ demo: 'built' });
    expect(readFileSync(file).includes('2020-09-13T12:26:40Z')).toBe(true);
    expect(readFileSync(file).includes('2021-07-19T00:00:00Z')).toBe(false);
  });
});

describe('a second build', () => {
  it('makes nothing where nothing changed, and says the same warnings again', async () => {
    const test = project();
    const first = await run(test);
    const made = hashes(test);
    const second = await run(test);
    expect(stateOf(second)).toEqual({ demo: 'unchanged' });
    expect(second.diagnostics).toEqual(first.diagnostics);
    expect(second.diagnostics.length).toBeGreaterThan(0);
    const { 'build.json': one, ...rest } = hashes(test);
    const { 'build.json': other, ...same } = made;
    expect(rest).toEqual(same);
    expect(report(test)[0]?.files).toHaveLength(1);
    expect(stateOf(await run(test, { force: true }))).toEqual({ demo: 'built' });
    expect(hashes(test)).toEqual(made);
  });

  it.each([
    ['a word', 'content/leaflets/demo.yaml', demo.replace('Find us', 'Find all of us')],
    [
      'a city',
      'content/cities.yaml',
      String(goodProject['content/cities.yaml']).replace('Normandy', 'France'),
    ],
    ['a template', 'templates/panels/cover.hbs', '<h1 at="{{at}}.heading">{{heading}}</h1>'],
    [
      'a drawing',
      'assets/drawings/ferry.svg',
      String(goodProject['assets/drawings/ferry.svg']).replace('1578b5', 'b51515'),
    ],
    [
      'the theme',
      'templates/themes/harbour.yaml',
      String(goodProject['templates/themes/harbour.yaml']).replace('pt: 30', 'pt: 28'),
    ],
  ])('makes it anew when %s has changed', async (_what, file, content) => {
    const test = project();
    await run(test);
    test.write(file, content);
    expect(stateOf(await run(test))).toEqual({ demo: 'built' });
    expect(stateOf(await run(test))).toEqual({ demo: 'unchanged' });
  });

  const regular = 'npm:@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';
  const fontBytes = (ref: string) => readFileSync(path.join('node_modules', ref.slice('npm:'.length)));

  it('makes it anew when a font of the project is another one under the same name', async () => {
    const other = regular.replaceAll('400Regular', '600SemiBold');
    const test = project({
      'assets/fonts/own.ttf': fontBytes(regular),
      'templates/themes/harbour.yaml': (text) => text.replace(`regular: ${regular}`, 'regular: own.ttf'),
    });
    await run(test);
    const first = hashes(test);
    expect(stateOf(await run(test))).toEqual({ demo: 'unchanged' });
    test.write('assets/fonts/own.ttf', fontBytes(other));
    expect(stateOf(await run(test))).toEqual({ demo: 'built' });
    expect(hashes(test)['demo/demo-2021-07-19-web.pdf']).not.toBe(first['demo/demo-2021-07-19-web.pdf']);
    expect(stateOf(await run(test))).toEqual({ demo: 'unchanged' });
  });

  it('makes it anew when a printer’s profile is another one under the same name', async () => {
    const icc = (name: string) => readFileSync(`assets/icc/${name}-tac300.icc`);
    const test = project({ 'assets/icc/demo.icc': icc('coated-fogra39') });
    await run(test);
    test.write('assets/icc/demo.icc', icc('uncoated-fogra29'));
    expect(stateOf(await run(test))).toEqual({ demo: 'built' });
    expect(stateOf(await run(test))).toEqual({ demo: 'unchanged' });
  });

  it('remembers which version of a package its fonts came from', async () => {
    const test = project();
    await run(test);
    const state = JSON.parse(readFileSync(path.join(outOf(test), '.cache/state.json'), 'utf8'));
    const home = 'node_modules/@expo-google-fonts/source-sans-3/package.json';
    const { version } = JSON.parse(readFileSync(home, 'utf8')) as { version: string };
    const size = fontBytes(regular).length;
    expect(state.leaflets.demo.inputs[regular].hash).toBe(sha256(`${regular} ${version} ${size}`));
  });

  it('makes it anew when a file is gone or was changed by hand', async () => {
    const test = project();
    await run(test);
    const file = path.join(outOf(test), 'demo/demo-2021-07-19-web.pdf');
    writeFileSync(file, 'not a leaflet any more');
    expect(stateOf(await run(test))).toEqual({ demo: 'built' });
    expect(readFileSync(file, 'latin1').startsWith('%PDF-1.7')).toBe(true);
  });
});

describe('a new issue', () => {
  const later = demo.replace('issued: 2021-07-19', 'issued: 2021-08-01');

  it('takes the place of the old one’s files, and of nothing else', async () => {
    const test = project();
    await run(test, { products: ['print', 'web'] });
    const mine = path.join(outOf(test), 'demo/demo-2021-07-19-notes.pdf');
    writeFileSync(mine, 'mine');
    await run(test, { products: ['print'] });
    expect(Object.keys(hashes(test))).toContain('demo/demo-2021-07-19-web.pdf');
    test.write('content/leaflets/demo.yaml', later);
    await run(test, { products: ['print'] });
    expect(Object.keys(hashes(test))).toEqual([
      'build.json',
      'demo/demo-2021-07-19-notes.pdf',
      'demo/demo-2021-08-01-print.pdf',
      'demo/demo-2021-08-01-ticket.html',
      'demo/demo-2021-08-01-ticket.pdf',
    ]);
  });

  it('leaves the old files where it fails, and takes their place once it is mended', async () => {
    const test = project();
    await run(test);
    test.write('content/leaflets/demo.yaml', later.replace('kind: cover', 'kind: cover\n    colour: red'));
    await run(test);
    expect(Object.keys(hashes(test))).toContain('demo/demo-2021-07-19-web.pdf');
    test.write('content/leaflets/demo.yaml', later);
    await run(test);
    expect(Object.keys(hashes(test))).toEqual(['build.json', 'demo/demo-2021-08-01-web.pdf']);
  });
});

describe('a leaflet at fault', () => {
  const broken = demo.replace('kind: cover', 'kind: cover\n    colour: red');

  it('leaves its old files as they were, and the others are built', async () => {
    const test = project({ 'content/leaflets/other.yaml': demo });
    await run(test);
    const old = hashes(test);
    test.write('content/leaflets/other.yaml', broken);
    test.write('content/leaflets/demo.yaml', demo.replace('Find us', 'Find all of us'));
    const result = await run(test);
    expect(stateOf(result)).toEqual({ demo: 'built', other: 'failed' });
    expect(statusOf(result.diagnostics, false)).toBe(1);
    const now = hashes(test);
    expect(now['other/other-2021-07-19-web.pdf']).toBe(old['other/other-2021-07-19-web.pdf']);
    expect(now['demo/demo-2021-07-19-web.pdf']).not.toBe(old['demo/demo-2021-07-19-web.pdf']);
    expect(report(test).find(({ id }) => id === 'other')).toMatchObject({
      status: 'failed',
      fit: null,
      files: [],
    });
  });

  it('is at fault in the next build as well, until it is mended', async () => {
    const test = project({ 'content/leaflets/demo.yaml': broken });
    expect(stateOf(await run(test))).toEqual({ demo: 'failed' });
    expect(stateOf(await run(test))).toEqual({ demo: 'failed' });
    test.write('content/leaflets/demo.yaml', demo);
    expect(stateOf(await run(test))).toEqual({ demo: 'built' });
  });

  it('stays failed in the report when only another one is built', async () => {
    const test = project({ 'content/leaflets/other.yaml': demo });
    await run(test);
    test.write('content/leaflets/other.yaml', broken);
    await run(test);
    await run(test, { ids: ['demo'] });
    const { title, status } = report(test).find(({ id }) => id === 'other') ?? {};
    expect({ title, status }).toEqual({ title: 'Our twin cities', status: 'failed' });
  });

  it('that does not exist is a slip on the command line, and touches nothing', async () => {
    const test = project();
    await run(test);
    const before = hashes(test);
    for (const id of ['dema', '../../x', 'constructor']) {
      const result = await run(test, { ids: ['demo', id], force: true });
      expect(statusOf(result.diagnostics, false)).toBe(2);
      expect(result.diagnostics).toMatchObject([{ code: 'content/no-leaflet' }]);
      expect(result.diagnostics[0]?.hint).toContain('demo');
    }
    expect(hashes(test)).toEqual(before);
    expect(stateOf(await run(project(), { ids: ['demo', 'demo'] }))).toEqual({ demo: 'built' });
  });

  it('may be called as what JavaScript gives to every object', async () => {
    const test = project({ 'content/leaflets/constructor.yaml': demo });
    expect(stateOf(await run(test))).toEqual({ constructor: 'built', demo: 'built' });
    expect(stateOf(await run(test))).toEqual({ constructor: 'unchanged', demo: 'unchanged' });
  });

  it('with warnings alone is at fault only under --strict, and then its files stay as they were', async () => {
    const test = project();
    const { diagnostics } = await run(test);
    expect(statusOf(diagnostics, false)).toBe(0);
    expect(statusOf(diagnostics, true)).toBe(1);
    const files = ({ 'build.json': _, ...rest }: Record<string, string>) => rest;
    const before = files(hashes(test));
    expect(stateOf(await run(test, { strict: true }))).toEqual({ demo: 'failed' });
    expect(report(test)).toMatchObject([{ status: 'failed', files: [] }]);
    expect(stateOf(await run(test))).toEqual({ demo: 'unchanged' });
    test.write('content/leaflets/demo.yaml', demo.replace('Find us', 'Find all of us'));
    expect(stateOf(await run(test, { strict: true }))).toEqual({ demo: 'failed' });
    expect(files(hashes(test))).toEqual(before);
    expect(stateOf(await run(test))).toEqual({ demo: 'built' });
    expect(files(hashes(test))).not.toEqual(before);
  });
});

it('what an interrupted build left is cleared away', async () => {
  const test = project();
  // No system has a process of that number.
  const left = ['demo/demo-2021-07-19-web.pdf.part-999999999-0a1b2c3d', 'build.json.part-999999999-0a1b2c3d'];
  mkdirSync(path.join(outOf(test), 'demo'), { recursive: true });
  for (const name of left) writeFileSync(path.join(outOf(test), name), 'half');
  writeFileSync(path.join(outOf(test), 'demo/my.part-list.txt'), 'mine');
  const running = path.join(outOf(test), `demo/other.pdf.part-${process.ppid}-0a1b2c3d`);
  writeFileSync(running, 'another build is writing this');
  await run(test);
  expect(existsSync(running)).toBe(true);
  rmSync(running);
  for (const name of left) expect(existsSync(path.join(outOf(test), name)), name).toBe(false);
  expect(existsSync(path.join(outOf(test), 'demo/my.part-list.txt'))).toBe(true);
  expect(Object.keys(hashes(test)).filter((name) => name.includes('.part-'))).toEqual([
    'demo/my.part-list.txt',
  ]);
});

it('a project without leaflets says how to begin', async () => {
  const test = project({ 'content/leaflets/demo.yaml': null });
  const { diagnostics, entries } = await run(test);
  expect(entries).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: 'content/no-leaflets' }]);
});
