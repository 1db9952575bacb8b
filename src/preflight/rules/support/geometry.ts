import { mmToPt, ptToMm } from '../../../model/units.js';
import type { Rect } from '../../cos.js';

export { mmToPt as pt, ptToMm as mm };

export const widthOf = (rect: Rect): number => rect.right - rect.left;
export const heightOf = (rect: Rect): number => rect.top - rect.bottom;

/** Share some area; what merely touches does not. */
export const intersects = (a: Rect, b: Rect, tolerance = 0.01): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerance &&
  Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom) > tolerance;

export const contains = (outer: Rect, inner: Rect, tolerance = 0.01): boolean =>
  outer.left <= inner.left + tolerance &&
  outer.bottom <= inner.bottom + tolerance &&
  outer.right >= inner.right - tolerance &&
  outer.top >= inner.top - tolerance;

export const coincide = (a: Rect, b: Rect, tolerance = 0.001): boolean =>
  contains(a, b, tolerance) && contains(b, a, tolerance);

export const grown = ({ left, bottom, right, top }: Rect, by: number): Rect => ({
  left: left - by,
  bottom: bottom - by,
  right: right + by,
  top: top + by,
});

/** What two rectangles share; undefined where they share nothing. Lines and points count. */
export function shared(a: Rect, b: Rect): Rect | undefined {
  const left = Math.max(a.left, b.left);
  const bottom = Math.max(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  const top = Math.min(a.top, b.top);
  return left <= right && bottom <= top ? { left, bottom, right, top } : undefined;
}

export const sizeText = (rect: Rect): string =>
  `${ptToMm(widthOf(rect)).toFixed(1)} × ${ptToMm(heightOf(rect)).toFixed(1)} mm`;
