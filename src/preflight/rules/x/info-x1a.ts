import type { Rule } from '../../rule.js';
import { textAt } from '../support/objects.js';
import { judged } from '../support/outcome.js';
import { instantOf } from '../support/xmp.js';

export const infoX1a: Rule = {
  id: 'x1a/info',
  title: 'Title and dates are in Info',
  source: 'ISO 15930-4:2003, document information dictionary',
  checks: 'Title, CreationDate and ModDate are in the information dictionary; the dates are dates.',
  means: 'The printer can’t tell which file this is, and of when.',
  mend: 'Export as PDF/X with a program that knows it.',
  run: (file) =>
    judged(
      ['Title', 'CreationDate', 'ModDate'].flatMap((key) => {
        const said = textAt(file, file.info, key);
        if (!said) return [{ what: `Info has no ${key}.` }];
        return key === 'Title' || instantOf(said) !== undefined
          ? []
          : [{ what: `${key} is no date: “${said}”.` }];
      }),
    ),
};
