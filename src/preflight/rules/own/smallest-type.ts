import type { Rule } from '../../rule.js';
import { quoted, textsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks, limit, number } from '../support/outcome.js';

export const smallestType: Rule = {
  id: 'type/smallest',
  title: 'No type under the smallest size',
  source: 'This project’s print specification, ink and type',
  checks:
    'Visible text has at least the profile’s effective size (6 pt). How large the letters themselves are is not measured.',
  means: 'Smaller type fills in or breaks up, and few can read it.',
  mend: 'Set the text larger.',
  run(file, context) {
    const least = limit(context, 'pt', 6);
    return judgedByMarks(
      file,
      textsOf(visibleIn(file, context))
        .filter(({ size }) => size < least - 0.005)
        .map((mark) =>
          at(mark, `Text of ${number(mark.size)} pt, under ${number(least)} pt: ${quoted(mark)}.`),
        ),
    );
  },
};
