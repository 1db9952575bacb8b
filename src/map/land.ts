import { type GeoProjection, geoPath } from 'd3-geo';
import { type LandScale, naturalEarthLand } from '../engine/natural-earth.js';
import { Known } from '../model/known.js';
import type { Box, PathItem } from '../model/layout.js';
import { mmToPt } from '../model/units.js';
import type { MapContent } from '../schema/leaflet.js';
import { drawnBleed, type Ground, inset, path } from './ground.js';
import { worldWidth } from './projection.js';

/** The width of a coast’s line, pt. */
const coastWidth = 0.35;

/** Coasts as they were drawn, by all that decides them: land stays where it is, and takes long to project. */
export const knownLand = new Known<string>();

/** Land as path data; a world is drawn coarser than a region. */
export function landOutline(projection: GeoProjection, { extent }: MapContent): string {
  if (extent !== 'world') return outline(projection, '50m');
  // Where the map is wider than the world, land goes on: nothing ends in a straight line but at the map's edge.
  const [x, y] = projection.translate();
  const outlines = [-1, 0, 1].map((turn) => {
    projection.translate([x + turn * worldWidth(projection), y]);
    return outline(projection, '110m');
  });
  projection.translate([x, y]);
  return outlines.join('');
}

function outline(projection: GeoProjection, scale: LandScale): string {
  const key = JSON.stringify([
    scale,
    // Which projection it is shows where it puts two places.
    projection([10, 20]),
    projection([30, 60]),
    projection.rotate(),
    projection.scale(),
    projection.translate(),
    projection.clipExtent?.(),
    projection.precision(),
  ]);
  const known = knownLand.find(key);
  if (known !== undefined) return known;
  const drawn = geoPath(projection).digits(2)(naturalEarthLand(scale)) ?? '';
  knownLand.remember(key, drawn);
  return drawn;
}

/** The sea over the map’s whole area with its bleed, and the land on it. */
export function seaAndLand(box: Box, outline: string, ground: Ground): PathItem[] {
  const { colours } = ground;
  const by = -mmToPt(drawnBleed);
  const { x, y, width, height } = inset(box, by);
  return [
    path(ground, `M${x} ${y}h${width}v${height}h${-width}Z`, { fill: { token: colours.sea } }),
    ...(outline ? [path(ground, outline, { fill: { token: colours.land } })] : []),
    ...(outline && colours.coast
      ? [path(ground, outline, { stroke: { token: colours.coast }, lineWidth: coastWidth })]
      : []),
  ];
}
