import type { PaintedColour } from '../../cos.js';
import type { Rule } from '../../rule.js';
import { paintedIn, quoted, textsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks, limit, number } from '../support/outcome.js';

export const blackText: Rule = {
  id: 'type/black',
  title: 'Black body text in black alone',
  source: 'This project’s print specification, ink and type',
  checks:
    'Visible text under 14 pt whose colour has 70 % of black or more has no more than 60 % of all other inks together (limits are the profile’s). Colours whose inks a profile would decide are not looked at.',
  means: 'Where the plates don’t meet exactly, each letter has coloured edges and is hard to read.',
  mend: 'Set body text in black alone: C 0, M 0, Y 0, K 100.',
  run(file, context) {
    const below = limit(context, 'pt', 14);
    const [black, others] = [limit(context, 'black', 70) / 100, limit(context, 'others', 60) / 100];
    const isRich = ({ inks = {} }: PaintedColour): boolean => {
      const { Black = 0, ...rest } = inks;
      const sum = Object.values(rest).reduce((all, amount) => all + amount, 0);
      return Black >= black - 0.002 && sum > others + 0.002;
    };
    return judgedByMarks(
      file,
      textsOf(visibleIn(file, context))
        .filter((mark) => mark.size < below - 0.005 && paintedIn(mark, isRich))
        .map((mark) =>
          at(
            mark,
            `Black text of ${number(mark.size)} pt is printed in other inks as well: ${quoted(mark)}.`,
          ),
        ),
    );
  },
};
