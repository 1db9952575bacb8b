import type { Rule } from '../../rule.js';
import { heightOf, mm, sizeText, widthOf } from '../support/geometry.js';
import { judged, notChecked, number, onPage } from '../support/outcome.js';

export const geometryTrim: Rule = {
  id: 'geometry/trim',
  title: 'The trim size is the leaflet’s',
  source: 'This project’s print specification, folding and sheet',
  checks:
    'Every page’s TrimBox has the size of the leaflet that the file was made from, to 0.1 mm. A file that comes without its leaflet is not checked.',
  means: 'Panels don’t come out where the folding machine folds.',
  mend: 'Build the leaflet again, or check its paper and fold.',
  run(file, { expected }) {
    if (!expected) return notChecked('the leaflet’s size is not known');
    const { width, height } = expected.trim;
    return judged(
      file.pages
        .filter(
          ({ trimBox }) =>
            Math.abs(mm(widthOf(trimBox)) - width) > 0.1 || Math.abs(mm(heightOf(trimBox)) - height) > 0.1,
        )
        .map(({ index, trimBox }) =>
          onPage(
            index,
            `The trim is ${sizeText(trimBox)}, the leaflet ${number(width)} × ${number(height)} mm.`,
            trimBox,
          ),
        ),
    );
  },
};
