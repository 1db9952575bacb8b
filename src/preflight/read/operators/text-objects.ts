import { identity, intersect, matrixOf, multiply } from '../geometry.js';
import type { Run } from '../run.js';
import { number, numbers, type Operators } from './operator.js';

/** Text objects and positions (9.4.1, 9.4.2). */
export const textObjects: Operators = [
  [
    'BT',
    (run) => {
      run.textMatrix = run.lineMatrix = identity;
    },
  ],
  [
    'ET',
    (run) => {
      if (run.textClip) {
        run.state.clip = intersect(run.state.clip, run.textClip.rect());
        run.state.clipLoose = true;
      }
      run.textClip = undefined;
    },
  ],
  ['Td', (run, operands) => nextLine(run, number(operands, 0), number(operands, 1))],
  [
    'TD',
    (run, operands) => {
      run.state.leading = -number(operands, 1);
      nextLine(run, number(operands, 0), number(operands, 1));
    },
  ],
  ['T*', (run) => nextLine(run, 0, -run.state.leading)],
  [
    'Tm',
    (run, operands) => {
      run.textMatrix = run.lineMatrix = matrixOf(numbers(operands)) ?? identity;
    },
  ],
];

/** Moves on from the beginning of the line. */
export function nextLine(run: Run, x: number, y: number): void {
  run.textMatrix = run.lineMatrix = multiply([1, 0, 0, 1, x, y], run.lineMatrix);
}
