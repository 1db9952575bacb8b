import { describe, expect, it } from 'vitest';
import { mapProjection, middleMeridian, projected, worldWidth } from '../../src/map/projection.js';
import { mmToPt } from '../../src/model/units.js';

const safe = { x: 0, y: 0, width: mmToPt(190), height: mmToPt(50) };
const cities = [
  [-1.1, 50.8],
  [-105.1, 39.7],
  [151.2, -33.9],
  [135.4, 35.5],
  [35, 32.8],
  [113.6, 22.3],
] as const;

describe('the middle meridian', () => {
  it('halves the shortest arc that holds all cities', () => {
    expect(middleMeridian([-105, 151])).toBeCloseTo(-157, 6);
    expect(middleMeridian([-105, -1, 35, 113, 151])).toBeCloseTo(23, 6);
    expect(middleMeridian([170, -170])).toBeCloseTo(180, 6);
    expect(middleMeridian([-105, -1, 151])).toBeCloseTo(-105, 6);
    expect(middleMeridian([10])).toBeCloseTo(10, 6);
  });
});

describe('a map', () => {
  it.each(['world', 'cities'] as const)('of the %s holds all its cities', (extent) => {
    const projection = mapProjection(extent, cities, safe, []);
    for (const city of cities) {
      const { x, y } = projected(projection, city);
      expect(x > 0 && x < safe.width && y > 0 && y < safe.height).toBe(true);
    }
  });

  it('moves until no city stands on a fold', () => {
    const still = mapProjection('world', cities, safe, []);
    const fold = projected(still, cities[0]).x;
    const moved = mapProjection('world', cities, safe, [fold]);
    for (const city of cities) {
      expect(Math.abs(projected(moved, city).x - fold)).toBeGreaterThanOrEqual(mmToPt(7) - 1e-6);
    }
  });

  it('has north above and east to the right', () => {
    const projection = mapProjection('cities', cities, safe, []);
    expect(projected(projection, cities[0]).y).toBeLessThan(projected(projection, cities[2]).y);
    expect(projected(projection, cities[1]).x).toBeLessThan(projected(projection, cities[3]).x);
  });

  it('shows two neighbours no closer than two degrees across', () => {
    const near = [
      [0, 50],
      [0.01, 50],
    ] as const;
    const projection = mapProjection('cities', near, safe, []);
    const apart = projected(projection, near[1]).x - projected(projection, near[0]).x;
    expect(apart).toBeLessThan(safe.width / 200);
  });
});

describe('a world', () => {
  const seam = (lons: readonly number[]) => {
    const projection = mapProjection(
      'world',
      lons.map((lon) => [lon, 20] as const),
      safe,
      [],
    );
    const [centre] = projection.rotate();
    return ((180 - centre + 540) % 360) - 180;
  };

  it('is cut at sea, or on the far side of its cities where one lies beyond', () => {
    expect(seam([-105, -1, 35, 151])).toBeCloseTo(-169, 6);
    expect(seam([150, -120])).toBeCloseTo(-30, 6);
  });

  it('goes on to the east after one turn', () => {
    const projection = mapProjection('world', cities, safe, []);
    const { x } = projected(projection, [-168.9, 0]);
    const { x: end } = projected(projection, [190.9, 0]);
    expect(end - x).toBeCloseTo((359.8 / 360) * worldWidth(projection), 3);
  });
});
