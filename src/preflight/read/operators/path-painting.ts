import { grow, intersect, leastScale } from '../geometry.js';
import { Path } from '../path.js';
import { paintPattern } from '../patterns.js';
import type { Run } from '../run.js';
import type { Operator, Operators } from './operator.js';

const stroke: Operator = (run) => paintPath(run, false, true);
const fill: Operator = (run) => paintPath(run, true, false);
const both: Operator = (run) => paintPath(run, true, true);
const clip: Operator = (run) => {
  run.clipping = true;
};

/** Path painting and clipping (8.5.3, 8.5.4). */
export const pathPainting: Operators = [
  ['S', stroke],
  ['s', stroke],
  ['f', fill],
  ['F', fill],
  ['f*', fill],
  ['B', both],
  ['B*', both],
  ['b', both],
  ['b*', both],
  ['n', (run) => endPath(run)],
  ['W', clip],
  ['W*', clip],
];

function paintPath(run: Run, filled: boolean, stroked: boolean): void {
  const { state, path, around } = run;
  const own = path.box();
  if (own && !around.mask) {
    const lineWidth = stroked ? state.lineWidth * leastScale(state.ctm) : 0;
    const box = stroked ? grow(own, lineWidth / 2) : own;
    run.painter.add({
      kind: 'path',
      ...run.painter.base(box, around, state, filled ? 'fill' : 'stroke'),
      fill: filled ? state.fill.colour : undefined,
      stroke: stroked ? state.stroke.colour : undefined,
      lineWidth,
      thickness: filled ? path.thickness() : 0,
      ...run.solid(filled && !stroked && !state.fill.pattern && path.isUprightRectangle()),
    });
    if (filled) paintPattern(run, state.fill, box);
    if (stroked) paintPattern(run, state.stroke, box);
  }
  endPath(run);
}

function endPath(run: Run): void {
  if (run.clipping) {
    run.state.clip = intersect(run.state.clip, run.path.box());
    run.state.clipLoose ||= !run.path.isUprightRectangle();
  }
  run.clipping = false;
  run.path = new Path();
}
