import type { Cos } from '../../cos.js';
import { intersect, mapRect } from '../geometry.js';
import { noteShading } from '../patterns.js';
import type { Run } from '../run.js';
import type { Operators } from './operator.js';

/** Shadings painted over the clip (8.7.4.2). */
export const shadings: Operators = [['sh', (run, [name]) => paintShading(run, name)]];

function paintShading(run: Run, name: Cos | undefined): void {
  const shading = run.resource('Shading', name);
  const dict = run.access.dictOf(shading);
  if (!dict || run.around.mask) return;
  const own = run.access.rect(dict.entries.get('BBox'));
  const extent = own && mapRect(run.state.ctm, own);
  const box = extent ? (intersect(extent, run.state.clip) ?? extent) : run.state.clip;
  if (box) noteShading(run, shading, box, run.around);
}
