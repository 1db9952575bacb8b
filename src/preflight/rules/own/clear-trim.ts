import type { Rule } from '../../rule.js';
import { contains, grown, pt } from '../support/geometry.js';
import { at, judgedByMarks, limit, number } from '../support/outcome.js';
import { importantOn, nameOf } from './important.js';

export const clearTrim: Rule = {
  id: 'clear/trim',
  title: 'Nothing important near the trim',
  source: 'This project’s print specification, folding',
  checks:
    'Visible text that lies inside the trim, wholly or in part, and pictures of up to 50 mm a side that lie wholly inside it, keep 5 mm from it (to 0.1 mm). Pictures that reach the trim are taken as meant to; drawings are not judged. Text is as high as its box, not as its letters.',
  means: 'The knife drifts by a millimetre or two: text is cut off or stands at the edge.',
  mend: 'Move text and small pictures 5 mm inward.',
  run(file, context) {
    const clear = limit(context, 'mm', 5);
    const findings = file.pages.flatMap((page) => {
      const safe = grown(page.trimBox, -pt(clear));
      return importantOn(page, context)
        .filter(({ visible }) => visible && !contains(safe, visible, pt(0.1)))
        .map((mark) => at(mark, `${nameOf(mark)} is less than ${number(clear)} mm from the trim.`));
    });
    return judgedByMarks(file, findings);
  },
};
