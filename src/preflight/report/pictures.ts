import { openDrawer } from '../../engine/pdfium.js';
import { encodePart } from '../../engine/sharp.js';
import { mmToPt } from '../../model/units.js';
import type { PdfFile, PdfPage, Rect } from '../cos.js';
import { type FileReport, failedOf } from './file-report.js';
import type { Located } from './located.js';

/** A picture of a place: a part of its page, and where in it the place is, in parts of its width and height. */
export interface SpotPicture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
  readonly spot: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** So many pictures go into one report. */
export const mostPictures = 40;
/** Of one rule so many, so that one that finds much leaves room for the others. */
const mostOfRule = 6;
/** What is shown round a place, mm. */
const round = 15;
const ppi = 110;
/** A poster is drawn more coarsely. */
const mostPixels = 12_000_000;

/** Draws the places of a file’s findings, as many as there is room for. A file that can’t be drawn has none. */
export async function picturesOf(
  report: FileReport,
  file: PdfFile,
  room: number,
): Promise<ReadonlyMap<Located, SpotPicture>> {
  const wanted = failedOf(report)
    .flatMap(({ findings }) => findings.filter(({ rect }) => rect).slice(0, mostOfRule))
    .slice(0, Math.max(0, room))
    .sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
  const pictures = new Map<Located, SpotPicture>();
  if (wanted.length === 0 || file.encrypted) return pictures;
  try {
    const drawer = await openDrawer(file.bytes);
    try {
      let drawn: { readonly number: number; readonly image: Drawn } | undefined;
      for (const finding of wanted) {
        const page = file.pages[(finding.page ?? 0) - 1];
        if (!page || !finding.rect) continue;
        // One page at a time is kept.
        if (drawn?.number !== page.index) {
          const { cropBox: box } = page;
          const area = Math.max(1, (box.right - box.left) * (box.top - box.bottom));
          const fine = Math.min(ppi, 72 * Math.sqrt(mostPixels / area));
          drawn = { number: page.index, image: await drawer.page(page.index, fine) };
        }
        const picture = await pictureOf(drawn.image, page, finding.rect);
        if (picture) pictures.set(finding, picture);
      }
    } finally {
      drawer.close();
    }
  } catch {
    // A damaged file may be read by one program and not by another: its report does without the other pictures.
  }
  return pictures;
}

interface Drawn {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

async function pictureOf(image: Drawn, page: PdfPage, rect: Rect): Promise<SpotPicture | undefined> {
  const place = onImage(image, page, rect);
  const around = mmToPt(round) * place.scale;
  const [left, right] = range(place.left - around, place.right + around, image.width);
  const [top, bottom] = range(place.top - around, place.bottom + around, image.height);
  const [width, height] = [right - left, bottom - top];
  if (width < 2 || height < 2) return undefined;
  return {
    png: await encodePart(image, { left, top, width, height }),
    width,
    height,
    spot: {
      left: part(place.left - left, width),
      top: part(place.top - top, height),
      width: part(Math.max(2, place.right - place.left), width),
      height: part(Math.max(2, place.bottom - place.top), height),
    },
  };
}

const range = (from: number, to: number, most: number): readonly [number, number] => [
  Math.max(0, Math.min(most, Math.floor(from))),
  Math.max(0, Math.min(most, Math.ceil(to))),
];
const part = (of: number, whole: number): number => Math.max(-1, Math.min(2, of / whole));

/** A rectangle of the page in the drawn one’s pixels. Rotate turns the page clockwise. */
function onImage({ width, height }: Drawn, { cropBox, rotate }: PdfPage, rect: Rect) {
  const turns = ((Math.round(rotate / 90) % 4) + 4) % 4;
  const [wide, high] = [cropBox.right - cropBox.left, cropBox.top - cropBox.bottom];
  const [pageWidth, pageHeight] = turns % 2 === 1 ? [high, wide] : [wide, high];
  const turned = ([x, y]: readonly [number, number]): readonly [number, number] =>
    turns === 1 ? [high - y, x] : turns === 2 ? [wide - x, high - y] : turns === 3 ? [y, wide - x] : [x, y];
  const corners = [
    turned([rect.left - cropBox.left, cropBox.top - rect.top]),
    turned([rect.right - cropBox.left, cropBox.top - rect.bottom]),
  ];
  const xs = corners.map(([x]) => (x * width) / pageWidth);
  const ys = corners.map(([, y]) => (y * height) / pageHeight);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    scale: width / pageWidth,
  };
}
