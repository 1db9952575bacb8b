import type { Operators } from './operator.js';

/** Compatibility (7.8.2). */
export const compatibility: Operators = [
  [
    'BX',
    (run) => {
      run.lenient += 1;
    },
  ],
  [
    'EX',
    (run) => {
      run.lenient = Math.max(0, run.lenient - 1);
    },
  ],
];
