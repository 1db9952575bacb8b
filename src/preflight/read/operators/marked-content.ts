import type { Cos, CosDict } from '../../cos.js';
import { isDict, isName } from '../access.js';
import { mostSaved, type Run } from '../run.js';
import { nothing, type Operands, type Operators } from './operator.js';

/** Marked content (14.6). */
export const markedContent: Operators = [
  ['BMC', (run, operands) => begin(run, operands, undefined)],
  [
    'BDC',
    (run, operands) => {
      const properties = propertiesOf(run, operands);
      begin(run, operands, run.access.dictOf(properties));
      enterLayer(run, operands, properties);
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

/** A property list (14.6.2) stands there itself, or is named among the resources; only layers are missed. */
function propertiesOf(run: Run, [tag, operand]: Operands): Cos {
  if (!isName(operand)) return operand ?? null;
  if (isName(tag) && tag.name === 'OC') return run.resource('Properties', operand);
  const all = run.access.dict(run.around.resources, 'Properties');
  return all ? run.access.get(all, operand.name) : null;
}

function begin(run: Run, [tag]: Operands, properties: CosDict | undefined): void {
  if (run.marked.length >= mostSaved) {
    run.painter.trouble(`Marked content is nested more than ${mostSaved} deep.`);
    return;
  }
  run.marked.push(run.around);
  const { form, annotation, marked: parent } = run.around;
  const mcid = properties && run.access.number(properties, 'MCID');
  run.shared.budget.useTag();
  const marked = {
    tag: isName(tag) ? tag.name : '',
    properties,
    mcid,
    form,
    object: undefined,
    parent,
    appearance: annotation !== undefined,
  };
  run.painter.facts.sequences.push(marked);
  run.around = { ...run.around, marked };
}

/** Optional content (8.11.3.2). */
function enterLayer(run: Run, [tag]: Operands, properties: Cos): void {
  if (!isName(tag) || tag.name !== 'OC' || !isDict(properties)) return;
  const layer = run.shared.layers.read(properties);
  if (!layer) return;
  const { layers, hidden } = run.around;
  run.around = { ...run.around, layers: [...layers, layer.name], hidden: hidden || !layer.on };
}
