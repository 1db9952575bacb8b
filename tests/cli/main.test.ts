import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Typesetter } from '../../src/engine/pdfmake.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject, type Override, type TestProject } from '../support/project.js';
import { run } from './run.js';

const demo = 'content/leaflets/demo.yaml';
/** A leaflet of which nothing can be said: a cover, and pictures. */
const full = `title: Our twin cities
issued: 2021-07-19
organisation: twinning
panels:
  - { panel: cover, kind: cover, heading: Our twin cities, picture: ferry }
${['flap', 'inside-left', 'inside-middle', 'inside-right', 'back']
  .map((panel) => `  - { panel: ${panel}, kind: picture, picture: ferry }\n`)
  .join('')}`;
/** A picture that is not there yet, in place of one that is. */
const waiting = full.replace('picture: ferry', 'picture: missing-photo');
/** A project in which nothing is to be mended, but for what is overridden. */
const project = (overrides: Readonly<Record<string, Override>> = {}): TestProject =>
  makeProject({ [demo]: full, ...overrides }, templateFolders);
const web = ['--edition', 'web'];
const broken = `${full}oops: 1\n`;

describe('the exit status', () => {
  it('is 0 when all is done, warnings or not', async () => {
    const { root } = project({ 'content/leaflets/old.yml': 'a: 1\n' });
    expect((await run('build', '--root', root, ...web)).status).toBe(0);
    expect((await run('check', '--root', root)).status).toBe(0);
    expect((await run('--version')).status).toBe(0);
    expect((await run('build', '--help')).status).toBe(0);
  });

  it('is 1 when the content is at fault, and for warnings under --strict', async () => {
    const { root } = project({ [demo]: broken });
    expect((await run('build', '--root', root, ...web)).status).toBe(1);
    expect((await run('check', '--root', root)).status).toBe(1);
    const { root: other } = project({ 'content/leaflets/old.yml': 'a: 1\n' });
    expect((await run('build', '--root', other, ...web, '--strict')).status).toBe(1);
  });

  it.each([
    ['an option nobody knows', ['build', '--oops'], 'usage/unknown-option'],
    ['a command nobody knows', ['bild'], 'usage/unknown-command'],
    ['no name', ['new'], 'usage/missing-argument'],
    ['an edition nobody knows', ['build', '--edition', 'gold'], 'usage/edition'],
    ['a leaflet that is not there', ['build', 'nosuch'], 'content/no-leaflet'],
    ['a printer that is not there', ['build', '--printer', 'constructor'], 'printer/unknown'],
    ['a leaflet to check that is not there', ['check', '../../x'], 'content/no-leaflet'],
    ['a folder that is not there', ['build', '--root', '/none/here'], 'file/no-project'],
  ])('is 2 for %s, with a code under --json', async (_, words, code) => {
    const plain = await run(...words);
    expect([plain.status, plain.stdout]).toEqual([2, '']);
    expect(plain.stderr).not.toBe('');
    const { status, stdout, stderr } = await run(...words, '--json');
    expect([status, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ severity: 'error', code }]);
  });

  it('is 2 where nothing that could be saved would mend what --watch names', async () => {
    for (const words of [['nosuch'], ['--root', '/none/here'], ['--json']]) {
      expect((await run('build', '--watch', ...words)).status).toBe(2);
    }
  });

  it('is 2, with help, where no command is named', async () => {
    const { status, stdout, stderr } = await run();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: leaflets');
  });

  it('is 1 where the output can’t be written', async () => {
    const { root, write } = project();
    write('out', 'a file');
    const { status, stdout, stderr } = await run('build', '--root', root, '--json');
    expect([status, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ code: 'file/unwritable', file: 'out' }]);
  });

  it('is 3 for a fault of the tool in one leaflet, which says how to report it; the others go on', async () => {
    const { root } = project({
      'content/leaflets/other.yaml': full.replace('cover, heading: Our', 'cover, heading: FAULT'),
    });
    await run('build', '--root', root, ...web);
    const sound = Typesetter.prototype.measure;
    const spy = vi.spyOn(Typesetter.prototype, 'measure').mockImplementation(function (
      this: Typesetter,
      pieces,
    ) {
      if (pieces.some(({ text }) => text.includes('FAULT'))) throw new Error('nobody has foreseen this');
      return sound.call(this, pieces);
    });
    try {
      const words = ['--root', root, ...web, '--force'];
      const plain = await run('build', ...words);
      expect(plain.status).toBe(3);
      expect(plain.stderr).toMatch(/fault of its own[\s\S]*nobody has foreseen[\s\S]*report/);
      const { status, stdout } = await run('build', ...words, '--json');
      expect(status).toBe(3);
      const { diagnostics, leaflets } = JSON.parse(stdout);
      expect(diagnostics).toMatchObject([{ code: 'tool/fault', file: 'content/leaflets/other.yaml' }]);
      const built = JSON.parse(readFileSync(path.join(root, 'out/build.json'), 'utf8'));
      expect(built.leaflets).toEqual(leaflets);
      expect(leaflets).toMatchObject([
        { id: 'demo', status: 'built' },
        { id: 'other', status: 'failed', files: [] },
      ]);
      expect((await run('check', '--root', root)).status).toBe(3);
    } finally {
      spy.mockRestore();
    }
    const again = JSON.parse((await run('build', '--root', root, ...web, '--json')).stdout);
    expect(again.leaflets).toMatchObject([{ status: 'unchanged' }, { status: 'built' }]);
  });
});

