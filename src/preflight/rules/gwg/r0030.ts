import type { GroupMark } from '../../cos.js';
import type { Rule } from '../../rule.js';
import { spaceText } from '../support/colour.js';
import { at, judgedByMarks } from '../support/outcome.js';

export const r0030: Rule = {
  id: 'R0030',
  title: 'Transparency groups blend in CMYK',
  source: 'GWG 2022, rule R0030 (version 1.0)',
  checks:
    'Transparency groups that are painted, of pages and forms: the colour space, where one is given, is DeviceCMYK; for the group of a luminosity mask also DeviceGray.',
  means: 'Everything in the group is converted to RGB and back: black text comes out of four inks.',
  mend: 'Set the blending space to CMYK and export again.',
  run: (file) =>
    judgedByMarks(
      file,
      file.pages
        .flatMap(({ marks }) => marks)
        .filter((mark): mark is GroupMark => mark.kind === 'group')
        .flatMap((group) => {
          const family = group.space?.family;
          const fine =
            !group.space || family === 'DeviceCMYK' || (group.luminosity && family === 'DeviceGray');
          return fine || !group.space
            ? []
            : [at(group, `A transparency group blends in ${spaceText(group.space)}.`)];
        }),
    ),
};
