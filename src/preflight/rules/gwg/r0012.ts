import type { Rule } from '../../rule.js';
import { linesOf, overlapping, pathsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks, limit, number } from '../support/outcome.js';

export const r0012: Rule = {
  id: 'R0012',
  title: 'Thin lines are not DeviceGray',
  source: 'GWG 2022, rule R0012 (version 1.0)',
  checks:
    'Visible lines thinner than 2 pt that overlap another visible element are not painted in DeviceGray. A filled shape counts as a line where it is five times as long as it is thick. Boxes are compared, not outlines.',
  means: 'DeviceGray is not sure to become plain black: it may knock out, whatever overprint says.',
  mend: 'Use DeviceCMYK with K only in place of DeviceGray.',
  run(file, context) {
    const below = limit(context, 'pt', 2);
    const findings = pathsOf(visibleIn(file, context)).flatMap((mark) =>
      linesOf(mark)
        .filter(({ colour, width }) => width < below && colour.space.family === 'DeviceGray')
        .filter(() => overlapping(mark, file, context))
        .map(({ width }) => at(mark, `A line of ${number(width)} pt is in DeviceGray.`)),
    );
    return judgedByMarks(file, findings);
  },
};
