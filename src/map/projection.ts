import { type GeoProjection, geoEquirectangular, geoInterpolate, geoMercator } from 'd3-geo';
import type { Box } from '../model/layout.js';
import { mmToPt } from '../model/units.js';
import type { Point } from './labels.js';

/** Degrees east and north. */
export type Position = readonly [lon: number, lat: number];

/** How far a drawn route may stray from the true curve, pt. */
export const routePrecision = 0.03;

/** No map is closer than so many degrees of longitude, however near its cities are. */
const narrowest = { world: 90, cities: 2 } as const;
/** Places along a route, where its northernmost is looked for. */
const routeSteps = 32;
const radians = (degrees: number): number => (degrees / 180) * Math.PI;

/** No city stands nearer to a fold than this, mm: folds drift by two or three. */
const clearOfFold = 7;
/** Room for labels between the outermost cities and where they may stand, mm. */
const margins = { world: { x: 13, top: 4, bottom: 1.2 }, cities: { x: 7, top: 7, bottom: 9 } } as const;

/** Ways carry no labels, and may pass so far outside where these may stand, mm. */
const waysOutside = 2;

/**
 * A projection that shows the cities, the home city first, and the ways to them inside `safe` (pt), as large as they
 * allow: the plate carrée for the
 * world, whose wide lands fill a low strip,
 * Mercator’s for a region. Where folds cross the map it is moved until no city lies on one, as far as that is
 * possible.
 */
export function mapProjection(
  extent: 'world' | 'cities',
  cities: readonly Position[],
  safe: Box,
  folds: readonly number[],
): GeoProjection {
  const { x: side, top, bottom } = margins[extent];
  const inner: Box = {
    x: safe.x + mmToPt(side),
    y: safe.y + mmToPt(top),
    width: safe.width - 2 * mmToPt(side),
    height: safe.height - mmToPt(top + bottom),
  };
  const projection = (extent === 'world' ? geoEquirectangular() : geoMercator())
    .rotate([
      -centreOf(
        extent,
        cities.map(([lon]) => lon),
      ),
      0,
    ])
    .scale(1000)
    .translate([0, 0])
    .precision(routePrecision);
  const spots = cities.map((city) => projected(projection, city));
  const xs = spots.map(({ x }) => x);
  const outside = mmToPt(waysOutside);
  // What must stand between which edges: the cities inside, their ways a little further out.
  const rows = [
    { ys: spots.map(({ y }) => y), from: inner.y, to: inner.y + inner.height },
    {
      ys: waysBetween(cities).map((place) => projected(projection, place).y),
      from: safe.y - outside,
      to: safe.y + safe.height + outside,
    },
  ].map(({ ys, ...edges }) => ({ high: Math.min(...ys), low: Math.max(...ys), ...edges }));
  const columns = Math.max(...xs) - Math.min(...xs);
  const fitting = Math.min(
    inner.width / Math.max(columns, 1e-6),
    ...rows.flatMap(({ high, from }) => rows.map(({ low, to }) => (to - from) / Math.max(low - high, 1e-6))),
  );
  const factor = Math.min(fitting, inner.width / radians(narrowest[extent]) / 1000);
  const down = Math.max(...rows.map(({ high, from }) => from - high * factor));
  const up = Math.min(...rows.map(({ low, to }) => to - low * factor));
  const across = ((Math.min(...xs) + Math.max(...xs)) / 2) * factor;
  projection.scale(factor * 1000);
  projection.translate([inner.x + inner.width / 2 - across, (down + up) / 2]);
  const shift = clearShift(
    cities.map((city) => projected(projection, city).x),
    inner,
    folds,
  );
  const [x, y] = projection.translate();
  return projection.translate([x + shift, y]);
}

export function projected(projection: GeoProjection, position: Position): Point {
  const [x, y] = projection([...position]) ?? [0, 0];
  return { x, y };
}

/** The place on the globe that is drawn at a point. */
export function positionOf(projection: GeoProjection, { x, y }: Point): Position {
  const [lon, lat] = projection.invert?.([x, y]) ?? [0, 0];
  return [lon, lat];
}

/** Places along the great circles from the first city to each: these reach nearer to a pole than the cities. */
function waysBetween(cities: readonly Position[]): readonly Position[] {
  return cities.flatMap((city) => {
    const way = geoInterpolate([...(cities[0] ?? city)], [...city]);
    return Array.from({ length: routeSteps + 1 }, (_, step) => way(step / routeSteps));
  });
}

/** A world cut in the Bering Strait has no land on its edge but Antarctica; cut in the Atlantic, some ice besides. */
const seaCentres = [11, 150] as const;

/** The meridian in the middle of the map: the world’s is such that its edges lie at sea, if no city lies beyond them. */
function centreOf(extent: 'world' | 'cities', lons: readonly number[]): number {
  const middle = middleMeridian(lons);
  if (extent !== 'world') return middle;
  const from = (centre: number, lon: number) => ((((lon - centre + 180) % 360) + 360) % 360) - 180;
  const inOrder = (centre: number) =>
    [...lons].sort((one, other) => from(centre, one) - from(centre, other)).join();
  return seaCentres.find((centre) => inOrder(centre) === inOrder(middle)) ?? middle;
}

/** How far the world of a projection is from its next repetition to the east, pt. */
export const worldWidth = (projection: GeoProjection): number => 2 * Math.PI * projection.scale();

/** So many degrees narrower may the gap at the date line be than another, and still be the map’s edge. */
const pacific = 20;

/** The meridian in the middle of the shortest arc that holds all longitudes, degrees. */
export function middleMeridian(lons: readonly number[]): number {
  const sorted = [...lons].sort((a, b) => a - b);
  if (sorted.length === 0) return 0;
  // The widest gap is what the map leaves out; the arc begins behind it.
  let start = 0;
  let widest = 0;
  let best = -1;
  for (const [index, lon] of sorted.entries()) {
    const before = index === 0 ? (sorted.at(-1) as number) - 360 : (sorted[index - 1] as number);
    // Between two gaps as wide, the Pacific is what readers expect to be cut.
    const gap = lon - before;
    const worth = gap + (index === 0 ? pacific : 0);
    if (worth > best) {
      best = worth;
      widest = gap;
      start = lon;
    }
  }
  const middle = start + (360 - widest) / 2;
  return middle > 180 ? middle - 360 : middle;
}

/** How far to move cities at these x (pt) so that all are clear of the folds and inside; the least way. */
function clearShift(xs: readonly number[], inner: Box, folds: readonly number[]): number {
  const clear = mmToPt(clearOfFold);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const slack = mmToPt(6);
  const nearest = (shift: number) =>
    Math.min(...folds.flatMap((fold) => xs.map((x) => Math.abs(x + shift - fold))));
  let best = { shift: 0, near: folds.length === 0 ? clear : nearest(0) };
  for (let way = 0.5; way < inner.width && best.near < clear; way += 0.5) {
    for (const shift of [way, -way]) {
      if (left + shift < inner.x - slack || right + shift > inner.x + inner.width + slack) continue;
      const near = nearest(shift);
      if (near > best.near) best = { shift, near };
    }
  }
  return best.shift;
}
