import type { Rule } from '../../rule.js';
import { alternatesOf, realSpace, spacesOf, spaceText } from '../support/colour.js';
import { isElement } from '../support/elements.js';
import { at, judgedByMarks } from '../support/outcome.js';

export const colourX1a: Rule = {
  id: 'x1a/colour',
  title: 'CMYK, grey and spot colours only',
  source: 'ISO 15930-4:2003, colour spaces',
  checks:
    'Elements of all pages: their colour space, the base of Indexed, what is under a pattern and every alternate is DeviceCMYK, DeviceGray, Separation or DeviceN.',
  means: 'A printer who asks for X-1a has no way to convert other colours.',
  mend: 'Convert all colours to DeviceCMYK before export.',
  run: (file) =>
    judgedByMarks(
      file,
      file.pages
        .flatMap(({ marks }) => marks.filter(isElement))
        .flatMap((mark) => {
          const wrong = spacesOf(mark)
            .flatMap((space) => [realSpace(space), ...alternatesOf(space)])
            .find((space) => space && !allowed.includes(space.family));
          return wrong ? [at(mark, `${spaceText(wrong)} is used.`)] : [];
        }),
    ),
};

const allowed = ['DeviceCMYK', 'DeviceGray', 'Separation', 'DeviceN'];
