import { contains, heightOf, widthOf } from '../support/geometry.js';
import { judged, onPage } from '../support/outcome.js';
import { about, pair } from './pair.js';

export const boxes = pair(
  'boxes',
  {
    title: 'Page boxes are there and nested',
    checks:
      'Every page has a TrimBox or an ArtBox, not both, with some area; the TrimBox lies within the BleedBox and the BleedBox within the MediaBox, to 0.01 pt.',
    means: 'The printer doesn’t know where the sheet is cut, or where its bleed ends.',
    mend: 'Export with trim and bleed set.',
    run: (file) =>
      judged(
        file.pages.flatMap((page) => {
          const { index, mediaBox, bleedBox, trimBox, hasBox } = page;
          if (!hasBox.TrimBox && !hasBox.ArtBox)
            return [onPage(index, 'The page has neither TrimBox nor ArtBox.')];
          return [
            ...(hasBox.TrimBox && hasBox.ArtBox
              ? [onPage(index, 'The page has both TrimBox and ArtBox.')]
              : []),
            ...(widthOf(trimBox) > 0 && heightOf(trimBox) > 0
              ? []
              : [onPage(index, 'The TrimBox has no area.')]),
            ...(contains(hasBox.BleedBox ? bleedBox : mediaBox, trimBox)
              ? []
              : [
                  onPage(
                    index,
                    `The TrimBox reaches beyond the ${hasBox.BleedBox ? 'BleedBox' : 'MediaBox'}.`,
                    trimBox,
                  ),
                ]),
            ...(!hasBox.BleedBox || contains(mediaBox, bleedBox)
              ? []
              : [onPage(index, 'The BleedBox reaches beyond the MediaBox.', bleedBox)]),
          ];
        }),
      ),
  },
  about('page boxes'),
);
