import type { Drawer, PageImage } from '../engine/pdfium.js';
import { mmPerInch } from '../model/units.js';
import type { PdfPage } from '../preflight/cos.js';

/** Pages are compared as they are drawn at this resolution. */
const comparedPpi = 144;
/** A poster is drawn more coarsely. */
const mostPixels = 8_000_000;

/** A page as it is drawn, and the scale of it. */
export interface DrawnPage {
  readonly image: PageImage;
  /** Pixels to the mm. */
  readonly scale: number;
  /** mm of the trim’s top left corner from the picture’s. */
  readonly trim: { readonly x: number; readonly y: number };
}

/** The resolution that two pages are drawn at, so that they can be compared. */
export function sharedPpi(pages: readonly PdfPage[]): number {
  const areas = pages.map(({ cropBox: box }) => (box.right - box.left) * (box.top - box.bottom));
  return Math.min(comparedPpi, 72 * Math.sqrt(mostPixels / Math.max(1, ...areas)));
}

/** Draws a page on white. Undefined where PDFium can’t. */
export async function drawPage(drawer: Drawer, page: PdfPage, ppi: number): Promise<DrawnPage | undefined> {
  try {
    const image = await drawer.page(page.index, ppi);
    const scale = ppi / mmPerInch;
    const { cropBox, trimBox, rotate } = page;
    const perPt = mmPerInch / 72;
    // A page that is turned has its trim elsewhere: its own corner will do.
    const trim =
      rotate % 360 === 0
        ? { x: (trimBox.left - cropBox.left) * perPt, y: (cropBox.top - trimBox.top) * perPt }
        : { x: 0, y: 0 };
    return { image, scale, trim };
  } catch {
    return undefined;
  }
}

/** The top left part of a picture, on white where it is larger than the picture. */
export function framed({ data, width, height }: PageImage, wide: number, high: number): PageImage {
  if (width === wide && height === high) return { data, width, height };
  const framed = new Uint8Array(wide * high * 4).fill(255);
  const row = Math.min(width, wide) * 4;
  for (let y = 0; y < Math.min(height, high); y += 1)
    framed.set(data.subarray(y * width * 4, y * width * 4 + row), y * wide * 4);
  return { data: framed, width: wide, height: high };
}
