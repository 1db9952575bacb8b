import { type GeoProjection, geoStereographic } from 'd3-geo';
import type { Box, PathItem } from '../model/layout.js';
import { circle } from '../model/markers.js';
import { mmToPt } from '../model/units.js';
import { farthest, grown } from './boxes.js';
import { type Ground, path } from './ground.js';
import type { Point } from './labels.js';
import { landPaths } from './land.js';
import { middleMeridian, type Position, projected, routePrecision } from './projection.js';

/** The round window of a lens, pt from its face's top left. */
export interface Disc {
  readonly centre: Point;
  readonly radius: number;
}

/** The width of the ring about a lens, mm. */
const ring = 1.1;
/** Room for labels between the outermost cities and the ring, mm. */
const margin = 8;
/** Labels keep so clear of the ring, mm. */
const clear = 2;
/** A lens shows no less than this to each side, degrees: nearer coasts are drawn too coarse. */
const narrowest = 0.5;

/** The largest disc in a box, its ring included. */
export function discIn({ x, y, width, height }: Box): Disc {
  return {
    centre: { x: x + width / 2, y: y + height / 2 },
    radius: Math.min(width, height) / 2 - mmToPt(ring),
  };
}

/** The square that a lens fills with its ring. */
export const squareAbout = ({ centre, radius }: Disc): Box =>
  grown({ ...centre, width: 0, height: 0 }, radius + mmToPt(ring));

/** Whether words in a box are clear of a lens’s ring. */
export const inDisc = (box: Box, { centre, radius }: Disc): boolean =>
  farthest(box, centre) <= radius - mmToPt(clear);

/** Shows the cities as large as a disc allows: stereographic, which draws each circle on the globe as a circle. */
export function lensProjection(cities: readonly Position[], { centre, radius }: Disc): GeoProjection {
  const projection = geoStereographic().scale(1000).translate([0, 0]).precision(routePrecision);
  const lats = cities.map(([, lat]) => lat);
  let middle: Position = [
    middleMeridian(cities.map(([lon]) => lon)),
    (Math.min(...lats) + Math.max(...lats)) / 2,
  ];
  // Meridians bend: the middle of what is drawn is not the middle in degrees, and is found by a second look.
  for (let look = 0; look < 2; look += 1) {
    projection.rotate([-middle[0], -middle[1]]);
    const spots = cities.map((city) => projected(projection, city));
    const between = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
    const at = projection.invert?.([between(spots.map(({ x }) => x)), between(spots.map(({ y }) => y))]);
    if (at) middle = at;
  }
  projection.rotate([-middle[0], -middle[1]]);
  const reach = Math.max(
    ...cities.map((city) => projected(projection, city)).map(({ x, y }) => Math.hypot(x, y)),
  );
  const halfTangent = Math.tan((narrowest * Math.PI) / 360);
  const scale = Math.min(((radius - mmToPt(margin)) / Math.max(reach, 1e-6)) * 1000, radius / halfTangent);
  // d3 draws an angle from the middle at scale · tan(angle / 2). The land is cut under the ring, which hides the cut.
  const angle = (2 * Math.atan((radius + mmToPt(ring / 2)) / scale) * 180) / Math.PI;
  return projection.scale(scale).translate([centre.x, centre.y]).clipAngle(angle);
}

/** A lens’s sea and land, cut round, and its ring. */
export function lensGround({ centre, radius }: Disc, outline: string, ground: Ground): PathItem[] {
  const { colours } = ground;
  const shape = (d: string, token: string) => path(ground, d, { ...centre, fill: { token } });
  return [
    shape(circle(radius + mmToPt(ring / 2)), colours.sea),
    ...landPaths(outline, ground),
    // The inner circle runs the other way round, so that it stays open.
    shape(`${circle(radius + mmToPt(ring))}${circle(radius, true)}`, colours.ring ?? colours.text),
  ];
}
