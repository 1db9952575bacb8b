import type { Space } from '../../cos.js';
import type { Rule } from '../../rule.js';
import { realSpace, spacesOf, spaceText } from '../support/colour.js';
import { nounOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks } from '../support/outcome.js';

export const r0028: Rule = {
  id: 'R0028',
  title: 'Colour spaces for digital printing',
  source: 'GWG 2022, rule R0028 (version 1.0)',
  checks:
    'Visible pictures: not DeviceRGB, CalGray, or ICCBased of one or four components. Other visible elements: not DeviceRGB, CalRGB, CalGray, ICCBased or Lab. The base of Indexed and what is under a pattern count; alternates of spot colours do not.',
  means: 'Colours are converted at the printer’s, with settings nobody has seen.',
  mend: 'Use DeviceCMYK; for pictures an RGB profile of their own may stay.',
  run: (file, context) =>
    judgedByMarks(
      file,
      visibleIn(file, context).flatMap((mark) => {
        const test = mark.kind === 'image' && mark.space ? badForPictures : badForOthers;
        const bad = spacesOf(mark)
          .map(realSpace)
          .find((space) => space && test(space));
        return bad ? [at(mark, `${nounOf(mark)} in ${spaceText(bad)}.`)] : [];
      }),
    ),
};

const badForPictures = ({ family, components }: Space): boolean =>
  ['DeviceRGB', 'CalGray'].includes(family) || (family === 'ICCBased' && components !== 3);
const badForOthers = ({ family }: Space): boolean =>
  ['DeviceRGB', 'CalRGB', 'CalGray', 'ICCBased', 'Lab'].includes(family);
