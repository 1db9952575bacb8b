import { openDrawer } from '../engine/pdfium.js';
import { comparePair, type OpenPages, type Room } from './compare-pair.js';
import type { PageChange } from './difference.js';
import type { PagePair } from './page-pairs.js';
import { mostNearInAll } from './page-pictures.js';
import type { PanelPlace } from './panel-places.js';

/** A side’s pages, not yet opened to be drawn. */
export type Pages = Omit<OpenPages, 'drawer'>;

export interface PictureWish {
  readonly pairs: readonly PagePair[];
  /** Where the panels stand on the new pages. */
  readonly places: readonly PanelPlace[];
  /** Whether pictures are wanted, beside the places. */
  readonly pictures: boolean;
}

/** So many pages are shown in one report; the others are told. */
export const mostShown = 24;

/** Compares pages as they look, one pair after the other, so that two are in memory at a time. */
export async function comparePictures(old: Pages, next: Pages, wish: PictureWish): Promise<PageChange[]> {
  const before = await openDrawer(old.file.bytes);
  try {
    const after = await openDrawer(next.file.bytes);
    try {
      const sides = { old: { ...old, drawer: before }, new: { ...next, drawer: after } };
      const room: Room = wish.pictures ? { pages: mostShown, near: mostNearInAll } : { pages: 0, near: 0 };
      const changes: PageChange[] = [];
      for (const pair of wish.pairs) {
        const change = await comparePair(pair, sides, wish.places, room);
        if (change.pictures) room.pages -= 1;
        room.near -= change.pictures?.spots.filter(({ near }) => near).length ?? 0;
        changes.push(change);
      }
      return changes;
    } finally {
      after.close();
    }
  } finally {
    before.close();
  }
}
