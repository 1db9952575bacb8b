import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type BuildResult, build } from '../../src/build/build.js';
import { checkLeaflets } from '../../src/build/check.js';
import { type Product, products } from '../../src/build/editions.js';
import type { LeafletEntry } from '../../src/build/report.js';
import { templateFolders } from '../support/fitted.js';
import { frenchDemo } from '../support/french-demo.js';
import { makeProject, type Override, type TestProject } from '../support/project.js';

const project = (overrides: Readonly<Record<string, Override>> = {}): TestProject =>
  makeProject({ ...frenchDemo, ...overrides }, templateFolders);
const outOf = ({ root }: TestProject): string => path.join(root, 'out');
const run = (test: TestProject, ids: readonly string[] = [], wanted: readonly Product[] = ['web']) => {
  const options = { root: test.root, out: outOf(test), ids, products: wanted };
  return build({ ...options, printer: null, force: false });
};
const stateOf = ({ entries }: BuildResult) => entries.map(({ id, lang, status }) => [id, lang, status]);
const namesIn = (test: TestProject): string[] => readdirSync(path.join(outOf(test), 'demo')).sort();
const errors = ({ diagnostics }: BuildResult) => diagnostics.filter(({ severity }) => severity === 'error');

it('a leaflet is built in all its languages, each with its name on every file and an entry of its own', async () => {
  const test = project();
  const result = await run(test, ['demo'], products);
  expect(errors(result)).toEqual([]);
  expect(stateOf(result)).toEqual([
    ['demo', 'en-GB', 'built'],
    ['demo', 'fr', 'built'],
  ]);
  const isFrench = (name: string) => /-fr[-.]/.test(name);
  const own = namesIn(test).filter((name) => !isFrench(name));
  expect(own).toContain('demo-2021-07-19-web.pdf');
  expect(own).toContain('demo-2021-07-19-outside.png');
  expect(namesIn(test).filter(isFrench)).toEqual(
    own.map((name) => name.replace('demo-2021-07-19', 'demo-2021-07-19-fr')).sort(),
  );
  const { leaflets } = JSON.parse(readFileSync(path.join(outOf(test), 'build.json'), 'utf8')) as {
    leaflets: LeafletEntry[];
  };
  expect(leaflets.map(({ id, lang, title, issued }) => [id, lang, title, issued])).toEqual([
    ['demo', 'en-GB', 'Our twin cities', '2021-07-19'],
    ['demo', 'fr', 'Nos villes jumelées', '2021-07-19'],
  ]);
  expect(leaflets[1]?.files.every((file) => file.path.startsWith('demo/demo-2021-07-19-fr'))).toBe(true);
});

it('each language is skipped by itself, and made again when its own words change', async () => {
  const test = project();
  await run(test);
  expect(stateOf(await run(test)).map(([, , status]) => status)).toEqual(['unchanged', 'unchanged']);
  const words = String(frenchDemo['content/cities.fr.yaml']);
  test.write('content/cities.fr.yaml', words.replace('Une ville', 'Une belle ville'));
  expect(stateOf(await run(test)).map(([, , status]) => status)).toEqual(['unchanged', 'built']);
  test.write(
    'content/web.yaml',
    readFileSync(path.join(test.root, 'content/web.yaml'), 'utf8').replace('pages', 'page'),
  );
  expect(stateOf(await run(test)).map(([, , status]) => status)).toEqual(['built', 'built']);
});

it('a version alone can be built by its name', async () => {
  const test = project();
  expect(stateOf(await run(test, ['demo.fr']))).toEqual([['demo', 'fr', 'built']]);
  expect(namesIn(test)).toEqual(['demo-2021-07-19-fr-web.pdf']);
  const wrong = await run(test, ['demo.de']);
  expect(wrong.diagnostics).toMatchObject([{ code: 'content/no-leaflet' }]);
});

