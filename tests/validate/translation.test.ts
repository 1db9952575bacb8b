import { expect, test } from 'vitest';
import { dedupe } from '../../src/model/diagnostic.js';
import { loadData, loadLeaflet } from '../../src/validate/project.js';
import { frenchDemo } from '../support/french-demo.js';
import { makeProject, type Override } from '../support/project.js';

const load = (overrides: Readonly<Record<string, Override>> = {}, name = 'demo.fr') => {
  const french = Object.entries(overrides).map(([file, change]): [string, Override] => [
    file,
    typeof change === 'function' && frenchDemo[file] !== undefined ? change(frenchDemo[file]) : change,
  ]);
  const { files } = makeProject({ ...frenchDemo, ...Object.fromEntries(french) });
  const { value, diagnostics } = loadLeaflet(files, name, loadData(files).value);
  const said = dedupe(diagnostics)
    .filter(({ code }) => !['translation/unreviewed', 'content/panel-empty'].includes(code))
    .map(({ severity, code, place }) => [severity, code, `${place?.file}:${place?.line ?? 0}`]);
  return { value, diagnostics, said };
};
const leaflet = 'content/leaflets/demo.fr.yaml';
const change = (from: string | RegExp, to: string, file = leaflet) =>
  load({ [file]: (text: string) => text.replace(from, to) });

test('a whole translation is silent, and has the words of its language in the form of the original', () => {
  const { value, said } = load();
  expect(said).toEqual([]);
  expect(value).toMatchObject({ id: 'demo', version: { language: 'fr', original: 'en-GB' } });
  expect(value?.leaflet.value).toMatchObject({
    title: 'Nos villes jumelées',
    language: 'fr',
    issued: '2021-07-19',
  });
  const [, flap] = value?.leaflet.value.panels ?? [];
  expect(flap).toMatchObject({
    sections: [{ asOf: '2020-06' }, { heading: 'Toutes les villes', cities: { kind: 'twin' } }],
  });
  expect(value?.data.cities.value.caen).toMatchObject({ country: 'France', since: '1987', links: ['home'] });
  expect(value?.data.glossary.value.terms.map(({ preferred }) => preferred)).toEqual([
    'twin city',
    'ville jumelée',
  ]);
});

test('the original is what it was', () => {
  const { value, said } = load({}, 'demo');
  expect(said).toEqual([]);
  expect(value).toMatchObject({ version: null, leaflet: { value: { title: 'Our twin cities' } } });
});

test.each([
  ['a key left out', /heading: Trouvez-nous\n/, '', 'content/leaflets/demo.yaml:28'],
  ['an empty key', 'title: Nos villes jumelées', 'title:', 'content/leaflets/demo.yaml:1'],
  ['a text of nothing', /text: \|\n[\s\S]*?(?= {6}- heading)/, 'text: |\n', 'content/leaflets/demo.yaml:14'],
])('%s is named with its line in the original', (_, from, to, place) => {
  expect(change(from, to).said).toEqual([['error', 'translation/missing', place]]);
});

test('the label of an address to which a text leads is a word that readers hear', () => {
  const site = '  site: { text: caen.fr, address: https://caen.fr, label: The site of Caen }\n';
  const original = { 'content/web.yaml': (text: string) => `${text}${site}` };
  const { said, diagnostics } = load(original);
  expect(said).toEqual([['error', 'translation/missing', 'content/web.yaml:6']]);
  expect(diagnostics.find(({ severity }) => severity === 'error')?.message).toContain('links › site › label');
  const translated = '  site: { label: Le site de Caen }\n';
  expect(load({ ...original, 'content/web.fr.yaml': (text: string) => `${text}${translated}` }).said).toEqual(
    [],
  );
});

test('what is untranslated says where it is missing', () => {
  const [missing] = change('heading: Toutes les villes', '').diagnostics.filter(
    ({ severity }) => severity === 'error',
  );
  expect(missing).toMatchObject({
    message: '`heading` is not translated into French: panels › flap › sections › 2 › heading',
    hint: `write it in ${leaflet}; a name that stays the same is written again as it is`,
  });
});

test('each word of the data that a leaflet shows is named, and nothing else of it', () => {
  const { said } = load({ 'content/cities.fr.yaml': null, 'content/wording.fr.yaml': null });
  const places = said.map(([, code, place]) => [code, place?.split(':')[0]]);
  expect(new Set(places.map(String))).toEqual(
    new Set(['translation/missing,content/cities.yaml', 'translation/missing,content/wording.yaml']),
  );
  // Caen's name, country and story; of the wording all. Maizuru is on no list of twins.
  expect(places.filter(([, file]) => file === 'content/cities.yaml')).toHaveLength(3);
  expect(places.filter(([, file]) => file === 'content/wording.yaml')).toHaveLength(13);
});

