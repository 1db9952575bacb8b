import { describe, expect, it } from 'vitest';
import { Typesetter } from '../../src/engine/pdfmake.js';
import { themeFonts } from '../../src/load/theme-fonts.js';
import { discIn, inDisc, lensProjection } from '../../src/map/lens.js';
import { fitMaps } from '../../src/map/map.js';
import { projected } from '../../src/map/projection.js';
import { shownBy } from '../../src/map/window.js';
import type { FittedMap, Item } from '../../src/model/layout.js';
import { mmToPt } from '../../src/model/units.js';
import { harbour, linesOf, loaded, textOf } from '../support/fitted.js';

const disc = discIn({ x: 100, y: 50, width: 200, height: 160 });
const cities = [
  [-1.09, 50.8],
  [-0.37, 49.18],
  [6.76, 51.43],
] as const;

describe('a lens', () => {
  it('is as large as its box allows, in the middle of it', () => {
    expect(disc.centre).toEqual({ x: 200, y: 130 });
    expect(disc.radius).toBeCloseTo(80 - mmToPt(1.1), 6);
  });

  it.each([
    ['close cities', cities],
    ['one place', [[-1.09, 50.8]] as const],
    [
      'both sides of the date line',
      [
        [179, -17],
        [-178, -14],
      ] as const,
    ],
  ])('holds %s, with room for their names', (_, shown) => {
    const projection = lensProjection(shown, disc);
    for (const city of shown) {
      const { x, y } = projected(projection, city);
      expect(Math.hypot(x - 200, y - 130)).toBeLessThanOrEqual(disc.radius - mmToPt(8) + 1e-6);
    }
  });

  it('cuts the land in the middle of its ring, which hides the cut', () => {
    const projection = lensProjection(cities, disc);
    const [turned, tilted] = projection.rotate();
    const edge = projected(projection, [-turned, -tilted + (projection.clipAngle() ?? 0)]);
    expect(130 - edge.y).toBeCloseTo(disc.radius + mmToPt(1.1 / 2), 3);
  });

  it('looks for land as far as it shows, and no further than needed', () => {
    const window = shownBy(lensProjection(cities, disc));
    expect(window).toBeDefined();
    const { west = 0, east = 0, south = 0, north = 0 } = window ?? {};
    expect(cities.every(([lon, lat]) => lon > west && lon < east && lat > south && lat < north)).toBe(true);
    expect(east - west).toBeLessThan(25);
  });

  it('has room for words only where all of their corners are inside its ring', () => {
    expect(inDisc({ x: 190, y: 125, width: 20, height: 10 }, disc)).toBe(true);
    expect(inDisc({ x: 125, y: 60, width: 20, height: 10 }, disc)).toBe(false);
  });
});

const world = (panels: string): string =>
  `  - { face: inside, panels: [${panels}], top: 120, bottom: 213, map: { alt: The world } }\n`;
const lens = (panels: string, extent = 'extent: cities, '): string =>
  `  - { face: inside, panels: [${panels}], top: 110, bottom: 200, map: { only: [caen], ${extent}shape: lens, alt: The Channel } }\n`;

/** The maps of a leaflet with these artworks, and what is said of them. */
function mapsOf(artwork: string) {
  const { project, test } = loaded({
    'templates/themes/harbour.yaml': harbour,
    'content/cities.yaml': (text) =>
      text.replace(
        'cities:\n',
        'cities:\n  portsmouth: { name: Portsmouth, country: England, coordinates: { lat: 50.8, lon: -1.09 }, kind: home }\n',
      ),
    'content/leaflets/demo.yaml': (text) => text.replace('panels:\n', `artwork:\n${artwork}panels:\n`),
  });
  return fitMaps(project, 9, new Map(), new Typesetter(themeFonts(test.files, project.theme.value)));
}

const columns = (map: FittedMap | undefined): [number, number] => {
  const xs = linesOf((map?.items ?? []) as Item[]).map((line) => line.x);
  return [Math.min(...xs), Math.max(...xs)];
};

describe('a lens on a map of the world', () => {
  it('takes its panel: the world’s names keep to the others, its sea runs on under the lens', () => {
    const { value, diagnostics } = mapsOf(
      world('inside-left, inside-middle, inside-right') + lens('inside-left'),
    );
    expect(diagnostics).toEqual([]);
    const [under, over] = value ?? [];
    expect(under?.box.width).toBeCloseTo(mmToPt(297), 6);
    expect(under?.view.x).toBeCloseTo(mmToPt(100), 6);
    expect(columns(under)[0]).toBeGreaterThan(mmToPt(100));
    expect(columns(over)[1]).toBeLessThan(mmToPt(100));
    expect(
      linesOf((over?.items ?? []) as Item[])
        .map(textOf)
        .sort(),
    ).toEqual(['Caen', 'Portsmouth']);
  });

  it.each([
    ['lies under a map that is listed after it', lens('inside-left') + world('inside-left, inside-middle')],
    ['leaves that no room', world('inside-left') + lens('inside-left')],
  ])('is an error where it %s', (_, artwork) => {
    const { diagnostics } = mapsOf(artwork);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'map/lens',
        hint: expect.any(String),
        place: expect.objectContaining({ file: 'content/leaflets/demo.yaml', line: expect.any(Number) }),
      }),
    ]);
  });
});
