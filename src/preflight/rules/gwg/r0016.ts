import type { Rule } from '../../rule.js';
import { isWhite } from '../support/colour.js';
import { overlapping, paintedIn, quoted, textsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks, limit, number } from '../support/outcome.js';

export const r0016: Rule = {
  id: 'R0016',
  title: 'White text is not too small',
  source: 'GWG 2022, rule R0016 (version 1.0)',
  checks:
    'Visible white text that overlaps another visible element has at least the variant’s effective size. Boxes are compared, not outlines.',
  means: 'The inks around small white text run into it and close its strokes.',
  mend: 'Set white text larger, or in a dark colour on a light ground.',
  run(file, context) {
    const least = limit(context, 'pt', 8);
    const bad = textsOf(visibleIn(file, context)).filter(
      (mark) => mark.size < least - 0.005 && paintedIn(mark, isWhite) && overlapping(mark, file, context),
    );
    return judgedByMarks(
      file,
      bad.map((mark) =>
        at(mark, `White text of ${number(mark.size)} pt, under ${least} pt: ${quoted(mark)}.`),
      ),
    );
  },
};
