import { nothing, type Operators } from './operator.js';

/** Type 3 glyphs (9.6.5): behind d1 a glyph has the colour of the text. */
export const type3: Operators = [
  ['d0', nothing],
  [
    'd1',
    (run) => {
      run.around = { ...run.around, colourless: true };
    },
  ],
];
