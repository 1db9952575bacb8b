import { readFacts } from '../engine/sharp.js';
import type { Files } from '../load/files.js';
import { folds, panelSlots } from '../model/folds.js';
import type { Box } from '../model/layout.js';
import { type PlanPage, toPrinter } from '../model/plan.js';
import { mmPerInch, ptToMm } from '../model/units.js';
import { type Fitted, type Prepared, prepareEdition, type Workshop } from '../pipeline.js';
import { contentKeys } from './content-key.js';
import { panelBoxes, stripPage, stripsOf } from './cut.js';
import type { PanelPictures } from './pictures.js';
import { roomOf } from './room.js';
import type { Folding, PlacedPicture, Rect, Sheet, SheetPage, ViewWish } from './view.js';

/** What sheets are made with. */
export interface Studio {
  readonly files: Files;
  readonly shop: Workshop;
  readonly pictures: PanelPictures;
}

/** Makes a fitted leaflet's sheet for the browser; pictures of panels that have not changed are not drawn again. */
export async function sheetOf(studio: Studio, fitted: Fitted, wish: ViewWish) {
  const prepared = await prepareEdition(studio.files, fitted, wish.edition, studio.shop);
  const { diagnostics } = prepared;
  if (!prepared.value) return { diagnostics };
  const { project } = fitted;
  const keyOf = contentKeys(studio.files, project);
  const draw = (edition: Prepared) => (page: PlanPage) =>
    studio.pictures.name(keyOf(page), wish.ppi, () => edition.paint({ pages: [page] }));
  const pages = await Promise.all(
    prepared.value.plan.pages.map((page) => sheetPage(page, fitted, draw(prepared.value as Prepared), wish)),
  );
  const folding = wish.folded ? await foldingOf(studio, fitted, draw) : null;
  const { title, issued } = project.leaflet.value;
  const sheet: Sheet = { title, issued, bodyPt: fitted.fitted.bodyPt, pages, folding };
  return { value: sheet, diagnostics };
}

async function sheetPage(
  page: PlanPage,
  { fitted, originals }: Fitted,
  draw: (page: PlanPage) => string,
  { edition }: ViewWish,
): Promise<SheetPage> {
  const boxes = panelBoxes(page);
  const panels = await Promise.all(
    stripsOf(page).map(async (strip, index) => {
      const box = boxes[index] ?? page.trim;
      const on = page.placements.find(({ x }) => x > box.x - box.width / 2 && x < box.x + box.width / 2);
      const own = fitted.panels.find(({ panel }) => panel.role === on?.role);
      const { grid } = own ?? {};
      return {
        role: on?.role ?? '',
        title: on?.title ?? '',
        x: ptToMm(strip.left),
        width: ptToMm(strip.right - strip.left),
        picture: draw(stripPage(page, strip)),
        box: inMm(box),
        grid: grid
          ? { first: ptToMm(box.y + grid.first), step: ptToMm(grid.step), last: ptToMm(box.y + grid.last) }
          : null,
        room: own ? roomOf(own) : null,
        pictures: await placedPictures(page, box, originals),
      };
    }),
  );
  return {
    name: page.name,
    width: ptToMm(page.media.width),
    height: ptToMm(page.media.height),
    trim: inMm(page.trim),
    bleed: toPrinter.includes(edition) ? inMm(page.bleed) : null,
    folds: page.folds.map(ptToMm),
    panels,
  };
}

const inMm = ({ x, y, width, height }: Box): Rect => ({
  x: ptToMm(x),
  y: ptToMm(y),
  width: ptToMm(width),
  height: ptToMm(height),
});

/** The pictures whose left edge is on a panel, with what of their pixels falls on an inch. */
async function placedPictures(
  page: PlanPage,
  panel: Box,
  originals: Fitted['originals'],
): Promise<PlacedPicture[]> {
  const placed = [
    ...page.artwork.flatMap((artwork) =>
      artwork.kind === 'picture' ? [{ name: artwork.picture, box: artwork.box, seen: artwork.clip }] : [],
    ),
    ...page.placements.flatMap(({ x, y, items }) =>
      items.flatMap((item) => {
        if (item.kind !== 'picture') return [];
        const box = { ...item.box, x: item.box.x + x, y: item.box.y + y };
        return [{ name: item.picture, box, seen: box }];
      }),
    ),
  ];
  const own = placed.filter(
    ({ seen }) => seen.x >= panel.x - panel.width / 2 && seen.x < panel.x + panel.width - 1,
  );
  return Promise.all(
    own.map(async ({ name, box, seen }) => ({
      name,
      box: inMm(seen),
      ppi: await ppiOf(name, box, originals),
    })),
  );
}

/** ppi of an original that covers a box; null for drawings. */
async function ppiOf(name: string, box: Box, originals: Fitted['originals']): Promise<number | null> {
  const original = originals.get(name);
  if (original?.kind !== 'photograph') return null;
  const size = await readFacts(original.bytes);
  if (!size) return null;
  const inches = (pt: number) => ptToMm(pt) / mmPerInch;
  return Math.round(Math.min(size.width / inches(box.width), size.height / inches(box.height)));
}

/** The sheet's leaves at the trim, from the edition that has nothing around it. */
async function foldingOf(
  studio: Studio,
  fitted: Fitted,
  draw: (edition: Prepared) => (page: PlanPage) => string,
): Promise<Folding | null> {
  const { value: prepared } = await prepareEdition(studio.files, fitted, 'preview', studio.shop);
  if (!prepared) return null;
  const { fold, paper } = fitted.project.leaflet.value;
  const shape = folds[fold];
  const [outside, inside] = prepared.plan.pages;
  if (!outside || !inside) return null;
  const drawn = (page: PlanPage) => stripsOf(page).map((strip) => draw(prepared)(stripPage(page, strip)));
  const pictures = { outside: drawn(outside), inside: drawn(inside) };
  const slots = panelSlots(shape, paper);
  const titleOf = (role: string) =>
    fitted.fitted.panels.find(({ panel }) => panel.role === role)?.panel.title ?? '';
  const panel = (face: 'outside' | 'inside', position: number) => {
    const role = shape[face][position] ?? '';
    return { role, face, title: titleOf(role), picture: pictures[face][position] ?? '' };
  };
  const leaves = slots
    .filter(({ face }) => face === 'inside')
    .map(({ width, position }) => ({
      width,
      inside: panel('inside', position),
      outside: panel('outside', shape.outside.length - 1 - position),
    }));
  return {
    name: shape.name,
    height: ptToMm(inside.media.height),
    leaves,
    turns: shape.turns.map((turn) => (turn < 0 ? -1 : 1)),
  };
}
