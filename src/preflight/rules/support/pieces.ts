import type { Rect } from '../../cos.js';
import { intersects, shared } from './geometry.js';

/** Past so many pieces of one box, what covers more of it is let be: then more is thought to show than does. */
const most = 64;

/** What is left of some rectangles where another lies over them. */
export function without(pieces: readonly Rect[], cover: Rect): readonly Rect[] {
  if (pieces.length > most) return pieces;
  return pieces.flatMap((piece) => {
    const hole = shared(piece, cover);
    if (!hole || !intersects(piece, cover)) return [piece];
    return [
      { ...piece, top: hole.bottom },
      { ...piece, bottom: hole.top },
      { left: piece.left, right: hole.left, bottom: hole.bottom, top: hole.top },
      { left: hole.right, right: piece.right, bottom: hole.bottom, top: hole.top },
    ].filter(({ left, bottom, right, top }) => right - left > 0.01 && top - bottom > 0.01);
  });
}
