import { type GeoProjection, geoEquirectangular, geoMercator, geoPath } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { naturalEarthLand } from '../../src/engine/natural-earth.js';
import { landOutline } from '../../src/map/land.js';
import { mapProjection, projected } from '../../src/map/projection.js';
import { pointsOf } from '../../src/map/routes.js';
import { landInside, shownBy } from '../../src/map/window.js';
import { mmToPt } from '../../src/model/units.js';
import type { MapContent } from '../../src/schema/leaflet.js';

const size = 300;
const clipped = (projection: GeoProjection, width = size, height = size): GeoProjection =>
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
const centred = (lon: number, lat: number) =>
  clipped(
    geoMercator()
      .rotate([-lon, 0])
      .scale(2000)
      .center([0, lat])
      .translate([size / 2, size / 2]),
  );

describe('a window on the globe', () => {
  it.each([
    ['the Channel', -0.5, 50],
    ['the date line', 180, 67],
  ])('onto %s holds the land that is seen, and no more', (_, lon, lat) => {
    const projection = centred(lon, lat);
    const window = shownBy(projection);
    if (!window) throw new Error('the projection has a clip extent');
    expect(window.east - window.west).toBeCloseTo((size / 2000 / Math.PI) * 180, 6);
    const inside = landInside(naturalEarthLand('50m'), window);
    const area = geoPath(projection).area(naturalEarthLand('50m'));
    expect(area).toBeGreaterThan(size);
    expect(geoPath(projection).area(inside) / area).toBeCloseTo(1, 3);
    for (const [x, y] of inside.coordinates.flat(2) as [number, number][]) {
      const turned = x < window.west - 1 ? x + 360 : x;
      expect(turned >= window.west - 0.51 && turned <= window.east + 0.51).toBe(true);
      expect(y >= window.south - 0.51 && y <= window.north + 0.51).toBe(true);
    }
  });

  it('has finer coasts where it is narrow', () => {
    const cities = { extent: 'cities' } as MapContent;
    const corners = (projection: GeoProjection) => pointsOf(landOutline(projection, cities)).length;
    const coarse = pointsOf(geoPath(centred(-0.5, 50))(naturalEarthLand('50m')) ?? '').length;
    expect(corners(centred(-0.5, 50))).toBeGreaterThan(2 * coarse);
  });
});

describe('a world', () => {
  const world = { extent: 'world' } as MapContent;

  it('is drawn once where the map is wider', () => {
    const once = geoEquirectangular().scale(40).translate([300, 80]);
    const wide = clipped(geoEquirectangular().scale(40).translate([300, 80]), 600, 160);
    const points = pointsOf(landOutline(wide, world));
    const xs = points.map(({ x }) => x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThanOrEqual(2 * Math.PI * once.scale() + 0.1);
  });

  it('goes on over its cut where the map is narrower', () => {
    // The cut, at 180°, stands in the middle of the map; land lies on either side of it.
    const narrow = clipped(
      geoEquirectangular()
        .scale(200)
        .translate([150 - 200 * Math.PI, 260]),
      300,
      160,
    );
    const xs = pointsOf(landOutline(narrow, world)).map(({ x }) => x);
    expect(xs.some((x) => x > 10 && x < 140)).toBe(true);
    expect(xs.some((x) => x > 160 && x < 290)).toBe(true);
  });

  const safe = { x: 0, y: 0, width: mmToPt(188), height: mmToPt(49) };
  it.each([
    [
      'on both sides of the date line',
      [
        [170, -40],
        [-150, 60],
        [-175, -20],
      ],
    ],
    ['one', [[10, 50]]],
    [
      'at one place',
      [
        [10, 50],
        [10, 50],
        [10, 50],
      ],
    ],
    [
      'all round',
      [
        [0, 51],
        [-120, 40],
        [120, 30],
        [175, -37],
        [-70, -33],
      ],
    ],
  ] as const)('holds its cities: %s', (_, cities) => {
    const projection = mapProjection('world', cities, safe, [mmToPt(94)]);
    for (const city of cities) {
      const { x, y } = projected(projection, city);
      expect(Number.isFinite(x + y)).toBe(true);
      expect(x >= 0 && x <= safe.width && y >= 0 && y <= safe.height).toBe(true);
    }
    // Never closer than a quarter of the globe.
    expect(projection.scale()).toBeLessThanOrEqual(safe.width / (Math.PI / 2));
  });

  it('holds the ways to its cities, which reach nearer to the pole than they', () => {
    const far = [
      [-1, 51],
      [135, 35],
      [151, -34],
    ] as const;
    const projection = mapProjection('world', far, safe, []);
    // The great circle to 135° E, 35° N passes 69° N. It may stand above the labels' edge, by 2 mm.
    expect(projected(projection, [50, 69]).y).toBeGreaterThanOrEqual(-mmToPt(2.1));
  });
});
