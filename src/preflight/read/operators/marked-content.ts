import { isName } from '../access.js';
import { mostSaved, type Run } from '../run.js';
import { nothing, type Operands, type Operators } from './operator.js';

/** Marked content (14.6). */
export const markedContent: Operators = [
  ['BMC', (run) => begin(run)],
  [
    'BDC',
    (run, operands) => {
      begin(run);
      enterLayer(run, operands);
    },
  ],
  [
    'EMC',
    (run) => {
      run.around = run.marked.pop() ?? run.around;
    },
  ],
  ['MP', nothing],
  ['DP', nothing],
];

function begin(run: Run): void {
  if (run.marked.length < mostSaved) run.marked.push(run.around);
}

/** Optional content (8.11.3.2). */
function enterLayer(run: Run, operands: Operands): void {
  const [tag, properties] = operands;
  if (!isName(tag) || tag.name !== 'OC') return;
  const value = isName(properties) ? run.resource('Properties', properties) : properties;
  const layer = run.shared.layers.read(value);
  if (!layer) return;
  const { layers, hidden } = run.around;
  run.around = { ...run.around, layers: [...layers, layer.name], hidden: hidden || !layer.on };
}
