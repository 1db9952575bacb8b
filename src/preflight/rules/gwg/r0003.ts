import type { Rule } from '../../rule.js';
import { coincide, sizeText } from '../support/geometry.js';
import { judged, onPage } from '../support/outcome.js';

export const r0003: Rule = {
  id: 'R0003',
  title: 'The CropBox coincides with the MediaBox',
  source: 'GWG 2022, rule R0003 (version 1.0)',
  checks:
    'Every page: the CropBox, where there is one (of its own or inherited), is the MediaBox to 0.001 pt.',
  means: 'Viewers and imposition programs show another page than the one that is printed.',
  mend: 'Make the CropBox equal to the MediaBox, or leave it out.',
  run: (file) =>
    judged(
      file.pages
        .filter((page) => page.hasBox.CropBox && !coincide(page.cropBox, page.mediaBox))
        .map(({ index, cropBox, mediaBox }) =>
          onPage(
            index,
            `The CropBox (${sizeText(cropBox)}) isn’t the MediaBox (${sizeText(mediaBox)}).`,
            cropBox,
          ),
        ),
    ),
};
