import type { Rule } from '../../rule.js';
import { isWhite } from '../support/colour.js';
import { overlapping, paintedIn, pathsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks } from '../support/outcome.js';

export const r0008: Rule = {
  id: 'R0008',
  title: 'White paths do not overprint',
  source: 'GWG 2022, rule R0008 (version 1.0)',
  checks:
    'Visible paths painted in white (CMYK 0 0 0 0, Separation or DeviceN all 0, DeviceGray 1) that overlap another visible element: overprint must be off. Boxes are compared, not outlines.',
  means: 'White that overprints lays nothing over what is below: it disappears on the press.',
  mend: 'Turn overprint off for white, or take the white element away.',
  run(file, context) {
    const bad = pathsOf(visibleIn(file, context)).filter(
      (mark) => mark.overprint.on && paintedIn(mark, isWhite) && overlapping(mark, file, context),
    );
    return judgedByMarks(
      file,
      bad.map((mark) => at(mark, 'A white path overprints what is below it.')),
    );
  },
};
