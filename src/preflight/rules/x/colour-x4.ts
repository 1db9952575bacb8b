import type { Rule } from '../../rule.js';
import { alternatesOf, realSpace, spacesOf } from '../support/colour.js';
import { isElement } from '../support/elements.js';
import { intentsOf } from '../support/intent.js';
import { at, judgedByMarks, notChecked } from '../support/outcome.js';

export const colourX4: Rule = {
  id: 'x4/colour',
  title: 'Device colours are those of the output intent',
  source: 'ISO 15930-7:2010, colour spaces',
  checks:
    'Elements in DeviceRGB, directly or as an alternate, need an output intent with an RGB profile, those in DeviceCMYK one with a CMYK profile. Default colour spaces (DefaultRGB …) are read as the interpreter reads them.',
  means: 'Nobody can say what colour is meant.',
  mend: 'Convert all colours to DeviceCMYK before export.',
  run: (file) => {
    const profile = intentsOf(file).find(({ subtype }) => subtype === 'GTS_PDFX')?.profile;
    if (typeof profile !== 'object') return notChecked('there is no output intent with a profile to go by');
    const wrong =
      profile.space === 'CMYK'
        ? ['DeviceRGB']
        : profile.space === 'RGB '
          ? ['DeviceCMYK']
          : ['DeviceRGB', 'DeviceCMYK'];
    return judgedByMarks(
      file,
      file.pages
        .flatMap(({ marks }) => marks.filter(isElement))
        .flatMap((mark) => {
          const found = spacesOf(mark)
            .flatMap((space) => [realSpace(space), ...alternatesOf(space)])
            .find((space) => space && wrong.includes(space.family));
          return found
            ? [at(mark, `${found.family} is used under an output intent of ${profile.space.trim()}.`)]
            : [];
        }),
    );
  },
};
