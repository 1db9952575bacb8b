import type { Space } from '../../cos.js';
import type { Rule } from '../../rule.js';
import { alternatesOf, realSpace, spacesOf, spaceText } from '../support/colour.js';
import { nounOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks } from '../support/outcome.js';

export const r0027: Rule = {
  id: 'R0027',
  title: 'No RGB, calibrated or ICC-based colour',
  source: 'GWG 2022, rule R0027 (version 1.0)',
  checks:
    'Visible elements: DeviceRGB, CalRGB, CalGray and ICCBased are neither their colour space (the base of Indexed and what is under a pattern among them) nor its alternate; Lab is not their colour space.',
  means: 'Colours are converted at the printer’s, with settings nobody has seen.',
  mend: 'Convert all colours to DeviceCMYK before export.',
  run: (file, context) =>
    judgedByMarks(
      file,
      visibleIn(file, context).flatMap((mark) => {
        const why = spacesOf(mark)
          .map(breach)
          .find((found) => found !== undefined);
        return why ? [at(mark, `${nounOf(mark)} in ${why}.`)] : [];
      }),
    ),
};

const forbidden = ['DeviceRGB', 'CalRGB', 'CalGray', 'ICCBased'];

function breach(set: Space): string | undefined {
  const space = realSpace(set);
  if (!space) return undefined;
  if (forbidden.includes(space.family) || space.family === 'Lab') return spaceText(space);
  const alternate = alternatesOf(space).find(({ family }) => forbidden.includes(family));
  return alternate && `${spaceText(space)} with ${spaceText(alternate)} as its alternate`;
}
