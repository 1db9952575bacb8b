import type { PictureShape } from '../model/pictures.js';
import type { Originals } from './originals.js';

/** What each picture asks of its slot: drawings keep their shape, photographs are cropped to any. */
export function pictureShapes(originals: Originals): ReadonlyMap<string, PictureShape> {
  return new Map(
    [...originals].map(([id, original]) => [
      id,
      {
        aspect:
          original.kind === 'drawing'
            ? original.drawing.viewBox.width / original.drawing.viewBox.height
            : null,
      },
    ]),
  );
}
