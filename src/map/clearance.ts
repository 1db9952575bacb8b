import type { Box } from '../model/layout.js';
import { grown, overlap } from './boxes.js';
import type { Spot } from './ground.js';
import type { Point } from './labels.js';
import { markerSize } from './markers.js';
import type { Route } from './routes.js';

/** Room kept round what a map's author places on it, pt. */
const air = 3;

/** What stands on a map already. Points of space, y downward. */
export interface Taken {
  readonly spots: readonly Spot[];
  readonly routes: readonly Route[];
  /** Where folds run. */
  readonly strips: readonly Box[];
  /** Whether words and drawings may stand there. */
  holds(box: Box): boolean;
}

/** Tells what the author of a map may not cover: each box that is asked about stands on the map from then on. */
export function clearance({ spots, routes, strips, holds }: Taken) {
  const marked = (point: Point) => grown({ ...point, width: 0, height: 0 }, markerSize / 2);
  const cities = spots.map(({ at }) => marked(at));
  const ways = routes.flatMap((route) => route.points.map(marked));
  const placed: Box[] = [];
  return {
    /** Where what was placed stands, with its air: labels of cities keep out of there. */
    placed,
    /** What is wrong with the place of a box, which stands clear of ways unless it is on one; undefined where it is free. */
    fault(box: Box, onRoute = false): string | undefined {
      const wide = grown(box, air);
      const meets = (other: Box) => overlap(wide, other);
      const fault = (onRoute ? cities : [...cities, ...ways]).some(meets)
        ? `stands on a city${onRoute ? '' : ' or on the way to one'}`
        : placed.some(meets)
          ? 'stands on another name or drawing'
          : strips.some(meets)
            ? 'stands on a fold'
            : !holds(box)
              ? 'reaches over the map’s edge'
              : undefined;
      placed.push(wide);
      return fault;
    },
  };
}

export type Clearance = ReturnType<typeof clearance>;
