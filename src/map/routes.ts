import { type GeoProjection, geoPath } from 'd3-geo';
import type { PathItem } from '../model/layout.js';
import type { LinkStyle } from '../schema/theme.js';
import { type Ground, path } from './ground.js';
import type { Point } from './labels.js';
import type { Position } from './projection.js';

/** Line widths, pt. */
const routeWidth = { world: 1.5, cities: 2 } as const;
const dashes: Readonly<Record<LinkStyle['line'], readonly [number, number] | undefined>> = {
  solid: undefined,
  dashed: [3, 2],
  dotted: [0.8, 1.8],
};

/** The corners of path data that d3 has written: lines only. */
export const pointsOf = (d: string): Point[] =>
  [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

/** One point for each square of 3 pt: a coast that is drawn finer puts labels off no more. */
export function thinned(points: readonly Point[]): Point[] {
  const square = ({ x, y }: Point) => `${Math.floor(x / 3)} ${Math.floor(y / 3)}`;
  return [...new Map(points.map((point) => [square(point), point])).values()];
}

/** A route as drawn, and points along it. */
export interface Route {
  readonly d: string;
  readonly points: readonly Point[];
}

/** The shortest way over the globe from place to place, as drawn, and points along it. */
export function routeAlong(places: readonly Position[], projection: GeoProjection): Route {
  const line: GeoJSON.LineString = { type: 'LineString', coordinates: places.map((place) => [...place]) };
  const d = geoPath(projection).digits(2)(line) ?? '';
  return { d, points: between(pointsOf(d)) };
}

/** Points no further apart than 3 pt, so that a label notices a route between its corners. */
function between(points: readonly Point[]): Point[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (!next) return [point];
    const steps = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / 3));
    return Array.from({ length: steps }, (_, step) => ({
      x: point.x + ((next.x - point.x) * step) / steps,
      y: point.y + ((next.y - point.y) * step) / steps,
    }));
  });
}

/** A route, or a sample of one, in the line of its kind. */
export function routeItem(d: string, style: LinkStyle, ground: Ground): PathItem {
  const dash = dashes[style.line];
  return path(ground, d, {
    stroke: { token: style.colour },
    lineWidth: routeWidth[ground.content.extent],
    ...(dash && { dash }),
  });
}
