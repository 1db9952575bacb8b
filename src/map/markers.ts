import type { PathItem } from '../model/layout.js';
import { markerPath } from '../model/markers.js';
import type { LinkStyle } from '../schema/theme.js';
import { type Ground, path } from './ground.js';
import type { Point } from './labels.js';

/** Sizes of markers, pt. */
export const markerSize = 5.5;
export const homeSize = 8;

/** A rim of the land's colour sets a marker off from routes and from others, pt. */
const rim = 0.7;

/** A marker; inside an open one no route may be seen. */
export function markerItems({ x, y }: Point, style: LinkStyle, size: number, ground: Ground): PathItem[] {
  const marker = path(ground, markerPath(style.marker, size), { x, y, fill: { token: style.colour } });
  const within = style.marker === 'ring' ? 'disc' : style.marker;
  return [
    path(ground, markerPath(within, size + 2 * rim), { x, y, fill: { token: ground.colours.land } }),
    marker,
  ];
}
