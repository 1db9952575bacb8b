import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFParse } from 'pdf-parse';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { LeafletEntry } from '../../src/build/report.js';
import { boxesOf } from '../support/pdf.js';
import { run } from './run.js';

const home = mkdtempSync(path.join(tmpdir(), 'leaflets-init-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let count = 0;
/** Starts a project in a folder of its own. */
async function init(...options: readonly string[]) {
  count += 1;
  const root = path.join(home, String(count));
  const ran = await run('init', root, '--issued', '2026-11-25', ...options);
  return { root, ...ran };
}

const textOf = (root: string, rel: string) => readFileSync(path.join(root, rel), 'utf8');
const filesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => statSync(path.join(root, name)).isFile())
    .sort();

describe('a new project', () => {
  it.each([
    ['a4', 'Our Twinning Committee'],
    ['letter', 'Friends of the International Municipal Twinning Association'],
  ])('on %s, for %s, has nothing to mend', async (paper, name) => {
    const { root, status, stdout } = await init('--paper', paper, '--name', name);
    expect(status, stdout).toBe(0);
    const checked = await run('check', '--strict', '--root', root);
    expect([checked.status, checked.stderr]).toEqual([0, '']);
  });

  it('has all that editors, npm and GitHub want, and every schema that its files name', async () => {
    const { root } = await init();
    const files = filesOf(root);
    for (const name of [
      '.github/workflows/leaflets.yml',
      '.gitattributes',
      '.gitignore',
      '.vscode/extensions.json',
      '.vscode/settings.json',
      'README.md',
      'package-lock.json',
      'package.json',
    ])
      expect(files).toContain(name);
    for (const name of files.filter((file) => /\.ya?ml$/.test(file) && !file.startsWith('.github'))) {
      const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(textOf(root, name))?.[1] ?? 'none';
      expect(files, name).toContain(path.posix.join(path.posix.dirname(name), schema));
    }
    for (const name of files.filter((file) => file.endsWith('.json')))
      expect(() => JSON.parse(textOf(root, name)), name).not.toThrow();
    for (const name of files.filter((file) => /\.(md|ya?ml|json)$/.test(file) && !file.startsWith('.github')))
      expect(textOf(root, name), name).not.toMatch(/\{\{|Portsmouth|undefined/);
    const links = [...textOf(root, 'README.md').matchAll(/node_modules\/twinning-leaflets\/([\w./-]+)/g)];
    expect(links.length).toBeGreaterThan(2);
    for (const [, file = ''] of links) expect(existsSync(file), file).toBe(true);
  });

  it('asks npm for this very tool, and for the packages that it was tested with', async () => {
    const { root } = await init();
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(JSON.parse(textOf(root, 'package.json')).dependencies).toEqual({ 'twinning-leaflets': version });
    const { packages } = JSON.parse(textOf(root, 'package-lock.json'));
    const tested = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
    expect(packages[''].dependencies).toEqual({ 'twinning-leaflets': version });
    const { '': _, 'node_modules/twinning-leaflets': tool, ...others } = packages;
    expect(tool).toMatchObject({ version, bin: { leaflets: 'bin/leaflets.js' } });
    for (const [name, entry] of Object.entries(others)) expect(entry, name).toEqual(tested[name]);
    for (const name of Object.keys(tool.dependencies))
      expect(others).toHaveProperty([`node_modules/${name}`]);
    expect(Object.keys(others)).not.toContain('node_modules/vitest');
  });

  it('has the same bytes wherever and whenever it is started', async () => {
    const [one, other] = [await init('--name', 'Les Amis'), await init('--name', 'Les Amis')];
    expect(filesOf(other.root)).toEqual(filesOf(one.root));
    for (const name of filesOf(one.root)) expect(textOf(other.root, name), name).toBe(textOf(one.root, name));
  });

  it('tells scripts which files it has', async () => {
    const { root, stdout, stderr } = await init('--json');
    expect([JSON.parse(stdout), stderr]).toEqual([
      { diagnostics: [], folder: root, files: filesOf(root) },
      '',
    ]);
  });

  it('says that its words are still to be written in another language', async () => {
    const { root, stderr } = await init('--language', 'fr');
    expect(stderr).toContain('write yours in fr');
    expect(textOf(root, 'content/leaflets/welcome.yaml')).toContain('\nlanguage: fr\n');
  });

  it.each([
    `Amis d’Été: "Brück" & co #1`,
    ['- {{name}} $', '{ secrets.TOKEN }}'].join('{'),
    'true',
    '友好協会',
    "*alias's !tag @ `x`",
  ])('may be for a committee called %s', async (name) => {
    const { root, status } = await init('--name', name);
    expect(status).toBe(0);
    expect(parse(textOf(root, 'content/leaflets/welcome.yaml')).title).toBe(name);
    expect(parse(textOf(root, 'content/organisations.yaml')).organisations.committee.name).toBe(name);
    expect(JSON.parse(textOf(root, 'package.json')).name).toMatch(/^[a-z0-9-]*leaflets$/);
  });
});

describe('a committee in another country', () => {
  it('on US Letter, with its own towns, words, colours and printer, has its leaflet', async () => {
    const { root } = await init(
      '--paper',
      'letter',
      '--language',
      'en-US',
      '--name',
      'Larkmere Sister Towns',
    );
    const change = (rel: string, ...changes: readonly (readonly [from: string | RegExp, to: string])[]) => {
      const before = textOf(root, rel);
      const after = changes.reduce((text, [from, to]) => text.replaceAll(from, to), before);
      expect(after, rel).not.toBe(before);
      writeFileSync(path.join(root, rel), after);
    };
    change(
      'content/cities.yaml',
      ['hometown:', 'larkmere:'],
      ['Hometown', 'Larkmere'],
      ['Homeland', 'United States of America'],
      ['{ lat: 51.5, lon: -1.8 }', '{ lat: 41.6, lon: -93.6 }'],
      ['friendville', 'tolbrook'],
      ['Friendville', 'Tolbrook'],
      ['Nearland', 'Denmark'],
      ['farhaven', 'sando'],
      ['Farhaven', 'Sando'],
      ['Overseas', 'Japan'],
      ['{ lat: 43.5, lon: 15.9 }', '{ lat: 34.9, lon: 135.1 }'],
    );
    change('content/web.yaml', ['friendville', 'tolbrook'], ['farhaven', 'sando']);
    change(
      'content/leaflets/welcome.yaml',
      ['Hometown', 'Larkmere'],
      ['friendville', 'tolbrook'],
      ['farhaven', 'sando'],
      ['Friendville', 'Tolbrook'],
      ['Farhaven', 'Sando'],
      ['extent: cities', 'extent: world'],
      ['theme: committee', 'theme: prairie'],
    );
    const theme = textOf(root, 'templates/themes/committee.yaml');
    writeFileSync(
      path.join(root, 'templates/themes/prairie.yaml'),
      theme
        .replace('name: Committee', 'name: Prairie')
        .replace("[82, 38, 75, 45], rgb: '#1f4d3a'", "[40, 85, 60, 45], rgb: '#5c1f33'"),
    );
    rmSync(path.join(root, 'templates/themes/committee.yaml'));
    change('content/printers/default.yaml', ['name: Our printer', 'name: Larkmere Press']);

    const checked = await run('check', '--strict', '--root', root, '--json');
    expect([checked.status, JSON.parse(checked.stdout).diagnostics]).toEqual([0, []]);
    const built = JSON.parse((await run('build', '--strict', '--root', root, '--json')).stdout);
    const [entry] = built.leaflets as LeafletEntry[];
    expect(entry).toMatchObject({ lang: 'en-US', title: 'Larkmere Sister Towns', status: 'built' });
    const pdf = (edition: string) => {
      const file = entry?.files.find((candidate) => candidate.edition === edition);
      return readFileSync(path.join(root, 'out', String(file?.path)));
    };
    for (const [left = 0, foot = 0, right = 0, head = 0] of boxesOf(pdf('print'), 'TrimBox')) {
      expect(right - left).toBeCloseTo(11 * 72, 2);
      expect(head - foot).toBeCloseTo(8.5 * 72, 2);
    }
    // An eighth of an inch.
    expect(boxesOf(pdf('print'), 'BleedBox')[0]?.[0]).toBeCloseTo(
      (boxesOf(pdf('print'), 'TrimBox')[0]?.[0] ?? 0) - 9,
      2,
    );
    expect(boxesOf(pdf('office'), 'MediaBox').map(([, , width]) => width)).toEqual([792, 792]);
    const reader = new PDFParse({ data: new Uint8Array(pdf('print')) });
    const { text } = await reader.getText();
    await reader.destroy();
    for (const words of ['Larkmere', 'Tolbrook', 'Sando', 'Denmark']) expect(text).toContain(words);
    expect(text).not.toMatch(/Hometown|Friendville|Farhaven/);
    const conformance = entry?.files.find(({ edition }) => edition === 'print')?.conformance;
    expect(conformance).toEqual(['PDF/X-4']);
  });
});

describe('refuses', () => {
  it.each([
    ['a paper that leaflets don’t know', ['--paper', 'a5'], 'usage/paper'],
    ['a paper called as every object is', ['--paper', 'constructor'], 'usage/paper'],
    ['a language that is none', ['--language', 'english'], 'usage/language'],
    ['a date that is in no calendar', ['--issued', '2026-02-30'], 'usage/date'],
    ['no name', ['--name', ' '], 'usage/name'],
    ['a name of two lines', ['--name', 'a\nb'], 'usage/name'],
    ['a name that fills the cover', ['--name', 'a'.repeat(61)], 'usage/name'],
    ['a tool from somewhere on the web', ['--tool', 'http://example.org/x.tgz'], 'usage/tool'],
  ])('%s', async (_, options, code) => {
    const { root, status, stdout } = await init(...options, '--json');
    expect([status, JSON.parse(stdout).diagnostics[0].code]).toEqual([2, code]);
    expect(existsSync(root)).toBe(false);
  });

  it('a folder with anything in it, and leaves that as it was', async () => {
    const root = path.join(home, 'full');
    mkdirSync(root);
    writeFileSync(path.join(root, 'README.md'), 'mine');
    const { status, stdout } = await run('init', root, '--json');
    expect([status, JSON.parse(stdout).diagnostics[0].code]).toEqual([2, 'usage/not-empty']);
    expect(filesOf(root)).toEqual(['README.md']);
    expect(textOf(root, 'README.md')).toBe('mine');
  });

  it('a file in the folder’s place, and one above it', async () => {
    const file = path.join(home, 'file');
    writeFileSync(file, 'mine');
    const { status } = await run('init', file);
    expect(status).toBe(2);
    const below = await run('init', path.join(file, 'below'), '--json');
    expect([below.status, JSON.parse(below.stdout).diagnostics[0].code]).toEqual([1, 'file/unwritable']);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

it('begins in a new repository, which has its own folder and nothing else', async () => {
  const root = path.join(home, 'cloned');
  mkdirSync(path.join(root, '.git'), { recursive: true });
  writeFileSync(path.join(root, '.git', 'HEAD'), 'ref: refs/heads/main\n');
  const { status } = await run('init', root);
  expect(status).toBe(0);
  expect(textOf(root, '.git/HEAD')).toBe('ref: refs/heads/main\n');
});
