import { hasGhostscript, type Inks, openSeparator, type Separator } from '../engine/ghostscript.js';
import type { PdfFile, PdfPage } from './cos.js';
import type { Separations } from './rule.js';
import { alternatesOf, realSpace, spacesOf } from './rules/support/colour.js';
import { heightOf, widthOf } from './rules/support/geometry.js';

/** Fine enough for a square of 1 mm. */
const finest = 100;
/** A poster is rendered more coarsely, so that its inks stay in memory. */
const mostPixels = 12_000_000;

export interface Separated {
  /** A page’s inks, or in words why they are not to be had. */
  page(index: number): Promise<Separations | string>;
  close(): Promise<void>;
}

/** Renders a file’s pages into their inks where Ghostscript is there to do it. Close it at the end. */
export function separate(file: PdfFile): Separated {
  let separator: Promise<Separator | undefined> | undefined;
  const open = async () => ((await hasGhostscript()) ? openSeparator(file.bytes) : undefined);
  return {
    async page(index) {
      const page = file.pages[index];
      const why = page ? unfaithful(page) : 'there is no such page';
      if (!page || why) return `page ${index + 1}: ${why}`;
      separator ??= open();
      const opened = await separator;
      if (!opened) return 'Ghostscript (gs), which would render the inks, is not on this machine’s path';
      const ppi = Math.min(finest, Math.floor(72 * Math.sqrt(mostPixels / area(page))));
      const inks = ppi > 0 ? await opened.page(index, ppi) : undefined;
      return inks
        ? { ...upright(inks, page.rotate), ppi }
        : `page ${index + 1}: Ghostscript could not render its inks, or not in time`;
    },
    async close() {
      await (await separator?.catch(() => undefined))?.close();
    },
  };
}

/** Why a page’s inks would depend on profiles that Ghostscript would have to guess. */
function unfaithful(page: PdfPage): string | undefined {
  if (page.troubles.length > 0) return 'not all that it paints could be made out';
  const guessed = page.marks
    .flatMap((mark) => [...spacesOf(mark), ...(mark.kind === 'group' && mark.space ? [mark.space] : [])])
    .flatMap((space) => [realSpace(space), ...alternatesOf(space)])
    .find((space) => space && !['DeviceCMYK', 'DeviceGray', 'Separation', 'DeviceN'].includes(space.family));
  return guessed && `it uses ${guessed.family}, whose inks a profile decides`;
}

const area = ({ mediaBox }: PdfPage): number => Math.max(1, widthOf(mediaBox) * heightOf(mediaBox));

/** Undoes Rotate, which turns the page clockwise. */
function upright(inks: Inks, rotate: number): Inks {
  const turns = (((Math.round(rotate / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3;
  const { width, height, names, data } = inks;
  if (turns === 0) return inks;
  const [across, down] = turns === 2 ? [width, height] : [height, width];
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const [fromX, fromY] =
        turns === 1
          ? [width - 1 - y, x]
          : turns === 2
            ? [width - 1 - x, height - 1 - y]
            : [y, height - 1 - x];
      const from = (fromY * width + fromX) * names.length;
      turned.set(data.subarray(from, from + names.length), (y * across + x) * names.length);
    }
  }
  return { width: across, height: down, names, data: turned };
}
