import type { Rule } from '../../rule.js';
import { quoted, textsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks } from '../support/outcome.js';

export const r0014: Rule = {
  id: 'R0014',
  title: 'No font named exactly Courier',
  source: 'GWG 2022, rule R0014 (version 1.0)',
  checks: 'Visible text: the name of its font, without a subset’s prefix, is not exactly Courier.',
  means: 'Courier is what programs put in place of a font they didn’t find.',
  mend: 'Install the font that was meant and export again; if Courier is meant, use one under another name.',
  run(file, context) {
    const bad = textsOf(visibleIn(file, context)).filter(
      ({ font }) => font.name.replace(/^[A-Z]{6}\+/, '') === 'Courier',
    );
    return judgedByMarks(
      file,
      bad.map((mark) => at(mark, `Text is set in Courier: ${quoted(mark)}.`)),
    );
  },
};
