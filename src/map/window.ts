import type { GeoProjection } from 'd3-geo';
import type { Position } from './projection.js';

/** The part of the globe that a map shows, degrees; `east` is above 180 where it lies over the date line. */
export interface Window {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Kept round the window, degrees: edges made by clipping bend towards the pole, and must not be seen. */
const around = 0.5;

/**
 * What a projection with north above shows inside its clip extent or its disc, degrees; undefined where it has neither.
 */
export function shownBy(projection: GeoProjection): Window | undefined {
  const angle = projection.clipAngle();
  if (angle) return aboutDisc(projection.rotate(), angle);
  const extent = projection.clipExtent();
  if (!extent) return undefined;
  const [[left, top], [right, bottom]] = extent;
  const corner = (x: number, y: number) => projection.invert?.([x, y]) ?? undefined;
  const [from, to] = [corner(left, bottom), corner(right, top)];
  if (!from || !to) return undefined;
  const [west, south] = from;
  const [east, north] = to;
  return { west, south, east: east < west ? east + 360 : east, north };
}

/** The least window that holds a circle on the globe, whose middle a projection was turned to. */
function aboutDisc([turned, tilted]: readonly number[], angle: number): Window {
  const [lon, lat] = [-(turned ?? 0), -(tilted ?? 0)];
  const sine = Math.sin(radians(angle)) / Math.cos(radians(lat));
  const side = sine < 1 ? (Math.asin(sine) * 180) / Math.PI : 180;
  return { west: lon - side, east: lon + side, south: lat - angle, north: lat + angle };
}

const radians = (degrees: number): number => (degrees / 180) * Math.PI;

/** Land cut down to a window a few degrees wide, so that only what is seen is projected. */
export function landInside(
  land: GeoJSON.FeatureCollection<GeoJSON.Geometry>,
  window: Window,
): GeoJSON.MultiPolygon {
  const polygons = land.features.flatMap(({ geometry }) => {
    if (geometry.type === 'MultiPolygon') return geometry.coordinates;
    return geometry.type === 'Polygon' ? [geometry.coordinates] : [];
  });
  // Natural Earth's own land ends at the date line: a window over it takes a piece on either side.
  const pieces = [-360, 0, 360].map((turn) => ({
    west: Math.max(window.west - around + turn, -180),
    east: Math.min(window.east + around + turn, 180),
    south: window.south - around,
    north: window.north + around,
  }));
  const coordinates = pieces
    .filter(({ west, east }) => west < east)
    .flatMap((piece) =>
      polygons.flatMap((rings) => {
        const cut = rings.map((ring) => ringInside(ring as unknown as Position[], piece));
        return cut[0]?.length
          ? [cut.filter((ring) => ring.length > 0).map((ring) => ring.map(([x, y]) => [x, y]))]
          : [];
      }),
    );
  return { type: 'MultiPolygon', coordinates };
}

/** A closed ring cut to a window, edge by edge (Sutherland and Hodgman, 1974); empty where all of it lies outside. */
function ringInside(ring: readonly Position[], { west, east, south, north }: Window): readonly Position[] {
  const edges = [
    { axis: 0, limit: west, sign: 1 },
    { axis: 0, limit: east, sign: -1 },
    { axis: 1, limit: south, sign: 1 },
    { axis: 1, limit: north, sign: -1 },
  ] as const;
  let kept: readonly Position[] = ring.slice(0, -1);
  for (const { axis, limit, sign } of edges) {
    const isInside = (point: Position) => (point[axis] - limit) * sign >= 0;
    if (kept.every(isInside)) continue;
    kept = kept.flatMap((point, index) => {
      const before = kept.at(index - 1) as Position;
      if (isInside(point) === isInside(before)) return isInside(point) ? [point] : [];
      const share = (limit - before[axis]) / (point[axis] - before[axis]);
      const meets: Position = [
        before[0] + (point[0] - before[0]) * share,
        before[1] + (point[1] - before[1]) * share,
      ];
      return isInside(point) ? [meets, point] : [meets];
    });
  }
  return kept.length < 3 ? [] : [...kept, kept[0] as Position];
}
