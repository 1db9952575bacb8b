import type { Rule } from '../../rule.js';
import { overlapping, paintedIn, quoted, textsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks, limit, number } from '../support/outcome.js';

export const r0011: Rule = {
  id: 'R0011',
  title: 'Small text is not DeviceGray',
  source: 'GWG 2022, rule R0011 (version 1.0)',
  checks:
    'Visible text under 12 pt that overlaps another visible element is not painted in DeviceGray. Boxes are compared, not outlines.',
  means: 'DeviceGray is not sure to become plain black: it may knock out, whatever overprint says.',
  mend: 'Use DeviceCMYK with K only in place of DeviceGray.',
  run(file, context) {
    const below = limit(context, 'pt', 12);
    const bad = textsOf(visibleIn(file, context)).filter(
      (mark) =>
        mark.size < below &&
        paintedIn(mark, ({ space }) => space.family === 'DeviceGray') &&
        overlapping(mark, file, context),
    );
    return judgedByMarks(
      file,
      bad.map((mark) => at(mark, `Text of ${number(mark.size)} pt is in DeviceGray: ${quoted(mark)}.`)),
    );
  },
};
