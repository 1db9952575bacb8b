import type { Fold } from '../model/folds.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The sheet's lower edge, half folded, as who stands there sees it with the inside up: a line from its left end, mm, y
 * downward. `widths` are those of the inside, left to right. From the upper edge it would run the other way.
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

/** A panel's name and the middle of the place where it is written, mm. */
export interface EdgePanel extends Point {
  readonly name: string;
  /** How it stands there: beside an upright panel it begins or ends. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/** How far a name stands off its panel, mm. */
const off = 7;

/** The names of panels along an edge, from its left end, on the outside's side of each. */
export function edgePanels(edge: readonly Point[], names: readonly string[]): EdgePanel[] {
  return names.map((name, index) => {
    const [from, to] = [edge[index] ?? { x: 0, y: 0 }, edge[index + 1] ?? { x: 0, y: 0 }];
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    // The outside is to the right of who walks along the edge from its left end.
    const [across, down] = [-(to.y - from.y) / length, (to.x - from.x) / length];
    const anchor = across > 0.4 ? 'start' : across < -0.4 ? 'end' : 'middle';
    return { name, anchor, x: (from.x + to.x) / 2 + across * off, y: (from.y + to.y) / 2 + down * off };
  });
}

/** A box round points: its corner and size. */
export function extentOf(points: readonly Point[]): { x: number; y: number; width: number; height: number } {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
