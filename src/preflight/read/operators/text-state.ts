import type { Cos } from '../../cos.js';
import { isDict, isName } from '../access.js';
import type { Run } from '../run.js';
import type { State } from '../state.js';
import { number, type Operator, type Operators } from './operator.js';

/** An operator that sets one number of the state. */
const setting =
  (key: 'charSpace' | 'wordSpace' | 'leading' | 'rise'): Operator =>
  ({ state }: { state: State }, operands) => {
    state[key] = number(operands, 0);
  };

/** The text state (9.3). */
export const textState: Operators = [
  ['Tc', setting('charSpace')],
  ['Tw', setting('wordSpace')],
  ['TL', setting('leading')],
  ['Ts', setting('rise')],
  [
    'Tz',
    ({ state }, operands) => {
      state.widened = number(operands, 0) / 100;
    },
  ],
  [
    'Tr',
    ({ state }, operands) => {
      state.mode = Math.min(7, Math.max(0, Math.trunc(number(operands, 0))));
    },
  ],
  ['Tf', (run, operands) => setFont(run, operands[0], number(operands, 1))],
];

function setFont(run: Run, name: Cos | undefined, size: number): void {
  const dict = run.resource('Font', name);
  run.state.size = size;
  run.state.font = isDict(dict) && isName(name) ? run.shared.fonts.read(dict, name.name) : undefined;
}
