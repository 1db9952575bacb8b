import { expect, test } from 'vitest';
import { build } from '../../src/build/build.js';
import { strayFiles } from '../../src/validate/strays.js';
import { makeProject, type Override } from '../support/project.js';

const said = (overrides: Readonly<Record<string, Override>>) =>
  strayFiles(makeProject(overrides).files).map(({ severity, code, place }) => [severity, code, place?.file]);

test('a project in order is silent', () => {
  expect(
    said({ 'content/leaflets/README.md': 'x', 'content/notes.txt': 'x', 'assets/photos/README.md': 'x' }),
  ).toEqual([]);
});

test.each([
  'My Leaflet.yaml',
  'ectc - Copy.yaml',
  'ball.yaml.txt',
  'ball.txt',
  'old.yml',
  'other.fr.yaml',
  'Ball.YAML',
])('%s is no leaflet', (name) => {
  expect(said({ [`content/leaflets/${name}`]: 'a: 1\n' })).toEqual([
    ['warning', 'content/file-name', `content/leaflets/${name}`],
  ]);
});

test('a name that would do is offered', () => {
  const { files } = makeProject({ 'content/leaflets/Summer Ball.yaml': 'a: 1\n' });
  expect(strayFiles(files)[0]?.hint).toContain('summer-ball.yaml');
});

test('language versions are built, and their data read', () => {
  const version = { 'content/leaflets/demo.fr.yaml': 'a: 1\n', 'content/cities.fr.yaml': 'a: 1\n' };
  expect(said(version)).toEqual([]);
  expect(said({ 'content/cities.fr.yaml': 'a: 1\n' })).toEqual([
    ['warning', 'content/file-name', 'content/cities.fr.yaml'],
  ]);
});

test('what looks like a language and is none is no version', () => {
  expect(said({ 'content/leaflets/demo.old.yaml': 'a: 1\n' })).toEqual([
    ['warning', 'content/file-name', 'content/leaflets/demo.old.yaml'],
  ]);
});

test('data that nothing reads', () => {
  const { files } = makeProject({ 'content/citys.yaml': 'a: 1\n', 'content/contacts.yml': 'a: 1\n' });
  expect(strayFiles(files).map(({ place, hint }) => [place?.file, hint?.slice(0, 12)])).toEqual([
    ['content/citys.yaml', 'did you mean'],
    ['content/contacts.yml', 'leaflets lie'],
  ]);
});

test('photographs that no picture names', () => {
  expect(said({ 'assets/photos/caen.jpg': 'x', 'assets/photos/visit.JPG': 'x' })).toEqual([
    ['warning', 'picture/unused-file', 'assets/photos/visit.JPG'],
  ]);
});

test('a photograph that a picture seems to wait for gets its name', () => {
  const { files } = makeProject({ 'assets/photos/Caen.JPG': 'x' });
  expect(strayFiles(files)[0]?.hint).toBe(
    'a picture waits for assets/photos/caen.jpg: give the file that name',
  );
});

test('build says so as well, every time', async () => {
  const { root } = makeProject({ 'content/leaflets/ball.yml': 'a: 1\n' }, [
    'templates/panels',
    'templates/partials',
  ]);
  const options = {
    root,
    out: `${root}/out`,
    ids: [],
    products: ['web'] as const,
    printer: null,
    force: false,
  };
  for (const status of ['built', 'unchanged']) {
    const { diagnostics, entries } = await build(options);
    expect(entries[0]?.status).toBe(status);
    expect(diagnostics.map(({ code }) => code)).toContain('content/file-name');
  }
});
