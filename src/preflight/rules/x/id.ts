import { isString, itemsAt } from '../support/objects.js';
import { judged } from '../support/outcome.js';
import { about, pair } from './pair.js';

export const trailerId = pair(
  'id',
  {
    title: 'The trailer has an ID',
    checks: 'The trailer’s ID is an array of two strings that aren’t empty.',
    means: 'Two states of one file can’t be told apart.',
    mend: 'Export as PDF/X with a program that knows it.',
    run: (file) => {
      const id = itemsAt(file, file.trailer, 'ID');
      const right = id.length === 2 && id.every((part) => isString(part) && part.bytes.length > 0);
      return judged(
        right ? [] : [{ what: id.length === 0 ? 'The trailer has no ID.' : 'ID isn’t two strings.' }],
      );
    },
  },
  about('file identifier'),
);
