import { isArray } from '../access.js';
import { show } from '../show-text.js';
import { number, type Operators } from './operator.js';
import { nextLine } from './text-objects.js';

/** Text showing (9.4.3). */
export const textShowing: Operators = [
  ['Tj', (run, operands) => show(run, operands)],
  ['TJ', (run, [parts]) => show(run, isArray(parts) ? parts.items : [])],
  [
    "'",
    (run, operands) => {
      nextLine(run, 0, -run.state.leading);
      show(run, operands);
    },
  ],
  [
    '"',
    (run, operands) => {
      run.state.wordSpace = number(operands, 0);
      run.state.charSpace = number(operands, 1);
      nextLine(run, 0, -run.state.leading);
      show(run, operands.slice(2));
    },
  ],
];
