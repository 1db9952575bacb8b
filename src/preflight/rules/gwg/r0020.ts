import type { Rule } from '../../rule.js';
import { at, judgedByMarks } from '../support/outcome.js';
import { spotUses } from '../support/spots.js';
import { isTechnical } from '../support/technical.js';

export const r0020: Rule = {
  id: 'R0020',
  title: 'No spot colours in use',
  source: 'GWG 2022, rule R0020 (version 1.0)',
  checks:
    'Elements of all pages, pictures and shadings among them: no colorant of a Separation or DeviceN besides Cyan, Magenta, Yellow, Black, None and All. Spot colours that no element uses are not looked for.',
  means:
    'Each spot colour is a further plate and ink, which nobody ordered, or is converted to something else.',
  mend: 'Convert spot colours to CMYK, or order the ink. A technical line (CutContour, crease, perforation …) stays a spot colour that overprints: tell the printer what it is for.',
  run: (file, context) =>
    judgedByMarks(
      file,
      spotUses(file, context).map(({ name, mark }) =>
        at(
          mark,
          isTechnical(name)
            ? `“${name}” is a technical line: leave it a spot colour that overprints, and tell the printer.`
            : `The spot colour “${name}” is used.`,
        ),
      ),
    ),
};
