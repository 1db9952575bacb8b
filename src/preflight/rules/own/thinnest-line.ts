import type { Rule } from '../../rule.js';
import { linesOf, pathsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks, limit, number } from '../support/outcome.js';

export const thinnestLine: Rule = {
  id: 'line/thinnest',
  title: 'No line under the thinnest width',
  source: 'This project’s print specification, ink and type',
  checks:
    'Visible lines are at least 0.25 pt thick (or the profile’s limit). A filled shape counts as a line where it is five times as long as it is thick.',
  means: 'The line breaks up or disappears.',
  mend: 'Make the line thicker.',
  run(file, context) {
    const least = limit(context, 'pt', 0.25);
    return judgedByMarks(
      file,
      pathsOf(visibleIn(file, context)).flatMap((mark) =>
        linesOf(mark)
          .filter(({ width }) => width < least - 0.002)

          .map(({ width }) => at(mark, `A line is ${number(width)} pt thick, under ${number(least)} pt.`)),
      ),
    );
  },
};
