import { ptToMm } from '../../model/units.js';
import type { PdfFile, Rect } from '../cos.js';
import type { Finding } from '../rule.js';

/** A place as people measure it: mm from the top left of the page’s trim. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Located {
  readonly what: string;
  /** From 1, as readers count. */
  readonly page?: number;
  readonly box?: Box;
  /** The same place in the page’s own points, for a picture of it. */
  readonly rect?: Rect;
}

export function locate({ page: index, rect, what }: Finding, file: PdfFile): Located {
  if (index === undefined) return { what };
  const trim = file.pages[index]?.trimBox;
  if (!rect || !trim) return { what, page: index + 1 };
  const box = {
    x: tenths(rect.left - trim.left),
    y: tenths(trim.top - rect.top),
    width: tenths(rect.right - rect.left),
    height: tenths(rect.top - rect.bottom),
  };
  return { what, page: index + 1, box, rect };
}

/** “page 1, 12.3 mm from the left and 45 mm from the top of the trim, 20 × 3 mm”; empty for the file as a whole. */
export function placeText({ page, box }: Located): string {
  if (page === undefined) return '';
  if (!box) return `page ${page}`;
  return `page ${page}, ${box.x} mm from the left and ${box.y} mm from the top of the trim, ${box.width} × ${box.height} mm`;
}

/** mm to a tenth; never −0. */
const tenths = (points: number): number => Math.round(ptToMm(points) * 10) / 10 + 0;
