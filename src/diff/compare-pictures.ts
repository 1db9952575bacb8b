import { type Drawer, openDrawer } from '../engine/pdfium.js';
import { ptToMm } from '../model/units.js';
import type { PdfFile } from '../preflight/cos.js';
import type { PageChange, Spot } from './difference.js';
import { drawPage, sharedPpi } from './draw.js';
import { comparePages, type MmBox } from './page-changes.js';
import type { PagePair } from './page-pairs.js';
import { type PagePictures, picturesOf, whole } from './page-pictures.js';
import type { PanelPlace } from './panel-places.js';

/** A side's pages. */
export interface Pages {
  readonly file: PdfFile;
  /** What each page is called; those without a name are “page 1” and so on. */
  readonly names: readonly string[];
}

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
      const changes: PageChange[] = [];
      let room = wish.pictures ? mostShown : 0;
      for (const pair of wish.pairs) {
        const change = await comparePair(
          pair,
          { ...old, drawer: before },
          { ...next, drawer: after },
          wish.places,
          room > 0,
        );
        if (change.pictures) room -= 1;
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

interface OpenPages extends Pages {
  readonly drawer: Drawer;
}

async function comparePair(
  pair: PagePair,
  old: OpenPages,
  next: OpenPages,
  places: readonly PanelPlace[],
  shown: boolean,
): Promise<PageChange> {
  const [was, is] = [pageAt(old, pair.old), pageAt(next, pair.new)];
  const page = { old: was ? was.index + 1 : null, new: is ? is.index + 1 : null };
  const names = is ? next.names : old.names;
  const at = (is ?? was)?.index ?? 0;
  const common = { name: names[at] ?? `page ${at + 1}`, page };
  if (!was || !is) {
    const [alone, drawer] = was ? [was, old.drawer] : [is, next.drawer];
    const drawn = shown && alone ? await drawPage(drawer, alone, sharedPpi([alone])) : undefined;
    const pictures: PagePictures | undefined = drawn && {
      [was ? 'old' : 'new']: await whole(drawn.image),
      spots: [],
    };
    return { ...common, state: was ? 'removed' : 'added', spots: [], ...(pictures && { pictures }) };
  }
  const seen = await comparePages({ page: was, drawer: old.drawer }, { page: is, drawer: next.drawer });
  if (!seen) return { ...common, state: 'not compared', spots: [] };
  const spots = seen.spots.map(({ box }): Spot => ({ box, panels: panelsAt(box, is, places) }));
  const changed = spots.length > 0 || seen.sizes !== undefined;
  return {
    ...common,
    state: changed ? 'changed' : 'same',
    ...(seen.sizes && { sizes: seen.sizes }),
    spots,
    ...(changed && shown && { pictures: await picturesOf(seen) }),
  };
}

const pageAt = ({ file }: Pages, at: number | null) => (at === null ? undefined : file.pages[at]);

/** A panel is named where it has this part of a place at least. */
const enough = 0.1;

/** The panels that a place lies on, left to right. */
function panelsAt(
  box: MmBox,
  { index, trimBox }: PdfFile['pages'][number],
  places: readonly PanelPlace[],
): string[] {
  return places
    .filter(({ page }) => page === index)
    .map(({ name, rect }) => {
      const left = ptToMm(rect.left - trimBox.left);
      const right = ptToMm(rect.right - trimBox.left);
      const common = Math.min(box.x + box.width, right) - Math.max(box.x, left);
      return { name, left, part: common / Math.max(box.width, 0.1) };
    })
    .filter(({ part }) => part >= enough)
    .sort((a, b) => a.left - b.left)
    .map(({ name }) => name);
}
