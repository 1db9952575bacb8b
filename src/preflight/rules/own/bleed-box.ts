import type { Rule } from '../../rule.js';
import { contains, grown, pt } from '../support/geometry.js';
import { judged, limit, number, onPage } from '../support/outcome.js';

export const bleedBox: Rule = {
  id: 'bleed/box',
  title: 'The BleedBox leaves enough bleed',
  source: 'This project’s print specification, sheet',
  checks:
    'Every page has a BleedBox that reaches beyond the TrimBox by the expected bleed (or the profile’s) on all sides, to 0.1 mm. What is painted there is bleed/painted’s part.',
  means: 'Without bleed a white edge shows where the knife doesn’t fall exactly on the trim.',
  mend: 'Export with bleed.',
  run(file, context) {
    const bleed = context.expected?.bleed ?? limit(context, 'mm', 3);
    return judged(
      file.pages.flatMap(({ index, hasBox, trimBox, bleedBox }) => {
        if (!hasBox.BleedBox) return bleed > 0 ? [onPage(index, 'The page has no BleedBox.')] : [];
        const short = !contains(bleedBox, grown(trimBox, pt(bleed)), pt(0.1));
        return short
          ? [onPage(index, `The BleedBox leaves less than ${number(bleed)} mm on some side.`, bleedBox)]
          : [];
      }),
    );
  },
};
