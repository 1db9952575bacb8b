import type { Drawer } from '../engine/pdfium.js';
import { ptToMm } from '../model/units.js';
import type { PdfFile, PdfPage } from '../preflight/cos.js';
import type { PageChange, Spot } from './difference.js';
import { drawPage, sharedPpi } from './draw.js';
import { comparePages, type MmBox } from './page-changes.js';
import type { PagePair } from './page-pairs.js';
import { type PagePictures, picturesOf, whole } from './page-pictures.js';
import type { PanelPlace } from './panel-places.js';

/** A side’s pages, ready to be drawn. */
export interface OpenPages {
  readonly file: PdfFile;
  /** What each page is called; those without a name are “page 1” and so on. */
  readonly names: readonly string[];
  readonly drawer: Drawer;
}

/** How many pages, and places from near, may still be shown. */
export interface Room {
  pages: number;
  near: number;
}

/** Compares a page with the one that has taken its place. */
export async function comparePair(
  pair: PagePair,
  { old, new: next }: { readonly old: OpenPages; readonly new: OpenPages },
  places: readonly PanelPlace[],
  room: Readonly<Room>,
): Promise<PageChange> {
  const [was, is] = [pageAt(old, pair.old), pageAt(next, pair.new)];
  const page = { old: was ? was.index + 1 : null, new: is ? is.index + 1 : null };
  const at = (is ?? was)?.index ?? 0;
  const common = { name: (is ? next : old).names[at] ?? `page ${at + 1}`, page };
  if (!was || !is) {
    const pictures = room.pages > 0 ? await aloneOf(was, is, was ? old : next) : undefined;
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
    ...(changed && room.pages > 0 && { pictures: await picturesOf(seen, room.near) }),
  };
}

const pageAt = ({ file }: OpenPages, at: number | null): PdfPage | undefined =>
  at === null ? undefined : file.pages[at];

/** A page that has no other. */
async function aloneOf(
  was: PdfPage | undefined,
  is: PdfPage | undefined,
  { drawer }: OpenPages,
): Promise<PagePictures | undefined> {
  const page = was ?? is;
  const drawn = page && (await drawPage(drawer, page, sharedPpi([page])));
  return drawn && { [was ? 'old' : 'new']: await whole(drawn.image), spots: [] };
}

/** A panel is named where it has this part of a place at least. */
const enough = 0.1;

/** The panels that a place lies on, left to right. */
function panelsAt(box: MmBox, { index, trimBox }: PdfPage, places: readonly PanelPlace[]): string[] {
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
