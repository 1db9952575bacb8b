import { expect, it } from 'vitest';
import { cubicPath } from '../../src/pictures/cubic-path.js';
import { normalPath } from '../../src/pictures/svg-path.js';

const plain = (d: string): string => cubicPath(normalPath(d) ?? '');

/** Points of the last curve, from M and C alone. */
function along(path: string, share: number): [number, number] {
  const numbers = path.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers.slice(-8);
  const rest = 1 - share;
  const mix = (a: number, b: number, c: number, d: number) =>
    rest ** 3 * a + 3 * rest ** 2 * share * b + 3 * rest * share ** 2 * c + share ** 3 * d;
  return [mix(x0, x1, x2, x3), mix(y0, y1, y2, y3)];
}

it('a quadratic curve stays where it is', () => {
  const path = plain('M10 20 Q40 80 70 20');
  for (const share of [0, 0.25, 0.5, 0.8, 1]) {
    const rest = 1 - share;
    const quadratic = (a: number, b: number, c: number) =>
      rest ** 2 * a + 2 * rest * share * b + share ** 2 * c;
    const [x, y] = along(path, share);
    expect(x).toBeCloseTo(quadratic(10, 40, 70), 5);
    expect(y).toBeCloseTo(quadratic(20, 80, 20), 5);
  }
});

it.each([
  ['relative', 'M10 20 q30 60 60 0', 'M10 20 Q40 80 70 20'],
  ['after a relative line', 'm10 20 l5 5 q30 60 60 0', 'M10 20 L15 25 Q45 85 75 25'],
  ['after lines across and down', 'M0 0 h10 v20 q1 2 3 4', 'M0 0 H10 V20 Q11 22 13 24'],
  ['smooth', 'M0 0 Q10 10 20 0 t20 0', 'M0 0 Q10 10 20 0 Q30 -10 40 0'],
  ['smooth after smooth', 'M0 0 Q10 10 20 0 T40 0 T60 0', 'M0 0 Q10 10 20 0 Q30 -10 40 0 Q50 10 60 0'],
  ['smooth after no curve', 'M5 5 T25 5', 'M5 5 Q5 5 25 5'],
  ['after a closed figure', 'M5 5 h10 v10 z q1 2 3 4', 'M5 5 H15 V15 Z Q6 7 8 9'],
  ['after an arc', 'M0 0 a5 5 0 0 1 10 0 q1 2 3 4', 'M0 0 A5 5 0 0 1 10 0 Q11 2 13 4'],
])('a quadratic curve that is %s is found where it stands', (_, given, meant) => {
  const curves = (path: string) => path.match(/C [^A-Za-z]+/g)?.map((curve) => curve.trim());
  expect(curves(plain(given))?.length).toBeGreaterThan(0);
  expect(curves(plain(given))).toEqual(curves(plain(meant)));
});

it('other paths are left alone', () => {
  for (const d of ['M0 0 c1 2 3 4 5 6 s7 8 9 10', 'M0 0 A5 5 0 0 1 10 0 z'])
    expect(plain(d)).toBe(normalPath(d));
});
