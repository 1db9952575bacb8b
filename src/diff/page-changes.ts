import type { Drawer, PageImage } from '../engine/pdfium.js';
import { differentPixels } from '../engine/pixelmatch.js';
import { ptToMm } from '../model/units.js';
import type { PdfPage } from '../preflight/cos.js';
import { clusters, type PixelBox } from './clusters.js';
import { type DrawnPage, drawPage, framed, sharedPpi } from './draw.js';

/** mm from the top left of the page’s trim. */
export interface MmBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** mm */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How two pages differ as pictures. */
export interface Seen {
  /** Pages of two sizes, mm. */
  readonly sizes?: { readonly old: Size; readonly new: Size };
  readonly spots: readonly { readonly box: MmBox; readonly pixels: PixelBox }[];
  /** Both as drawn, in one frame. */
  readonly old: PageImage;
  readonly new: PageImage;
  readonly drawn: DrawnPage;
}

/** What has changed lies together where it is nearer than this, mm. */
const gap = 3;
/** Sizes that differ by less are the same: programs round, mm. */
const sameSize = 0.3;

/** Compares two pages as they are drawn. Undefined where one of them can’t be drawn. */
export async function comparePages(
  old: { readonly page: PdfPage; readonly drawer: Drawer },
  next: { readonly page: PdfPage; readonly drawer: Drawer },
): Promise<Seen | undefined> {
  const ppi = sharedPpi([old.page, next.page]);
  const before = await drawPage(old.drawer, old.page, ppi);
  const after = await drawPage(next.drawer, next.page, ppi);
  if (!before || !after) return undefined;
  const width = Math.max(before.image.width, after.image.width);
  const height = Math.max(before.image.height, after.image.height);
  const both = { old: framed(before.image, width, height), new: framed(after.image, width, height) };
  const different = await differentPixels(both.old, both.new);
  const boxes = clusters(different, width, height, gap * after.scale);
  const sizes = { old: sizeOf(old.page), new: sizeOf(next.page) };
  const resized =
    Math.abs(sizes.old.width - sizes.new.width) > sameSize ||
    Math.abs(sizes.old.height - sizes.new.height) > sameSize;
  return {
    ...(resized && { sizes }),
    spots: boxes.map((pixels) => ({ box: inMm(pixels, after), pixels })),
    ...both,
    drawn: after,
  };
}

/** As a reader shows it: turned, of its CropBox. */
export function sizeOf({ cropBox: box, rotate }: PdfPage): Size {
  const [width, height] = [tenths(ptToMm(box.right - box.left)), tenths(ptToMm(box.top - box.bottom))];
  return rotate % 180 === 0 ? { width, height } : { width: height, height: width };
}

function inMm({ left, top, right, bottom }: PixelBox, { scale, trim }: DrawnPage): MmBox {
  return {
    x: tenths(left / scale - trim.x),
    y: tenths(top / scale - trim.y),
    width: tenths((right - left) / scale),
    height: tenths((bottom - top) / scale),
  };
}

/** To a tenth; never −0. */
const tenths = (mm: number): number => Math.round(mm * 10) / 10 + 0;
