import type { Box } from '../model/layout.js';

export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

export const inset = (box: Box, by: number): Box => grown(box, -by);

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** From a point to the corner of a box that is farthest from it, pt. */
export const farthest = (
  { x, y, width, height }: Box,
  from: { readonly x: number; readonly y: number },
): number =>
  Math.hypot(
    Math.max(Math.abs(x - from.x), Math.abs(x + width - from.x)),
    Math.max(Math.abs(y - from.y), Math.abs(y + height - from.y)),
  );

export const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
