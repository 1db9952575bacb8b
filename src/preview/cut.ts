import type { Box } from '../model/layout.js';
import type { PlanPage } from '../model/plan.js';

/** A part of a page, from edge to edge of it: pt from its left. */
export interface Strip {
  readonly left: number;
  readonly right: number;
}

/** A page's strips, one a panel, cut at the folds; the outer ones take along what surrounds the trim. */
export function stripsOf({ media, folds }: PlanPage): Strip[] {
  const edges = [0, ...folds, media.width];
  return edges.slice(1).map((right, index) => ({ left: edges[index] ?? 0, right }));
}

/** A page's panels at the trim. */
export function panelBoxes({ trim, folds }: PlanPage): Box[] {
  const edges = [trim.x, ...folds, trim.x + trim.width];
  return edges
    .slice(1)
    .map((right, index) => ({ ...trim, x: edges[index] ?? 0, width: right - (edges[index] ?? 0) }));
}

/**
 * A strip of a page as a page of its own, so that a panel which has changed is drawn alone. What lies outside is
 * left out, so that it doesn't count as a change.
 */
export function stripPage(page: PlanPage, { left, right }: Strip): PlanPage {
  const box = (own: Box): Box => ({ ...own, x: own.x - left });
  const meets = (own: Box) => own.x < right - edge && own.x + own.width > left + edge;
  const middle = (left + right) / 2;
  return {
    ...page,
    media: { width: right - left, height: page.media.height },
    trim: box(page.trim),
    bleed: box(page.bleed),
    folds: [],
    grounds: page.grounds
      .filter((ground) => meets(ground.box))
      .map((ground) => ({ ...ground, box: box(ground.box) })),
    artwork: page.artwork
      .filter(({ clip }) => meets(clip))
      .map((artwork) =>
        artwork.kind === 'map'
          ? { ...artwork, clip: box(artwork.clip), x: artwork.x - left }
          : { ...artwork, clip: box(artwork.clip), box: box(artwork.box) },
      ),
    placements: placed(page)
      .filter(({ centre }) => Math.abs(centre - middle) < (right - left) / 2)
      .map(({ placement }) => ({ ...placement, x: placement.x - left })),
    marks: page.marks.map((mark) => ({ ...mark, x1: mark.x1 - left, x2: mark.x2 - left })),
    notes: page.notes.map((note) => ({ ...note, x: note.x - left })),
  };
}

/** Two boxes that only touch do not meet, pt. */
const edge = 0.01;

/** Each placement with the middle of the panel that it stands on. */
function placed(page: PlanPage) {
  const boxes = panelBoxes(page);
  return page.placements.map((placement) => {
    const own =
      boxes.find(({ x, width }) => placement.x < x + width - edge && placement.x > x - width / 2) ??
      page.trim;
    return { placement, centre: own.x + own.width / 2 };
  });
}
