import type { Rule } from '../../rule.js';
import { realSpace, spacesOf } from '../support/colour.js';
import { nounOf, overlapping, visibleIn } from '../support/elements.js';
import { at, judgedByMarks } from '../support/outcome.js';

export const r0013: Rule = {
  id: 'R0013',
  title: 'DeviceGray does not overprint',
  source: 'GWG 2022, rule R0013 (version 1.0)',
  checks:
    'Visible elements of all kinds painted in DeviceGray that overlap another visible element: overprint is off. Boxes are compared, not outlines.',
  means:
    'Programs disagree on what overprinting grey does: some lay it over what is below, others knock it out.',
  mend: 'Use DeviceCMYK with K only, or turn overprint off.',
  run(file, context) {
    const bad = visibleIn(file, context).filter(
      (mark) =>
        mark.overprint.on &&
        spacesOf(mark).some((space) => realSpace(space)?.family === 'DeviceGray') &&
        overlapping(mark, file, context),
    );
    return judgedByMarks(
      file,
      bad.map((mark) => at(mark, `${nounOf(mark)} in DeviceGray overprints.`)),
    );
  },
};
