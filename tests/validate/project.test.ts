import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leafletVersions } from '../../src/load/leaflet-ids.js';
import { parseYaml } from '../../src/load/yaml.js';
import { city, leaflet, picture, printer, theme } from '../../src/schema/index.js';
import { applySchema } from '../../src/validate/issues.js';
import { defaultPrinter, loadPrinters } from '../../src/validate/printers.js';
import { checkData, leafletIds, loadData, loadLeaflet } from '../../src/validate/project.js';
import { availablePicture } from '../../src/validate/rules/pictures.js';
import { everyPanel } from '../support/good-project.js';
import { makeProject } from '../support/project.js';

const codes = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) =>
  diagnostics.map(({ code }) => code);

test('leaflets and overlays', () => {
  const { files } = makeProject({
    'content/leaflets/demo.fr.yaml': 'a: 1\n',
    'content/leaflets/demo.zh-Hans.yaml': 'a: 1\n',
    'content/leaflets/other.fr.yaml': 'a: 1\n',
    'content/leaflets/My Leaflet.yaml': 'a: 1\n',
    'content/leaflets/old.yml': 'a: 1\n',
  });
  expect(leafletIds(files)).toEqual(['demo']);
  expect(leafletVersions(files)).toEqual(['demo', 'demo.fr', 'demo.zh-Hans']);
  expect(leafletVersions(files, ['demo.fr'])).toEqual(['demo.fr']);
});

test('a good leaflet comes with all it draws on, read-only', () => {
  const { files } = makeProject();
  const data = loadData(files);
  const { value } = loadLeaflet(files, 'demo', data.value);
  expect(value?.leaflet.value.issued).toBe('2021-07-19');
  expect(value?.data.cities.value.caen?.since).toBe('1987');
  expect(value?.theme.value.name).toBe('Test');
  expect(Object.keys(value?.printers ?? {})).toEqual(['standard']);
  expect(Object.isFrozen(value?.leaflet.value.panels[0])).toBe(true);
  expect(value && availablePicture(files, value.data.pictures.value, 'missing-photo')).toBe('ferry');
  expect(defaultPrinter(value?.printers ?? {})?.[0]).toBe('standard');
});

test('a leaflet that isn’t there is an error with a suggestion', () => {
  const { files } = makeProject();
  const { diagnostics } = loadLeaflet(files, 'demi', loadData(files).value);
  expect(diagnostics).toMatchObject([{ code: 'content/no-leaflet', hint: 'did you mean `demo`?' }]);
});

test('faults of data that a leaflet doesn’t draw on are not the leaflet’s', () => {
  const { files } = makeProject({
    'content/cities.yaml': (text) =>
      text.replace('kind: friendship', 'kind: friendship\n    links: [nowhere]\n    since: 2030'),
  });
  const data = loadData(files);
  expect(
    loadLeaflet(files, 'demo', data.value).diagnostics.filter(({ severity }) => severity === 'error'),
  ).toEqual([]);
  expect(data.value && checkData(data.value).map(({ code }) => code)).toEqual(['reference/link']);
});

test('with faulty data the leaflet’s own form is still checked', () => {
  const { files } = makeProject({
    'content/web.yaml': 'links: 3\n',
    'content/leaflets/demo.yaml': (text) => `${text}oops: 1\n`,
  });
  const data = loadData(files);
  expect(codes(data)).toEqual(['content/type']);
  expect(codes(loadLeaflet(files, 'demo', data.value))).toEqual(['content/unknown-key']);
});

test('two default printers, or none at all', () => {
  const standard = makeProject();
  standard.write(
    'content/printers/another.yaml',
    String(standard.files.readText('content/printers/standard.yaml').value),
  );
  expect(loadPrinters(standard.files).diagnostics).toMatchObject([
    { code: 'printer/default', place: { file: 'content/printers/standard.yaml', line: 2, column: 10 } },
  ]);
  expect(codes(loadPrinters(makeProject({ 'content/printers/standard.yaml': null }).files))).toEqual([
    'printer/default',
  ]);
});

test('a printer’s profile that is none is an error, with or without photographs', () => {
  const { files } = makeProject({ 'assets/icc/demo.icc': 'not a profile' });
  expect(loadLeaflet(files, 'demo', loadData(files).value).diagnostics).toMatchObject([
    { code: 'printer/profile', place: { file: 'content/printers/standard.yaml', line: 4 } },
  ]);
});

test('a font that is none is an error where the theme names it', () => {
  const { files } = makeProject({
    'assets/fonts/page.ttf': '<!doctype html>',
    'templates/themes/harbour.yaml': (text) => text.replace(/regular: npm.*/, 'regular: page.ttf'),
  });
  expect(loadLeaflet(files, 'demo', loadData(files).value).diagnostics).toMatchObject([
    { code: 'font/damaged', place: { file: 'templates/themes/harbour.yaml', line: 6 } },
  ]);
});

test('names that JavaScript gives every object are no entries', () => {
  const { files } = makeProject({
    'content/leaflets/demo.yaml': (text) =>
      everyPanel(text).replace('only: [caen]', 'only: [constructor]').replace('qr: home', 'qr: constructor'),
  });
  expect(codes(loadLeaflet(files, 'demo', loadData(files).value))).toEqual([
    'reference/city',
    'reference/link',
  ]);
});

test('any YAML value is judged without an exception, and every complaint has a place', () => {
  const schemas = [leaflet, city, picture, printer, theme];
  const keys = fc.constantFrom(
    'title',
    'issued',
    'panels',
    'kind',
    'cover',
    'text',
    'sections',
    'cities',
    'only',
    'type',
    'fonts',
    '__proto__',
    'x',
  );
  const { value: any } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      keys,
      fc.constant(null),
      fc.integer(),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(any, fc.constantFrom(...schemas), (value, schema) => {
      const source = parseYaml('a.yaml', JSON.stringify(value)).value;
      if (!source) return;
      for (const { message, place } of applySchema(source, schema).diagnostics) {
        expect(message).not.toMatch(/\0|undefined/);
        expect(place?.line).toBe(1);
      }
    }),
    { numRuns: 200, seed: 3 },
  );
});