it('a check without any leaflet says the same as a build', async () => {
  const { root } = project({ [demo]: null });
  for (const command of ['build', 'check']) {
    const { status, stdout } = await run(command, '--root', root, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ code: 'content/no-leaflets' }]);
  }
});

describe('--json', () => {
  it('is one document on standard output and nothing else anywhere', async () => {
    const { root } = project({ 'content/leaflets/old.yml': 'a: 1\n' });
    const built = await run('build', '--root', root, ...web, '--json');
    expect(built.stderr).toBe('');
    expect(JSON.parse(built.stdout)).toMatchObject({
      diagnostics: [{ severity: 'warning', code: 'content/file-name', file: 'content/leaflets/old.yml' }],
      leaflets: [{ id: 'demo', status: 'built', files: [{ edition: 'web' }] }],
    });
    const again = JSON.parse((await run('build', '--root', root, ...web, '--json')).stdout);
    expect(again.leaflets).toMatchObject([{ id: 'demo', status: 'unchanged', files: [{ edition: 'web' }] }]);
    const checked = await run('check', '--root', root, '--json');
    expect(checked.stderr).toBe('');
    expect(JSON.parse(checked.stdout).leaflets).toMatchObject([{ id: 'demo' }]);
    const schemas = await run('schema', '--root', root, '--json');
    expect(JSON.parse(schemas.stdout).schemas).toContain('content/schemas/leaflet.schema.json');
  });
});

describe('what a person sees', () => {
  it('is a table of what was made, one line for the rest, and the messages last', async () => {
    const { root, write } = project({
      'content/leaflets/other.yaml': full,
    });
    const first = await run('build', '--root', root, ...web);
    expect(first.stdout.match(/-web\.pdf/g)).toHaveLength(2);
    expect(first.stdout).not.toContain('unchanged');

    write(demo, full.replace('heading: Our', 'heading: All our'));
    const second = await run('build', '--root', root, ...web);
    expect(second.stdout.match(/-web\.pdf/g)).toHaveLength(1);
    expect(second.stdout).toContain('demo-2021-07-19-web.pdf');
    expect(second.stdout).toMatch(/\n1 leaflet unchanged\n$/);

    expect((await run('build', '--root', root, ...web)).stdout).toMatch(
      /^nothing to build: 2 leaflets unchanged/,
    );

    write(demo, broken);
    const failed = await run('build', '--root', root, ...web);
    expect(failed.stdout).toMatch(/demo +failed/);
    expect(failed.stderr).toMatch(/content\/unknown-key[\s\S]*\n1 error\n$/);
  });

  it('has notes in a line each, before what is to be mended', async () => {
    const { root } = project({
      [demo]: waiting,
      'content/leaflets/old.yml': 'a: 1\n',
    });
    const { stderr, status } = await run('build', '--root', root, ...web);
    expect(status).toBe(0);
    const note = stderr.indexOf('info  picture/fallback');
    expect(note).toBeGreaterThan(-1);
    expect(stderr.indexOf('content/file-name')).toBeGreaterThan(note);
    expect(stderr).not.toContain('when you have it');
    expect(stderr).toMatch(/\n1 warning, 1 note\n$/);
  });

  it('of a check with notes alone is that nothing is to be mended', async () => {
    const { root } = project({
      [demo]: waiting,
    });
    const { stdout, status } = await run('check', '--root', root, '--strict');
    expect([status, stdout]).toEqual([0, '1 leaflet checked, nothing to mend\n']);
  });
});
