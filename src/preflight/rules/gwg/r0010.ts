import type { Rule } from '../../rule.js';
import { overlapping, pathsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks, limit, number } from '../support/outcome.js';
import { mustOverprint } from '../support/overprint.js';

export const r0010: Rule = {
  id: 'R0010',
  title: 'Thin black lines and shapes overprint',
  source: 'GWG 2022, rule R0010 (version 1.0)',
  checks:
    'Visible black strokes, and black filled shapes, thinner than 2 pt that overlap another visible element: overprint on, in DeviceCMYK with overprint mode 1. A filled shape is as thin as the smaller side of its box. Boxes are compared, not outlines.',
  means: 'Where inks don’t fall exactly on each other, white slivers show along thin black lines.',
  mend: 'Set thin black lines to overprint, with overprint mode 1.',
  run(file, context) {
    const below = limit(context, 'pt', 2);
    const findings = pathsOf(visibleIn(file, context)).flatMap((mark) => {
      const thin = [
        ...(mark.stroke && mark.lineWidth < below ? [{ colour: mark.stroke, width: mark.lineWidth }] : []),
        ...(mark.fill && mark.thickness < below ? [{ colour: mark.fill, width: mark.thickness }] : []),
      ];
      return thin
        .flatMap(({ colour, width }) => {
          const why = mustOverprint(mark, [colour]);
          return why ? [{ why, width }] : [];
        })
        .filter(() => overlapping(mark, file, context))
        .map(({ why, width }) => at(mark, `A black line or shape of ${number(width)} pt ${why}.`));
    });
    return judgedByMarks(file, findings);
  },
};