it('a translation at fault keeps no other language from being built, and its files stay', async () => {
  const test = project();
  await run(test);
  const before = readFileSync(path.join(outOf(test), 'demo/demo-2021-07-19-fr-web.pdf'));
  test.write('content/leaflets/demo.fr.yaml', 'title: Nos villes\n');
  test.write(
    'content/leaflets/demo.yaml',
    readFileSync(path.join(test.root, 'content/leaflets/demo.yaml'), 'utf8').replace(
      'Two cities',
      'Three cities',
    ),
  );
  expect(stateOf(await run(test))).toEqual([
    ['demo', 'en-GB', 'built'],
    ['demo', 'fr', 'failed'],
  ]);
  expect(readFileSync(path.join(outOf(test), 'demo/demo-2021-07-19-fr-web.pdf'))).toEqual(before);
  // It is failed until it is built, also for a run that builds others.
  expect(stateOf(await run(test, ['demo.fr'])).at(-1)).toEqual(['demo', 'fr', 'failed']);
  test.write('content/leaflets/demo.fr.yaml', String(frenchDemo['content/leaflets/demo.fr.yaml']));
  expect(stateOf(await run(test)).map(([, , status]) => status)).toEqual(['unchanged', 'built']);
});

it('a new issue stops the translation of the old one, whose files are not taken for it', async () => {
  const test = project();
  await run(test);
  const original = readFileSync(path.join(test.root, 'content/leaflets/demo.yaml'), 'utf8');
  test.write('content/leaflets/demo.yaml', original.replace('issued: 2021-07-19', 'issued: 2021-08-01'));
  const result = await run(test);
  expect(errors(result)).toMatchObject([
    { code: 'translation/issue', place: { file: 'content/leaflets/demo.fr.yaml', line: 1 } },
  ]);
  expect(namesIn(test)).toEqual(['demo-2021-07-19-fr-web.pdf', 'demo-2021-08-01-web.pdf']);
  const overlay = String(frenchDemo['content/leaflets/demo.fr.yaml']);
  test.write(
    'content/leaflets/demo.fr.yaml',
    overlay.replace('translates: 2021-07-19', 'translates: 2021-08-01'),
  );
  await run(test);
  expect(namesIn(test)).toEqual(['demo-2021-08-01-fr-web.pdf', 'demo-2021-08-01-web.pdf']);
});

it('a version whose overlay is gone is forgotten', async () => {
  const test = project();
  await run(test);
  rmSync(path.join(test.root, 'content/leaflets/demo.fr.yaml'));
  const result = await run(test);
  expect(stateOf(result)).toEqual([['demo', 'en-GB', 'unchanged']]);
  // Data in a language that nobody reads is told.
  expect(result.diagnostics.map(({ place }) => place?.file)).toContain('content/cities.fr.yaml');
});

it('a check makes every version, and says which', async () => {
  const test = project();
  const { checked, diagnostics } = await checkLeaflets(test.root, outOf(test), []);
  expect(checked.map(({ id, lang }) => [id, lang])).toEqual([
    ['demo', undefined],
    ['demo', 'fr'],
  ]);
  expect(diagnostics.filter(({ code }) => code.startsWith('translation/'))).toMatchObject([
    { severity: 'info', code: 'translation/unreviewed' },
  ]);
});

it('a leaflet in Japanese and one in Chinese are built, with their own names', async () => {
  const inScript = (title: string, tag: string) =>
    Object.fromEntries(
      Object.entries(frenchDemo).map(([file, text]) => [
        file.replace('.fr.', `.${tag}.`),
        text.replaceAll('Nos villes jumelées', title).replace('Deux villes décident d’être', '我們的城市是'),
      ]),
    );
  const harbour = readFileSync(new URL('../../templates/themes/harbour.yaml', import.meta.url), 'utf8');
  const test = project({
    'templates/themes/harbour.yaml': harbour,
    ...inScript('私たちの姉妹都市', 'ja'),
    ...inScript('我们的友好城市', 'zh-Hans'),
  });
  const result = await run(test, ['demo']);
  expect(errors(result)).toEqual([]);
  expect(namesIn(test)).toEqual([
    'demo-2021-07-19-fr-web.pdf',
    'demo-2021-07-19-ja-web.pdf',
    'demo-2021-07-19-web.pdf',
    'demo-2021-07-19-zh-Hans-web.pdf',
  ]);
  expect(result.entries.map(({ title }) => title)).toContain('私たちの姉妹都市');
});
