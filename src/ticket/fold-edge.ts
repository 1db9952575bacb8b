import type { Fold } from '../model/folds.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The sheet's upper edge, half folded, as a line from its left end: mm, y downward. `widths` are those of the inside,
 * left to right.
 */
export function foldEdge({ turns }: Fold, widths: readonly number[]): Point[] {
  const points: Point[] = [{ x: 0, y: 0 }];
  let heading = 0;
  for (const [index, width] of widths.entries()) {
    const last = points.at(-1) as Point;
    const angle = (heading / 180) * Math.PI;
    points.push({ x: last.x + Math.cos(angle) * width, y: last.y + Math.sin(angle) * width });
    // Towards the inside, which is above the line, the edge turns up.
    heading -= turns[index] ?? 0;
  }
  return points;
}

/** A box round points: its corner and size. */
export function extentOf(points: readonly Point[]): { x: number; y: number; width: number; height: number } {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
