import type { Rule } from '../../rule.js';
import { isWhite } from '../support/colour.js';
import { overlapping, paintedIn, quoted, textsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks } from '../support/outcome.js';

export const r0007: Rule = {
  id: 'R0007',
  title: 'White text does not overprint',
  source: 'GWG 2022, rule R0007 (version 1.0)',
  checks:
    'Visible text painted in white (CMYK 0 0 0 0, Separation or DeviceN all 0, DeviceGray 1) that overlap another visible element: overprint must be off. Boxes are compared, not outlines.',
  means: 'White that overprints lays nothing over what is below: it disappears on the press.',
  mend: 'Turn overprint off for white, or take the white element away.',
  run(file, context) {
    const bad = textsOf(visibleIn(file, context)).filter(
      (mark) => mark.overprint.on && paintedIn(mark, isWhite) && overlapping(mark, file, context),
    );
    return judgedByMarks(
      file,
      bad.map((mark) => at(mark, `White text overprints: ${quoted(mark)}.`)),
    );
  },
};
