import type { Box, Item, LineItem, PictureItem } from '../model/layout.js';
import type { PlanPage } from '../model/plan.js';

/** An item with the box it takes on the page, pt from the page’s top left. */
export interface PlacedItem<T extends Item = Item> {
  readonly item: T;
  readonly box: Box;
  /** The panel’s role; null for what stands on a map across panels. */
  readonly panel: string | null;
}

/** Heights of letters over and under the baseline, as shares of the size: enough for most text faces. */
const over = 0.72;
const under = 0.22;
const underComma = 0.14;
/** Words of letters and figures that all stand on the baseline: nothing of them hangs under it, or a comma at most. */
const level = /^[A-PR-Za-fhik-or-xz\d\s.:+%–-]*$/u;
const levelButCommas = /^[A-PR-Za-fhik-or-xz\d\s.:+%–,;-]*$/u;

/** How far words hang under their baseline, as a share of the size. */
const hanging = (text: string): number =>
  level.test(text) ? 0 : levelButCommas.test(text) ? underComma : under;

/** The lines of text of a page, with the boxes of their letters. */
export function placedLines(page: PlanPage): PlacedItem<LineItem>[] {
  const lines = (items: readonly Item[], x: number, y: number, panel: string | null) =>
    items.flatMap((item): PlacedItem<LineItem>[] => {
      if (item.kind !== 'line' || item.runs.length === 0) return [];
      const size = Math.max(...item.runs.map((run) => run.size));
      const first = Math.min(...item.runs.map((run) => run.x));
      const last = Math.max(...item.runs.map((run) => run.x + run.width));
      const box: Box = {
        x: x + item.x + first,
        y: y + item.baseline - size * over,
        width: last - first,
        height: size * (over + hanging(item.runs.map(({ text }) => text).join(''))),
      };
      return [{ item, box, panel }];
    });
  return [
    ...page.placements.flatMap(({ items, x, y, role }) => lines(items, x, y, role)),
    ...page.artwork.flatMap((artwork) =>
      artwork.kind === 'map' ? lines(artwork.items, artwork.x, artwork.y, null) : [],
    ),
  ];
}

/** The pictures that stand in panels. */
export function placedPictures(page: PlanPage): PlacedItem<PictureItem>[] {
  return page.placements.flatMap(({ items, x, y, role }) =>
    items.flatMap((item): PlacedItem<PictureItem>[] =>
      item.kind === 'picture'
        ? [{ item, box: { ...item.box, x: x + item.box.x, y: y + item.box.y }, panel: role }]
        : [],
    ),
  );
}

export const right = ({ x, width }: Box): number => x + width;
export const bottom = ({ y, height }: Box): number => y + height;

/** How far two boxes reach into each other, pt; 0 or less where they are apart. */
export function overlapOf(a: Box, b: Box): number {
  return Math.min(
    Math.min(right(a), right(b)) - Math.max(a.x, b.x),
    Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y),
  );
}

/** The words of a line, for messages. */
export const wordsOf = ({ runs }: LineItem): string => {
  const text = runs.map((run) => run.text).join('');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};
