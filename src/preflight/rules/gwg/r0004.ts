import type { Rule } from '../../rule.js';
import { heightOf, sizeText, widthOf } from '../support/geometry.js';
import { judged, onPage } from '../support/outcome.js';

export const r0004: Rule = {
  id: 'R0004',
  title: 'Pages of one size, none turned',
  source: 'GWG 2022, rule R0004 (version 1.0)',
  checks:
    'The TrimBoxes of all pages have the size of the first page’s to 0.1 pt, and no page has a Rotate other than 0.',
  means: 'A sheet’s two sides would not fit on each other, or one would stand on its head.',
  mend: 'Export all pages at one size and upright.',
  run: (file) => {
    const first = file.pages[0]?.trimBox;
    return judged(
      file.pages.flatMap(({ index, trimBox, rotate }) => [
        ...(first &&
        (Math.abs(widthOf(first) - widthOf(trimBox)) > 0.1 ||
          Math.abs(heightOf(first) - heightOf(trimBox)) > 0.1)
          ? [onPage(index, `The page is ${sizeText(trimBox)}, the first one ${sizeText(first)}.`, trimBox)]
          : []),
        ...(rotate === 0 ? [] : [onPage(index, `The page is turned by ${rotate}°.`)]),
      ]),
    );
  },
};
