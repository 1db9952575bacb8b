import type { Rule } from '../../rule.js';
import { judged, notChecked } from '../support/outcome.js';

export const geometryPages: Rule = {
  id: 'geometry/pages',
  title: 'The file has as many pages as the leaflet has sides',
  source: 'This project’s print specification, folding',
  checks:
    'The number of pages is that of the leaflet the file was made from. A file that comes without its leaflet is not checked.',
  means: 'A side is missing, or one too many is printed.',
  mend: 'Build the leaflet again.',
  run(file, { expected }) {
    if (!expected) return notChecked('the leaflet’s number of sides is not known');
    const sides = expected.folds.length;
    return judged(
      file.pages.length === sides
        ? []
        : [{ what: `There are ${file.pages.length} pages in place of ${sides}.` }],
    );
  },
};
