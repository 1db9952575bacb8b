import type { Annotation, CosStream, Rect } from '../cos.js';
import { emptyDict } from './access.js';
import { paintForm } from './forms.js';
import { identity, type Matrix, mapRect, matrixOf } from './geometry.js';
import type { Painter } from './painter.js';
import { firstState } from './state.js';
import { outside } from './surroundings.js';

/** An annotation’s appearance, fitted into its rectangle (12.5.5). */
export function paintAppearance(
  painter: Painter,
  stream: CosStream,
  { subtype, rect, dict }: Annotation,
  mediaBox: Rect,
): void {
  // Bit 2 hides an annotation everywhere (12.5.3).
  const hidden = ((painter.access.number(dict, 'F') ?? 0) & 2) !== 0;
  const matrix = matrixOf(painter.access.numbers(stream.dict.entries.get('Matrix'))) ?? identity;
  const box = painter.access.rect(stream.dict.entries.get('BBox'));
  if (!box) return;
  const own = mapRect(matrix, box);
  const across = own.right - own.left;
  const up = own.top - own.bottom;
  if (across === 0 || up === 0) return;
  const x = (rect.right - rect.left) / across;
  const y = (rect.top - rect.bottom) / up;
  const fit: Matrix = [x, 0, 0, y, rect.left - own.left * x, rect.bottom - own.bottom * y];
  const around = { ...outside(emptyDict), within: [`annotation ${subtype}`], hidden, annotation: dict };
  paintForm(painter, stream, undefined, around, firstState(fit, mediaBox));
}
