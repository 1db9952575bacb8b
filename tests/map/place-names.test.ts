import { expect, it } from 'vitest';
import { Typesetter } from '../../src/engine/pdfmake.js';
import { themeFonts } from '../../src/load/theme-fonts.js';
import { fitMaps } from '../../src/map/map.js';
import { pointsOf } from '../../src/map/routes.js';
import { harbour, linesOf, loaded, textOf } from '../support/fitted.js';

const withHome = (text: string): string =>
  text.replace(
    'cities:\n',
    'cities:\n  portsmouth: { name: Portsmouth, country: England, coordinates: { lat: 50.8, lon: -1.09 }, kind: home }\n',
  );

/** The labels of a map of the Channel with these names on it, and what is said of them. */
function mapOf(names: string) {
  const { project, test } = loaded({
    'templates/themes/harbour.yaml': harbour,
    'content/cities.yaml': withHome,
    'content/leaflets/demo.yaml': (text) =>
      text.replace(
        'panels:\n',
        `artwork:\n  - face: outside\n    panels: [flap]\n    top: 80\n    bottom: 213\n    map:\n      only: [caen]\n      extent: cities\n      names: [${names}]\n      alt: The Channel\npanels:\n`,
      ),
  });
  const { value, diagnostics } = fitMaps(
    project,
    9,
    new Map(),
    new Typesetter(themeFonts(test.files, project.theme.value)),
  );
  return { lines: linesOf(value?.[0]?.items ?? []), map: value?.[0], diagnostics };
}

it('a sea’s name is set in italics, a country’s upright, both smaller than the cities', () => {
  const { lines, diagnostics } = mapOf(
    '{ name: The Channel, of: sea, lat: 50.1, lon: -1.5 }, { name: Normandy, lat: 49, lon: -0.95 }',
  );
  expect(diagnostics).toEqual([]);
  const set = (name: string) => lines.find((line) => textOf(line) === name)?.runs[0];
  expect([set('The Channel')?.font.italic, set('Normandy')?.font.italic]).toEqual([true, false]);
  expect(set('Caen')?.size).toBeGreaterThan(set('Normandy')?.size ?? 0);
});

it.each([
  ['on a city', '{ name: Nowhere, lat: 49.18, lon: -0.37 }', 'stands on a city or on the way to one'],
  ['on the way to one', '{ name: Nowhere, lat: 50, lon: -0.75 }', 'stands on a city or on the way to one'],
  ['over the edge', '{ name: Nowhere, lat: 50, lon: 9 }', 'reaches over the map’s edge'],
  [
    'on another',
    '{ name: The Channel, lat: 50.1, lon: -1.5 }, { name: Nowhere, lat: 50.1, lon: -1.5 }',
    'stands on another name or drawing',
  ],
])('a name that stands %s is an error, at its own place', (_, names, said) => {
  const { diagnostics } = mapOf(names);
  expect(diagnostics).toEqual([
    expect.objectContaining({
      severity: 'error',
      code: 'map/name',
      message: `“Nowhere” ${said}`,
      place: expect.objectContaining({ file: 'content/leaflets/demo.yaml', line: 13 }),
    }),
  ]);
});

it('a port may lie on the way to its city, which then leads through it', () => {
  const port = (more: string) => `{ name: Ouistreham, of: port, lat: 49.28, lon: -0.25${more} }`;
  const { diagnostics, map } = mapOf(port(', wayTo: caen'));
  expect(diagnostics).toEqual([]);
  const dot = map?.items.find((item) => item.kind === 'path' && item.fill && item.d.startsWith('M1.35'));
  const ways =
    map?.items.flatMap((item) => (item.kind === 'path' && item.lineWidth === 2 ? [item.d] : [])) ?? [];
  expect(ways).toHaveLength(1);
  const corners = pointsOf(ways[0] ?? '');
  const place = dot?.kind === 'path' ? dot : { x: 0, y: 0 };
  expect(corners.some(({ x, y }) => Math.hypot(x - place.x, y - place.y) < 0.1)).toBe(true);
});

it('a way to a city that is not there is an error, with what was meant', () => {
  expect(() => mapOf('{ name: Ouistreham, of: port, lat: 49.28, lon: -0.25, wayTo: cean }')).toThrow(
    /reference\/city.*did you mean `caen`/,
  );
});
