import type { Rule } from '../../rule.js';
import { pt } from '../support/geometry.js';
import { at, judgedByMarks, limit, notChecked, number } from '../support/outcome.js';
import { importantOn, nameOf } from './important.js';

export const clearFolds: Rule = {
  id: 'clear/folds',
  title: 'Nothing important near the folds',
  source: 'This project’s print specification, folding',
  checks:
    'As clear/trim, for the folds of the leaflet that the file was made from. Where folds are isn’t written in a PDF: a file that comes without its leaflet is not checked.',
  means: 'Folds drift by 2 to 3 mm: text runs round the edge of a panel.',
  mend: 'Move text and small pictures 5 mm away from the folds.',
  run(file, context) {
    const { expected } = context;
    if (!expected) return notChecked('where the folds are is not known');
    const clear = limit(context, 'mm', 5);
    const findings = file.pages.flatMap((page) =>
      importantOn(page, context).flatMap((mark) => {
        const fold = (expected.folds[page.index] ?? []).find((from) => {
          const x = page.trimBox.left + pt(from);
          const room = pt(clear - 0.1);
          return mark.visible && mark.visible.left < x + room && mark.visible.right > x - room;
        });
        return fold === undefined
          ? []
          : [
              at(
                mark,
                `${nameOf(mark)} is less than ${number(clear)} mm from the fold at ${number(fold)} mm.`,
              ),
            ];
      }),
    );
    return judgedByMarks(file, findings);
  },
};
