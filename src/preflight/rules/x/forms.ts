import { dictAt, itemsAt } from '../support/objects.js';
import { judged } from '../support/outcome.js';
import { about, pair } from './pair.js';

export const forms = pair(
  'forms',
  {
    title: 'No forms',
    checks: 'The catalog has no AcroForm with fields or XFA.',
    means: 'What was typed into a form may be printed or not, as the program likes.',
    mend: 'Flatten forms before export.',
    run: (file) => {
      const form = dictAt(file, file.catalog, 'AcroForm');
      const xfa = form?.entries.has('XFA') ?? false;
      const fields = itemsAt(file, form, 'Fields').length;
      return judged([
        ...(fields > 0
          ? [{ what: `There is a form of ${fields} ${fields === 1 ? 'field' : 'fields'}.` }]
          : []),
        ...(xfa ? [{ what: 'There is an XFA form.' }] : []),
      ]);
    },
  },
  about('this project’s reading: nothing interactive in a print file'),
);
