import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, test } from 'vitest';
import { loadData, loadLeaflet } from '../../src/validate/project.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject } from '../support/project.js';
import { run } from './run.js';

const ball = 'content/leaflets/summer-ball.yaml';
const dated = ['--issued', '2026-05-01'];

it('starts a leaflet that builds at once, without any warning about its words', async () => {
  const { root, files } = makeProject({}, templateFolders);
  const { status, stdout } = await run('new', 'summer-ball', ...dated, '--root', root);
  expect([status, stdout]).toEqual([
    0,
    `${ball} is there; change its words, then run: npx leaflets build summer-ball\n`,
  ]);
  const text = readFileSync(path.join(root, ball), 'utf8');
  expect(text).toContain('#   twinning: The Twinning Committee\norganisation: twinning\n');
  for (const kind of ['cover', 'text', 'stories', 'contact', 'form', 'picture'])
    expect(text).toContain(`#   ${kind} `);
  const { value, diagnostics } = loadLeaflet(files, 'summer-ball', loadData(files).value);
  expect(diagnostics).toEqual([]);
  expect(value?.leaflet.value).toMatchObject({ title: 'Summer ball', issued: '2026-05-01' });
  expect(value?.leaflet.value.panels.map(({ kind }) => kind)).toContain('contact');
  const built = await run('build', 'summer-ball', '--edition', 'web', '--root', root, '--json');
  expect(
    JSON.parse(built.stdout).diagnostics.filter(({ severity }: { severity: string }) => severity === 'error'),
  ).toEqual([]);
});

it('may be called by a number, or a word that YAML knows', async () => {
  const { root, files } = makeProject({}, templateFolders);
  for (const id of ['2027', 'true', 'null', '0x1f', '1e3']) {
    await run('new', id, ...dated, '--root', root);
    expect(loadLeaflet(files, id, loadData(files).value).diagnostics).toEqual([]);
  }
});

it('is dated today, where no date is given', async () => {
  const { root } = makeProject();
  await run('new', 'summer-ball', '--root', root);
  expect(readFileSync(path.join(root, ball), 'utf8')).toContain(
    `issued: ${new Date().toISOString().slice(0, 10)}\n`,
  );
});

it('copies another to the letter, but for its date, and says what to change', async () => {
  const { root, files } = makeProject();
  const { stdout } = await run('new', 'summer-ball', '--from', 'demo', ...dated, '--root', root);
  expect(stdout).toMatch(/copy of “demo”, issued 2026-05-01: change its `title`/);
  const from = String(files.readText('content/leaflets/demo.yaml').value);
  expect(files.readText(ball).value).toBe(from.replace('2021-07-19', '2026-05-01'));
});

it('tells scripts which file it is', async () => {
  const { root } = makeProject();
  const { stdout, stderr } = await run('new', 'summer-ball', '--root', root, '--json');
  expect([JSON.parse(stdout), stderr]).toEqual([{ diagnostics: [], file: ball }, '']);
});

test.each([
  ['a name with a space', ['Summer Ball'], 'usage/id', /summer-ball/],
  ['a name that is far too long', ['a'.repeat(300)], 'usage/id', /at most 64/],
  ['a name that is taken', ['demo'], 'usage/exists', undefined],
  ['a date of another form', ['ball', '--issued', '19/07/2026'], 'usage/date', /2026-07-19/],
  ['a date that is in no calendar', ['ball', '--issued', '2026-02-30'], 'usage/date', /year-month-day/],
  ['a leaflet that is not there', ['ball', '--from', 'demi'], 'usage/no-leaflet', /demo/],
])('refuses %s', async (_, words, code, hint) => {
  const { root } = makeProject();
  const { status, stdout } = await run('new', ...words, '--root', root, '--json');
  expect(status).toBe(2);
  const [only] = JSON.parse(stdout).diagnostics;
  expect(only.code).toBe(code);
  if (hint) expect(only.hint).toMatch(hint);
});

it('refuses a folder that is no project, and writes nothing there', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'leaflets-test-'));
  try {
    const { status, stderr } = await run('new', 'ball', '--root', root);
    expect(status).toBe(2);
    expect(stderr).toContain('There is no project');
    expect(existsSync(path.join(root, 'content'))).toBe(false);
  } finally {
    rmSync(root, { recursive: true });
  }
});

it.skipIf(process.platform === 'win32')('writes nothing outside of the project', async () => {
  const { root } = makeProject({ 'content/leaflets/demo.yaml': null });
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'leaflets-test-'));
  try {
    rmSync(path.join(root, 'content/leaflets'), { recursive: true, force: true });
    symlinkSync(elsewhere, path.join(root, 'content/leaflets'));
    const { status } = await run('new', 'ball', '--root', root);
    expect(status).toBe(2);
    expect(existsSync(path.join(elsewhere, 'ball.yaml'))).toBe(false);
  } finally {
    rmSync(elsewhere, { recursive: true });
  }
});

