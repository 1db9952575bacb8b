import type { Point } from './labels.js';

/** So often are all pairs moved before what still touches is let be. */
const rounds = 24;

/**
 * Moves points as little as needed until each two are `size` apart (pt), both by the same, so that no marker hides
 * another; points on one spot part sideways. The first stays where it is.
 */
export function apart(points: readonly Point[], size: number): readonly Point[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, one] of moved.entries()) {
      for (const [at, other] of moved.entries()) {
        if (at <= index) continue;
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= size - 1e-6) continue;
        const [ux, uy] = distance > 1e-6 ? [dx / distance, dy / distance] : [1, 0];
        const by = (size - distance) / (index === 0 ? 1 : 2);
        if (index > 0) Object.assign(one, { x: one.x - ux * by, y: one.y - uy * by });
        Object.assign(other, { x: other.x + ux * by, y: other.y + uy * by });
      }
    }
  }
  return moved;
}
