import type { PathItem } from '../model/layout.js';
import { markerPath } from '../model/markers.js';
import type { LinkStyle } from '../schema/theme.js';
import { type Ground, path } from './ground.js';
import type { Point } from './labels.js';

/** Sizes of markers, pt. */
export const markerSize = 5.5;
export const homeSize = 8;

/** A marker; inside an open one no route may be seen. */
export function markerItems({ x, y }: Point, style: LinkStyle, size: number, ground: Ground): PathItem[] {
  const marker = path(ground, markerPath(style.marker, size), { x, y, fill: { token: style.colour } });
  if (style.marker !== 'ring') return [marker];
  return [path(ground, markerPath('disc', size), { x, y, fill: { token: ground.colours.sea } }), marker];
}
