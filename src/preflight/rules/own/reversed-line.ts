import type { Rule } from '../../rule.js';
import { isWhite } from '../support/colour.js';
import { linesOf, overlapping, pathsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks, limit, number } from '../support/outcome.js';

export const reversedLine: Rule = {
  id: 'line/reversed',
  title: 'No reversed line under its thinnest width',
  source: 'This project’s print specification, ink and type',
  checks:
    'Visible white lines that overlap another visible element are at least 0.5 pt thick (or the profile’s limit). Boxes are compared, not outlines. A filled shape counts as a line where it is five times as long as it is thick.',
  means: 'The line breaks up or disappears.',
  mend: 'Make the line thicker.',
  run(file, context) {
    const least = limit(context, 'pt', 0.5);
    return judgedByMarks(
      file,
      pathsOf(visibleIn(file, context)).flatMap((mark) =>
        linesOf(mark)
          .filter(({ width }) => width < least - 0.002)
          .filter(({ colour }) => isWhite(colour) && overlapping(mark, file, context))
          .map(({ width }) =>
            at(mark, `A white line is ${number(width)} pt thick, under ${number(least)} pt.`),
          ),
      ),
    );
  },
};
