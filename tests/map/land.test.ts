import type { GeoProjection } from 'd3-geo';
import { geoEquirectangular, geoMercator, geoPath } from 'd3-geo';
import { expect, it } from 'vitest';
import { naturalEarthLand } from '../../src/engine/natural-earth.js';
import { knownLand, landOutline } from '../../src/map/land.js';
import type { MapContent } from '../../src/schema/leaflet.js';

const content = (extent: MapContent['extent']) => ({ extent }) as MapContent;
const plain = (projection: GeoProjection = geoMercator()) =>
  projection
    .rotate([-2, 0])
    .scale(900)
    .translate([100, 800])
    .precision(0.03)
    .clipExtent([
      [0, 0],
      [300, 300],
    ]);

it('a coast that was drawn before is the same, and nothing else is taken for it', () => {
  const changes: readonly [string, GeoProjection, MapContent['extent']?][] = [
    ['as it was', plain()],
    ['its middle', plain().rotate([-5, 0])],
    ['its scale', plain().scale(901)],
    ['its place', plain().translate([101, 800])],
    ['its precision', plain().precision(3)],
    [
      'its edges',
      plain().clipExtent([
        [0, 0],
        [300, 290],
      ]),
    ],
    ['its projection', plain(geoEquirectangular())],
    ['its extent', plain(), 'world'],
  ];
  const drawn = changes.map(([, projection, extent = 'cities']) => landOutline(projection, content(extent)));
  // How exactly curves are followed may change nothing in straight coasts.
  expect(new Set(drawn).size).toBeGreaterThanOrEqual(changes.length - 1);
  for (const [index, [, projection, extent]] of changes.entries()) {
    if (extent === 'world') continue;
    expect(drawn[index]).toBe(geoPath(projection).digits(2)(naturalEarthLand('50m')));
  }
  const again = changes.map(([, projection, extent = 'cities']) => landOutline(projection, content(extent)));
  expect(again).toEqual(drawn);
  expect(JSON.parse(knownLand.toKeep() ?? '[]').length).toBeGreaterThanOrEqual(changes.length);
});
