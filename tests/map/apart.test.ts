import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apart } from '../../src/map/apart.js';

it('leaves points alone that are far enough apart', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 6, y: 0 },
    { x: 0, y: 9 },
  ];
  expect(apart(points, 5.5)).toEqual(points);
});

it('moves two that touch by the same, along the line between them, and the first not at all', () => {
  const home = { x: 50, y: 50 };
  const [still, one, other] = apart([home, { x: 0, y: 0 }, { x: 3, y: 4 }], 10);
  expect(still).toEqual(home);
  expect(one?.x).toBeCloseTo(-1.5, 6);
  expect(one?.y).toBeCloseTo(-2, 6);
  expect(other?.x).toBeCloseTo(4.5, 6);
  expect(other?.y).toBeCloseTo(6, 6);
  const [kept, away] = apart([home, home], 5);
  expect(kept).toEqual(home);
  expect(away).toEqual({ x: 55, y: 50 });
});

it('leaves no few points touching, wherever they lie', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 4 }), (points) => {
      const moved = apart(points, 5);
      for (const [index, one] of moved.entries())
        for (const other of moved.slice(index + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(4);
    }),
  );
});
