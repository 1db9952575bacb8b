import type { Rect } from '../cos.js';

/** `a b c d e f` as in a content stream: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function matrixOf(numbers: readonly number[] | undefined): Matrix | undefined {
  if (!numbers || numbers.length < 6) return undefined;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** The box round a rectangle that is moved by a matrix. */
export function mapRect(matrix: Matrix, { left, bottom, right, top }: Rect): Rect {
  const bounds = new Bounds();
  for (const [x, y] of [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ] as const) {
    const [mx, my] = apply(matrix, x, y);
    bounds.add(mx, my);
  }
  return bounds.rect() ?? { left: 0, bottom: 0, right: 0, top: 0 };
}

/** What two rectangles have in common; undefined where that is nothing, or only an edge of one that has an inside. */
export function intersect(one: Rect | undefined, other: Rect | undefined): Rect | undefined {
  if (!one || !other) return undefined;
  const left = Math.max(one.left, other.left);
  const right = Math.min(one.right, other.right);
  const bottom = Math.max(one.bottom, other.bottom);
  const top = Math.min(one.top, other.top);
  if (!(left <= right) || !(bottom <= top)) return undefined;
  if (left === right && one.left < one.right && other.left < other.right) return undefined;
  if (bottom === top && one.bottom < one.top && other.bottom < other.top) return undefined;
  return { left, bottom, right, top };
}

export const grow = ({ left, bottom, right, top }: Rect, by: number): Rect => ({
  left: left - by,
  bottom: bottom - by,
  right: right + by,
  top: top + by,
});

/** How much a matrix enlarges in the direction where it enlarges least. */
export function leastScale([a, b, c, d]: Matrix): number {
  const sum = a * a + b * b + c * c + d * d;
  const product = a * d - b * c;
  const root = Math.sqrt(Math.max(0, sum * sum - 4 * product * product));
  return Math.sqrt(Math.max(0, (sum - root) / 2));
}

/** The height of a unit above a line of text: its upright, whatever its slant. */
export function heightScale([a, b, c, d]: Matrix): number {
  const along = Math.hypot(a, b);
  return along === 0 ? Math.hypot(c, d) : Math.abs(a * d - b * c) / along;
}

/** Whether it takes upright rectangles to upright rectangles. */
export const isUpright = ([a, b, c, d]: Matrix): boolean => (b === 0 && c === 0) || (a === 0 && d === 0);

/** The smallest box round points. */
export class Bounds {
  private left = Number.POSITIVE_INFINITY;
  private bottom = Number.POSITIVE_INFINITY;
  private right = Number.NEGATIVE_INFINITY;
  private top = Number.NEGATIVE_INFINITY;

  add(x: number, y: number): void {
    if (x < this.left) this.left = x;
    if (x > this.right) this.right = x;
    if (y < this.bottom) this.bottom = y;
    if (y > this.top) this.top = y;
  }

  addRect(rect: Rect): void {
    this.add(rect.left, rect.bottom);
    this.add(rect.right, rect.top);
  }

  rect(): Rect | undefined {
    const { left, bottom, right, top } = this;
    return left <= right && bottom <= top ? { left, bottom, right, top } : undefined;
  }
}
