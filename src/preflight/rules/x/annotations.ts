import { shared } from '../support/geometry.js';
import { judged, onPage } from '../support/outcome.js';
import { about, pair } from './pair.js';

export const annotations = pair(
  'annotations',
  {
    title: 'No annotations within the bleed',
    checks:
      'Every annotation but TrapNet and PrinterMark lies outside the BleedBox (without one: the TrimBox). Popups count as well.',
    means: 'What is no part of the page may be printed with it: notes, links’ frames, form fields.',
    mend: 'Export for print, without links, notes and form fields.',
    run: (file) =>
      judged(
        file.pages.flatMap(({ index, annotations, bleedBox, trimBox, hasBox }) =>
          annotations
            .filter(({ subtype }) => subtype !== 'TrapNet' && subtype !== 'PrinterMark')
            .filter(({ rect }) => shared(rect, hasBox.BleedBox ? bleedBox : trimBox))
            .map(({ subtype, rect }) =>
              onPage(index, `An annotation (${subtype}) lies within the bleed.`, rect),
            ),
        ),
      ),
  },
  about('annotations'),
);