test.each([
  ['an unknown key', 'title:', 'titel: Ah\ntitle:', 'unknown-key'],
  [
    'a key that the original has not',
    'heading: Trouvez-nous',
    'heading: Trouvez-nous\n    lead: Ici',
    'unknown-key',
  ],
  ['another date', 'asOf: 2020-06', 'asOf: 2021-06', 'differs'],
  ['another kind of panel', 'panel: cover\n', 'panel: cover\n    kind: text\n', 'differs'],
  ['its own language', 'title:', 'language: fr\ntitle:', 'unknown-key'],
  ['one section more', 'sections:\n', 'sections:\n      - text: Encore\n', 'shape'],
  ['words for a list', /panels:[\s\S]*/, 'panels: Nos villes\n', 'shape'],
  ['a list for words', 'title: Nos villes jumelées', 'title: [Nos, villes]', 'shape'],
  ['a panel without a name', '  - panel: cover\n    heading', '  - heading', 'panel'],
  ['a panel that is none', 'panel: inside-left', 'panel: inside-lefft', 'panel'],
  ['a panel twice', 'panel: back', 'panel: cover', 'panel'],
  ['an older issue', 'translates: 2021-07-19', 'translates: 2020-07-19', 'issue'],
  ['an issue to come', 'translates: 2021-07-19', 'translates: 2022-07-19', 'issue'],
])('%s is an error', (_, from, to, code) => {
  const { value, said } = change(from, to);
  expect(value).toBeUndefined();
  expect(said).toContainEqual([
    'error',
    `translation/${code}`,
    expect.stringMatching(/^content\/leaflets\/demo\.fr/),
  ]);
});

test('a slip of the fingers is answered with what was meant', () => {
  const hints = change('title:', 'titel: Ah\ntitle:').diagnostics.map(({ hint }) => hint);
  expect(hints).toContain('did you mean `title`?');
});

test('what a translation says of itself must be there', () => {
  expect(change('translation: unreviewed\n', '').said).toEqual([
    ['error', 'content/missing', `${leaflet}:1`],
  ]);
  expect(change('translates: 2021-07-19\n', '').said).toEqual([['error', 'content/missing', `${leaflet}:1`]]);
  expect(change('translation: unreviewed', 'translation: done').said).toEqual([
    ['error', 'content/choice', `${leaflet}:2`],
  ]);
});

test('words are held against the schema of the original, where they stand', () => {
  expect(change('Nos villes jumelées', `Nos ${'villes '.repeat(90)}`).said).toEqual([
    ['error', 'content/invalid', `${leaflet}:3`],
  ]);
  expect(change('title: Nos villes jumelées', 'title: 2018').said).toEqual([
    ['error', 'content/type', `${leaflet}:3`],
  ]);
});

test('a leaflet has no translation into its own language', () => {
  const own = { 'content/leaflets/demo.en-GB.yaml': String(frenchDemo[leaflet]) };
  expect(load(own, 'demo.en-GB').said).toContainEqual([
    'error',
    'translation/own-language',
    'content/leaflets/demo.en-GB.yaml:0',
  ]);
});

test('who has not read it yet is told once, and not when somebody has', () => {
  const notes = (reviewed: RegExp) =>
    load(
      Object.fromEntries(
        Object.keys(frenchDemo)
          .filter((file) => reviewed.test(file))
          .map((file) => [file, (text: string) => text.replace('unreviewed', 'reviewed')]),
      ),
    ).diagnostics.filter(({ code }) => code === 'translation/unreviewed');
  const [note, ...others] = notes(/^never/);
  expect(others).toEqual([]);
  expect(note).toMatchObject({ severity: 'info', place: { file: leaflet, line: 2 } });
  expect(note?.message).toContain('content/cities.fr.yaml');
  expect(notes(/demo\.fr/)).toMatchObject([{ place: { file: expect.stringMatching(/^content\/\w+\.fr/) } }]);
  expect(notes(/\.fr\.yaml$/)).toEqual([]);
});

test('a text that is the same in both languages, or has lost a link, is a warning', () => {
  const cities = 'content/cities.fr.yaml';
  expect(
    change(/(sections:\n\s+)- text: \|[\s\S]*?\n(?=\s+asOf)/, '$1- text: Two cities agree to be *friends*.\n')
      .said,
  ).toEqual([]);
  const english = 'Nowhere else in the world do so many ships meet.';
  const { said } = load({
    'content/leaflets/demo.yaml': (text: string) =>
      text.replace('description: A leaflet for tests.', `description: ${english}`),
    [leaflet]: (text: string) => text.replace(/description: .*/, `description: ${english}`),
  });
  expect(said).toEqual([['warning', 'translation/same', `${leaflet}:4`]]);
  expect(change('[son site](https://caen.fr)', 'son site', cities).said).toEqual([
    ['warning', 'translation/links', `${cities}:6`],
  ]);
});

test('a language has its own glossary on top of the shared one', () => {
  const { said } = change('Nos villes jumelées', 'Nos villes soeurs');
  expect(said).toEqual([['warning', 'words/discouraged', `${leaflet}:3`]]);
  const months = load({ 'content/glossary.fr.yaml': 'maxAgeMonths: 3\n' });
  expect(months.said).toEqual([['error', 'content/unknown-key', 'content/glossary.fr.yaml:1']]);
});

test('the printer’s ticket is in the committee’s language', () => {
  const ticket = { 'content/wording.yaml': (text: string) => `${text}  ticket-job: Our job\n` };
  expect(load(ticket).said).toEqual([]);
  const given = load({
    ...ticket,
    'content/wording.fr.yaml': (text: string) => `${text}  ticket-job: Commande\n`,
  });
  expect(given.said).toEqual([['error', 'translation/differs', 'content/wording.fr.yaml:16']]);
});

test('names of JavaScript’s own are names like any other', () => {
  expect(change('title:', '__proto__: { a: 1 }\nconstructor: x\ntitle:').said).toEqual([
    ['error', 'translation/unknown-key', `${leaflet}:3`],
    ['error', 'translation/unknown-key', `${leaflet}:4`],
  ]);
});
