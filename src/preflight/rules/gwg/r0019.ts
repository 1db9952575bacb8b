import type { Rule } from '../../rule.js';
import { inksOf } from '../support/colour.js';
import { linesOf, pathsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks, limit, number } from '../support/outcome.js';

export const r0019: Rule = {
  id: 'R0019',
  title: 'Lines of several inks are not too thin',
  source: 'GWG 2022, rule R0019 (version 1.0)',
  checks:
    'Visible lines painted in more than one ink are at least 0.25 pt thick. A filled shape counts as a line where it is five times as long as it is thick. Lines in colours whose inks a profile decides are not checked.',
  means: 'A thin line of several inks falls apart into coloured ones as soon as the sheet shifts.',
  mend: 'Draw thin lines in one ink, or thicker.',
  run(file, context) {
    const least = limit(context, 'pt', 0.25);
    const undecided: string[] = [];
    const findings = pathsOf(visibleIn(file, context)).flatMap((mark) =>
      linesOf(mark)
        .filter(({ width }) => width < least - 0.002)
        .flatMap(({ colour, width }) => {
          const inks = inksOf(colour);
          if (!inks) undecided.push(`page ${mark.page + 1}: the inks of some thin lines are up to a profile`);
          return inks && inks.length > 1
            ? [at(mark, `A line of ${number(width)} pt is made of ${inks.length} inks.`)]
            : [];
        }),
    );
    return judgedByMarks(file, findings, undecided);
  },
};
