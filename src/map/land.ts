import { type GeoProjection, geoPath } from 'd3-geo';
import { type LandScale, naturalEarthLand } from '../engine/natural-earth.js';
import { Known } from '../model/known.js';
import type { Box, PathItem } from '../model/layout.js';
import type { MapContent } from '../schema/leaflet.js';
import { roundedOutline } from './coastline.js';
import { type Ground, path } from './ground.js';
import { worldWidth } from './projection.js';
import { landInside, shownBy, type Window } from './window.js';

/** The width of a coast’s line, pt. */
const coastWidth = 0.35;

/** Coasts as they were drawn, by all that decides them: land stays where it is, and takes long to project. */
export const knownLand = new Known<string>();

/** Land's scale is 1 : 10 million where a map shows less than this, degrees of longitude: coarser corners would show. */
const strait = 15;

/**
 * Land as path data: a world is drawn coarser than a region, and that coarser than a strait. No place is drawn
 * twice: where a map is wider than the world, open sea takes what is left.
 */
export function landOutline(projection: GeoProjection, { extent }: MapContent): string {
  if (extent !== 'world') {
    const window = shownBy(projection);
    return outline(projection, window && window.east - window.west < strait ? window : '50m');
  }
  const [[left], [right]] = projection.clipExtent() ?? [[0], [Number.POSITIVE_INFINITY]];
  // The cut lies in view where all the world does; else land goes on over it to the map's edge.
  const turns = (right as number) - (left as number) > worldWidth(projection) ? [0] : [-1, 0, 1];
  const [x, y] = projection.translate();
  const outlines = turns.map((turn) => {
    projection.translate([x + turn * worldWidth(projection), y]);
    return outline(projection, '110m');
  });
  projection.translate([x, y]);
  return outlines.join('');
}

/** Land of a scale, or the finest inside a window. */
function outline(projection: GeoProjection, of: LandScale | Window): string {
  const key = JSON.stringify([
    of,
    // Which projection it is shows where it puts two places.
    projection([10, 20]),
    projection([30, 60]),
    projection.rotate(),
    projection.scale(),
    projection.translate(),
    projection.clipExtent?.(),
    projection.clipAngle?.(),
    projection.precision(),
  ]);
  const known = knownLand.find(key);
  if (known !== undefined) return known;
  const drawn =
    typeof of === 'string'
      ? (geoPath(projection).digits(2)(naturalEarthLand(of)) ?? '')
      : roundedOutline(projection, landInside(naturalEarthLand('10m'), of));
  knownLand.remember(key, drawn);
  return drawn;
}

/** The sea over the whole of what is drawn, and the land on it. */
export function seaAndLand({ x, y, width, height }: Box, outline: string, ground: Ground): PathItem[] {
  const { colours } = ground;
  return [
    path(ground, `M${x} ${y}h${width}v${height}h${-width}Z`, { fill: { token: colours.sea } }),
    ...landPaths(outline, ground),
  ];
}

/** Land and its coasts. */
export function landPaths(outline: string, ground: Ground): PathItem[] {
  const { colours } = ground;
  return [
    ...(outline ? [path(ground, outline, { fill: { token: colours.land } })] : []),
    ...(outline && colours.coast
      ? [path(ground, outline, { stroke: { token: colours.coast }, lineWidth: coastWidth })]
      : []),
  ];
}
