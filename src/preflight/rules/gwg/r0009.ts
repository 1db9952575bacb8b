import type { Rule } from '../../rule.js';
import { coloursOf } from '../support/colour.js';
import { overlapping, quoted, textsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks, limit, number } from '../support/outcome.js';
import { mustOverprint } from '../support/overprint.js';

export const r0009: Rule = {
  id: 'R0009',
  title: 'Small black text overprints',
  source: 'GWG 2022, rule R0009 (version 1.0)',
  checks:
    'Visible black text (CMYK 0 0 0 1, Separation Black 1, DeviceN with only Black at 1, DeviceGray 0) under 12 pt that overlaps another visible element: overprint on, in DeviceCMYK with overprint mode 1. Boxes are compared, not outlines.',
  means: 'Where inks don’t fall exactly on each other, white slivers show round small black text.',
  mend: 'Set black text to overprint, with overprint mode 1.',
  run(file, context) {
    const below = limit(context, 'pt', 12);
    const findings = textsOf(visibleIn(file, context)).flatMap((mark) => {
      const why = mark.size < below ? mustOverprint(mark, coloursOf(mark)) : undefined;
      return why && overlapping(mark, file, context)
        ? [at(mark, `Black text of ${number(mark.size)} pt ${why}: ${quoted(mark)}.`)]
        : [];
    });
    return judgedByMarks(file, findings);
  },
};