it.skipIf(process.platform === 'win32')('writes nothing through a link, wherever it leads', async () => {
  const { root } = makeProject();
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'leaflets-test-'));
  try {
    symlinkSync(path.join(elsewhere, 'ball.yaml'), path.join(root, 'content/leaflets/ball.yaml'));
    const { status, stdout } = await run('new', 'ball', '--root', root, '--json');
    expect([status, JSON.parse(stdout).diagnostics[0].code]).toEqual([2, 'usage/exists']);
    symlinkSync(elsewhere, path.join(root, 'content/schemas'));
    expect((await run('schema', '--root', root)).status).toBe(2);
    expect(readdirSync(elsewhere)).toEqual([]);
  } finally {
    rmSync(elsewhere, { recursive: true });
  }
});

it('says where it can’t write', async () => {
  const { root } = makeProject({ 'content/leaflets/demo.yaml': null });
  rmSync(path.join(root, 'content/leaflets'), { recursive: true, force: true });
  writeFileSync(path.join(root, 'content/leaflets'), 'a file');
  const { status, stdout } = await run('new', 'ball', '--root', root, '--json');
  expect([status, JSON.parse(stdout).diagnostics[0].code]).toEqual([1, 'file/unwritable']);
});

const emptied = 'content/leaflets/demo.fr.yaml';

it('starts a translation, with every word that it needs and no other, each above an empty place', async () => {
  const pictured = (text: string) =>
    text.replace(
      '      - heading: All cities',
      '      - { picture: ferry, pictureHeight: 20 }\n      - heading: All cities',
    );
  const { root, files } = makeProject({ 'content/leaflets/demo.yaml': pictured }, templateFolders);
  const { status, stdout } = await run('new', 'demo', '--lang', 'fr', '--root', root);
  expect(status).toBe(0);
  const written = stdout.split('\n').filter((line) => line.startsWith('content/') && line.endsWith('.yaml'));
  expect(written).toEqual([
    emptied,
    ...['cities', 'organisations', 'web', 'pictures', 'wording'].map((name) => `content/${name}.fr.yaml`),
  ]);
  const text = readFileSync(path.join(root, emptied), 'utf8');
  expect(text).toContain('# yaml-language-server: $schema=../schemas/leaflet.overlay.schema.json\n');
  expect(text).toContain('translates: 2021-07-19\ntranslation: unreviewed\n# Our twin cities\ntitle:\n');
  expect(text).toContain('  - panel: flap\n    # What is twinning?\n    heading:\n');
  expect(text).toContain('        # - Letters, and **music**\n        text: |\n');
  // A section without words keeps its place in the list.
  expect(text).toContain('      - {"picture":"ferry","pictureHeight":20}\n');
  const fails = loadLeaflet(files, 'demo.fr', loadData(files).value).diagnostics.filter(
    ({ severity }) => severity === 'error',
  );
  expect(new Set(fails.map(({ code }) => code))).toEqual(new Set(['translation/missing']));
});

it('takes the words that are filled in', async () => {
  const { root, files } = makeProject({}, templateFolders);
  await run('new', 'demo', '--lang', 'de', '--root', root);
  for (const name of readdirSync(path.join(root, 'content'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.de.yaml')) continue;
    const file = path.join(root, 'content', name);
    const filled = readFileSync(file, 'utf8').replace(
      /^( *)(heading|title|description|text|name|country|story|label|alt|[a-z-]+):( \|)?$(?!\n\1 +[#\w-])/gm,
      (_, indent, key, block) => (block ? `${indent}${key}: |\n${indent}  Wort` : `${indent}${key}: Wort`),
    );
    writeFileSync(file, filled);
  }
  const { value, diagnostics } = loadLeaflet(files, 'demo.de', loadData(files).value);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(value?.leaflet.value).toMatchObject({ title: 'Wort', language: 'de' });
});

it('overwrites no translation, and starts one of a leaflet that is there alone', async () => {
  const { root } = makeProject({
    [emptied]: 'title: Mine\n',
    'content/cities.de.yaml': 'translation: reviewed\n',
  });
  const codes = async (...args: string[]) => {
    const { status, stdout } = await run('new', ...args, '--root', root, '--json');
    return [status, ...JSON.parse(stdout).diagnostics.map(({ code }: { code: string }) => code)];
  };
  expect(await codes('demo', '--lang', 'fr')).toEqual([2, 'usage/exists']);
  expect(readFileSync(path.join(root, emptied), 'utf8')).toBe('title: Mine\n');
  expect(await codes('demi', '--lang', 'fr')).toEqual([2, 'usage/no-leaflet']);
  expect(await codes('demo', '--lang', 'francais')).toEqual([2, 'usage/language']);
  expect(await codes('demo', '--lang', '../fr')).toEqual([2, 'usage/language']);
  expect(await codes('demo', '--lang', 'de', '--from', 'demo')).toEqual([2, 'usage/from-lang']);
  expect(await codes('demo', '--lang', 'de')).toEqual([0]);
  expect(readFileSync(path.join(root, 'content/cities.de.yaml'), 'utf8')).toBe('translation: reviewed\n');
});
