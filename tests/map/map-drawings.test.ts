import { expect, it } from 'vitest';
import { Typesetter } from '../../src/engine/pdfmake.js';
import { themeFonts } from '../../src/load/theme-fonts.js';
import { fitMaps } from '../../src/map/map.js';
import { ptToMm } from '../../src/model/units.js';
import { harbour, linesOf, loaded, textOf } from '../support/fitted.js';

/** A map of the Channel with these drawings on it; `ferry` is half as wide as it is high. */
function mapOf(drawings: string, names = '') {
  const { project, test } = loaded({
    'templates/themes/harbour.yaml': harbour,
    'content/cities.yaml': (text) =>
      text.replace(
        'cities:\n',
        'cities:\n  portsmouth: { name: Portsmouth, country: England, coordinates: { lat: 50.8, lon: -1.09 }, kind: home }\n',
      ),
    'content/leaflets/demo.yaml': (text) =>
      text.replace(
        'panels:\n',
        `artwork:\n  - face: outside\n    panels: [flap]\n    top: 80\n    bottom: 213\n    map:\n      only: [caen]\n      extent: cities\n      names: [${names}]\n      drawings: [${drawings}]\n      alt: The Channel\npanels:\n`,
      ),
  });
  const { value, diagnostics } = fitMaps(
    project,
    9,
    new Map([
      ['ferry', { aspect: 0.5 }],
      ['missing-photo', { aspect: null }],
    ]),
    new Typesetter(themeFonts(test.files, project.theme.value)),
  );
  return { items: value?.[0]?.items ?? [], diagnostics };
}

it('a drawing has its height, its own shape, and its foot at its place', () => {
  const { items, diagnostics } = mapOf('{ picture: ferry, lat: 50.1, lon: -1.6, height: 12 }');
  expect(diagnostics).toEqual([]);
  const [drawing] = items.filter((item) => item.kind === 'picture');
  const { x = 0, y = 0, width = 0, height = 0 } = drawing?.box ?? {};
  expect([ptToMm(width), ptToMm(height)].map((mm) => mm.toFixed(3))).toEqual(['6.000', '12.000']);
  const named = mapOf('', '{ name: Here, lat: 50.1, lon: -1.6 }');
  const here = linesOf(named.items).find((line) => textOf(line) === 'Here');
  expect(x + width / 2).toBeCloseTo((here?.x ?? 0) + (here?.width ?? 0) / 2, 3);
  const size = here?.runs[0]?.size ?? 0;
  expect(y + height).toBeCloseTo((here?.baseline ?? 0) - size * 0.8 + size / 2, 3);
});

it('a city’s name keeps off a drawing', () => {
  const caen = (drawings: string) => {
    const { items, diagnostics } = mapOf(drawings);
    expect(diagnostics).toEqual([]);
    const line = linesOf(items).find((one) => textOf(one) === 'Caen');
    if (!line) throw new Error('Caen has no name');
    return { left: line.x, right: line.x + line.width, top: line.baseline - 8, bottom: line.baseline };
  };
  const alone = caen('');
  const beside = caen('{ picture: ferry, lat: 49.05, lon: -0.16, height: 12 }');
  expect(beside).not.toEqual(alone);
});

it('a drawing that is on a route stands over its line, but on no city', () => {
  const sailing = '{ picture: ferry, lat: 49.95, lon: -0.73, height: 8';
  expect(mapOf(`${sailing} }`).diagnostics).toMatchObject([
    { message: '`ferry` stands on a city or on the way to one' },
  ]);
  const { items, diagnostics } = mapOf(`${sailing}, onRoute: true }`);
  expect(diagnostics).toEqual([]);
  const kinds = items.map((item) => (item.kind === 'path' && item.lineWidth === 2 ? 'route' : item.kind));
  expect(kinds.indexOf('picture')).toBe(kinds.indexOf('route') + 1);
  expect(
    mapOf('{ picture: ferry, lat: 49.1, lon: -0.37, height: 8, onRoute: true }').diagnostics,
  ).toMatchObject([{ message: '`ferry` stands on a city' }]);
});

it.each([
  ['on a city', 'ferry, lat: 49.1, lon: -0.37', 'stands on a city or on the way to one'],
  ['over the edge', 'ferry, lat: 50, lon: 9', 'reaches over the map’s edge'],
  [
    'on another',
    'ferry, lat: 50.1, lon: -1.6, height: 8 }, { picture: ferry, lat: 50.1, lon: -1.6',
    'stands on another name or drawing',
  ],
  ['for a photograph', 'missing-photo, lat: 50.1, lon: -1.6', 'is a photograph'],
])('a drawing that stands %s is an error, at its own place', (_, drawing, said) => {
  const { diagnostics } = mapOf(`{ picture: ${drawing}, height: 8 }`);
  expect(diagnostics).toEqual([
    expect.objectContaining({
      severity: 'error',
      code: 'map/drawing',
      message: `\`${drawing.split(',')[0]}\` ${said}`,
      place: expect.objectContaining({ file: 'content/leaflets/demo.yaml', line: 14 }),
    }),
  ]);
});
