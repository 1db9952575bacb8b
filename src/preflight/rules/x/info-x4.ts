import type { Rule } from '../../rule.js';
import { textAt } from '../support/objects.js';
import { judged } from '../support/outcome.js';
import { instantOf, property } from '../support/xmp.js';

export const infoX4: Rule = {
  id: 'x4/info',
  title: 'Title and dates are there, in Info and XMP alike',
  source: 'ISO 15930-7:2010, document information and metadata',
  checks:
    'Title, CreationDate and ModDate are in the information dictionary, and dc:title, xmp:CreateDate and xmp:ModifyDate in XMP; each pair says the same. Dates are compared as instants, to the second.',
  means: 'A file that says two things of itself is refused.',
  mend: 'Export again, without changing Info or metadata afterwards.',
  run: (file) =>
    judged(
      pairs.flatMap(({ key, space, name, date }) => {
        const info = textAt(file, file.info, key);
        const xmp = property(file, space, name);
        const missing = [
          ...(info ? [] : [`Info has no ${key}.`]),
          ...(xmp ? [] : [`XMP has no ${space}:${name}.`]),
        ];
        if (info === undefined || xmp === undefined || missing.length > 0)
          return missing.map((what) => ({ what }));
        const same = date
          ? instantOf(info) !== undefined && instantOf(info) === instantOf(xmp)
          : info.trim() === xmp.trim();
        return same ? [] : [{ what: `${key} is “${info}” in Info, “${xmp}” in XMP.` }];
      }),
    ),
};

const pairs = [
  { key: 'Title', space: 'dc', name: 'title', date: false },
  { key: 'CreationDate', space: 'xmp', name: 'CreateDate', date: true },
  { key: 'ModDate', space: 'xmp', name: 'ModifyDate', date: true },
] as const;
