import type { Rule } from '../../rule.js';
import { coloursOf, inksOf } from '../support/colour.js';
import { quoted, textsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks, limit, number } from '../support/outcome.js';

export const r0017: Rule = {
  id: 'R0017',
  title: 'Text of several inks is not too small',
  source: 'GWG 2022, rule R0017 (version 1.0)',
  checks:
    'Visible text painted in more than one ink has at least the variant’s effective size. Text in colours whose inks a profile decides is not checked.',
  means: 'Small text of several inks looks blurred as soon as they don’t fall exactly on each other.',
  mend: 'Set small text in one ink, or larger.',
  run(file, context) {
    const least = limit(context, 'pt', 8);
    const undecided: string[] = [];
    const findings = textsOf(visibleIn(file, context))
      .filter(({ size }) => size < least - 0.005)
      .flatMap((mark) => {
        const counts = coloursOf(mark).map((colour) => inksOf(colour)?.length);
        const most = Math.max(0, ...counts.map((count) => count ?? 0));
        if (most > 1)
          return [at(mark, `Text of ${number(mark.size)} pt is made of ${most} inks: ${quoted(mark)}.`)];
        if (counts.includes(undefined))
          undecided.push(`page ${mark.page + 1}: the inks of some small text are up to a profile`);
        return [];
      });
    return judgedByMarks(file, findings, undecided);
  },
};
