import type { Cos } from '../../cos.js';
import { isArray, isDict, isName } from '../access.js';
import { matrixOf, multiply } from '../geometry.js';
import { mostSaved, type Run } from '../run.js';
import { noteMask } from '../soft-masks.js';
import { nothing, number, numbers, type Operators } from './operator.js';

/** The graphics state (8.4.4). What only devices care about is passed over. */
export const graphicsState: Operators = [
  [
    'q',
    (run) => {
      if (run.saved.length >= mostSaved) run.painter.trouble(`‘q’ is nested more than ${mostSaved} deep.`);
      else run.saved.push({ ...run.state });
      run.painter.facts.saved(run.saved.length);
    },
  ],
  [
    'Q',
    (run) => {
      const back = run.saved.pop();
      if (back) run.state = back;
      else run.painter.trouble('‘Q’ stands without its ‘q’.');
    },
  ],
  [
    'cm',
    (run, operands) => {
      const matrix = matrixOf(numbers(operands));
      if (matrix) run.state.ctm = multiply(matrix, run.state.ctm);
      else run.painter.trouble('‘cm’ has no matrix.');
    },
  ],
  [
    'w',
    ({ state }, operands) => {
      state.lineWidth = Math.abs(number(operands, 0));
    },
  ],
  ['gs', (run, [name]) => setParameters(run, name)],
  ['J', nothing],
  ['j', nothing],
  ['M', nothing],
  ['d', nothing],
  [
    'ri',
    (run, [intent]) => {
      if (isName(intent)) run.painter.facts.note('renderingIntents', intent.name);
    },
  ],
  ['i', nothing],
];

/** A graphics state parameter dictionary (8.4.5). */
function setParameters(run: Run, name: Cos | undefined): void {
  const found = run.resource('ExtGState', name);
  if (!isDict(found)) return;
  const { access, state } = run;
  state.lineWidth = access.number(found, 'LW') ?? state.lineWidth;
  state.strokeAlpha = unit(access.number(found, 'CA') ?? state.strokeAlpha);
  state.fillAlpha = unit(access.number(found, 'ca') ?? state.fillAlpha);
  const stroke = access.boolean(found, 'OP');
  const fill = access.boolean(found, 'op') ?? stroke;
  state.strokeOverprint = stroke ?? state.strokeOverprint;
  state.fillOverprint = fill ?? state.fillOverprint;
  const mode = access.number(found, 'OPM');
  if (mode !== undefined) state.overprintMode = mode === 1 ? 1 : 0;
  const blend = access.get(found, 'BM');
  const first = isArray(blend) ? access.resolve(blend.items[0]) : blend;
  if (isName(first)) state.blend = first.name === 'Compatible' ? 'Normal' : first.name;
  const mask = access.get(found, 'SMask');
  if (isName(mask)) state.softMask = false;
  if (isDict(mask)) {
    state.softMask = true;
    noteMask(run.painter, mask, run.around, state);
  }
  const font = access.array(found, 'Font');
  if (isDict(font?.[0]) && typeof font[1] === 'number') {
    state.font = run.shared.fonts.read(font[0], '');
    state.size = font[1];
  }
}

const unit = (value: number): number => Math.min(1, Math.max(0, value));
