import type { Rule } from '../../rule.js';
import { realSpace, spacesOf } from '../support/colour.js';
import { visibleIn } from '../support/elements.js';
import { at, judgedByMarks } from '../support/outcome.js';

export const r0024: Rule = {
  id: 'R0024',
  title: 'No colour named All',
  source: 'GWG 2022, rule R0024 (version 1.0)',
  checks:
    'Visible elements of the page, marks outside the trim among them: no Separation or DeviceN with a colorant named All.',
  means: 'It prints on every plate: ink far above what paper takes.',
  mend: 'Use K only; All is for the marks that a printing program adds itself.',
  run: (file, context) =>
    judgedByMarks(
      file,
      visibleIn(file, context)
        .filter((mark) => spacesOf(mark).some((space) => realSpace(space)?.colorants.includes('All')))
        .map((mark) => at(mark, 'Painted in the colour All, which prints on every plate.')),
    ),
};
