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
