import { geoIdentity, geoMercator } from 'd3-geo';
import { expect, it } from 'vitest';
import { roundedOutline } from '../../src/map/coastline.js';
import { pointsOf } from '../../src/map/routes.js';

const square: GeoJSON.Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 0],
      [0, 0],
    ],
  ],
};

it('begins and ends the curve about a corner at most 2.2 pt from it, and keeps to the sides between', () => {
  // A projection that draws degrees as points, so that the corners are known.
  const flat = geoIdentity() as unknown as ReturnType<typeof geoMercator>;
  const d = roundedOutline(flat, square);
  expect(d.match(/C/g)).toHaveLength(4);
  expect(d).toMatch(/^M[^Z]+Z$/);
  for (const { x, y } of pointsOf(d)) {
    const off = Math.min(x, y, 10 - x, 10 - y);
    expect(Math.abs(off)).toBeLessThan(0.8);
    expect(x >= -1e-9 && x <= 10 && y >= -1e-9 && y <= 10).toBe(true);
  }
  expect(pointsOf(d)).toContainEqual({ x: 2.2, y: 0 });
});

it('draws nothing for what is smaller than a corner', () => {
  const speck: GeoJSON.Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [0, 1e-7],
        [1e-7, 0],
        [0, 0],
      ],
    ],
  };
  expect(roundedOutline(geoMercator().precision(0), speck)).toBe('');
});
