import { pairsOf } from '../../words/told-changes.js';
import type { PanelChange } from '../../words/word-changes.js';
import type { Difference, PageChange } from '../difference.js';

/** A difference as `--json` gives it: panels and pages count from 1, boxes are mm from the top left of the trim. */
export const jsonOf = ({ title, old, new: next, differs, words, pages }: Difference) => ({
  title,
  old,
  new: next,
  differs,
  words: { by: words.by, panels: words.panels.map(panelJson) },
  pages: pages.map(pageJson),
});

const panelJson = ({ name, state, was, place, moved, passages }: PanelChange) => ({
  name,
  state,
  ...(was === undefined ? {} : { was }),
  place,
  moved,
  changes: passages.flatMap((passage) =>
    pairsOf(passage).map((pair) => ({
      kind: passage.kind,
      ...pair,
      ...(passage.moved === undefined ? {} : { moved: passage.moved }),
    })),
  ),
});

const pageJson = ({ name, page, state, sizes, spots }: PageChange) => ({
  name,
  page,
  state,
  ...(sizes ? { sizes } : {}),
  places: spots,
});
