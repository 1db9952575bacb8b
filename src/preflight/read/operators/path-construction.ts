import { number, numbers, type Operators } from './operator.js';

/** Path construction (8.5.2). */
export const pathConstruction: Operators = [
  ['m', ({ path }, operands) => path.move(number(operands, 0), number(operands, 1))],
  ['l', ({ path, state }, operands) => path.line(state.ctm, number(operands, 0), number(operands, 1))],
  [
    'c',
    ({ path, state }, operands) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers(operands);
      path.curve(state.ctm, x1, y1, x2, y2, x3, y3);
    },
  ],
  [
    'v',
    ({ path, state }, operands) => {
      const [x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers(operands);
      path.curveFromHere(state.ctm, x2, y2, x3, y3);
    },
  ],
  [
    'y',
    ({ path, state }, operands) => {
      const [x1 = 0, y1 = 0, x3 = 0, y3 = 0] = numbers(operands);
      path.curve(state.ctm, x1, y1, x3, y3, x3, y3);
    },
  ],
  ['h', ({ path }) => path.close()],
  [
    're',
    ({ path, state }, operands) => {
      const [x = 0, y = 0, width = 0, height = 0] = numbers(operands);
      path.rectangle(state.ctm, x, y, width, height);
    },
  ],
];
