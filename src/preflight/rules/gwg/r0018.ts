import type { Rule } from '../../rule.js';
import { isWhite } from '../support/colour.js';
import { linesOf, overlapping, pathsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks, limit, number } from '../support/outcome.js';

export const r0018: Rule = {
  id: 'R0018',
  title: 'White lines are not too thin',
  source: 'GWG 2022, rule R0018 (version 1.0)',
  checks:
    'Visible white lines that overlap another visible element are at least 0.25 pt thick. A filled shape counts as a line where it is five times as long as it is thick. Boxes are compared, not outlines.',
  means: 'The inks around a thin white line run into it: it breaks or closes.',
  mend: 'Make white lines thicker.',
  run(file, context) {
    const least = limit(context, 'pt', 0.25);
    const findings = pathsOf(visibleIn(file, context)).flatMap((mark) =>
      linesOf(mark)
        .filter(({ colour, width }) => width < least - 0.002 && isWhite(colour))
        .filter(() => overlapping(mark, file, context))
        .map(({ width }) => at(mark, `A white line is ${number(width)} pt thick, under ${least} pt.`)),
    );
    return judgedByMarks(file, findings);
  },
};
