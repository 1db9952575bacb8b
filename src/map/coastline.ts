import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';
import type { Point } from './labels.js';

/** A corner is rounded from so far before it to so far behind it, pt, or to half of its sides. */
const reach = 2.2;
/** Places nearer to the one before are left out, pt: nobody sees four tenths of a millimetre of coast, and files grow by it. */
const finest = 1.2;

/**
 * Land as path data with rounded corners: where a map shows a few degrees, the straight lines between the places that
 * Natural Earth has of a coast are long enough to be seen.
 */
export function roundedOutline(projection: GeoProjection, land: GeoPermissibleObjects): string {
  const rings: Point[][] = [];
  const add = (x: number, y: number) => void rings.at(-1)?.push({ x, y });
  geoPath(projection, {
    beginPath() {},
    moveTo: (x, y) => void rings.push([{ x, y }]),
    lineTo: add,
    arc() {},
    closePath() {},
  })(land);
  return rings.map(rounded).join('');
}

function rounded(ring: readonly Point[]): string {
  const corners: Point[] = [];
  for (const corner of ring) {
    const last = corners.at(-1) ?? (ring.at(-1) as Point);
    if (Math.hypot(corner.x - last.x, corner.y - last.y) > finest) corners.push(corner);
  }
  if (corners.length < 3) return '';
  const turns = corners.map((corner, index) => {
    const before = towards(corner, corners.at(index - 1) as Point);
    const after = towards(corner, corners[(index + 1) % corners.length] as Point);
    // A quadratic curve about the corner, raised to the cubic one that PDF has.
    return `${pair(before)}C${[third(before, corner), third(after, corner), after].map(pair).join(' ')}`;
  });
  return `M${turns.join('L')}Z`;
}

function towards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const share = Math.min(0.5, reach / length);
  return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share };
}

const third = (from: Point, corner: Point): Point => ({
  x: from.x + (2 / 3) * (corner.x - from.x),
  y: from.y + (2 / 3) * (corner.y - from.y),
});

const pair = ({ x, y }: Point): string => `${number(x)},${number(y)}`;
const number = (value: number): string => String(Math.round(value * 100) / 100);
