import type { PdfPage, Rect } from '../../cos.js';
import type { RuleContext, Separations } from '../../rule.js';
import { heightOf, pt, widthOf } from './geometry.js';

/** Rendered inks, with the way from pixels to the page. */
export interface Rendered {
  readonly inks: Separations;
  /** Pixels a point. */
  readonly scale: number;
  rectOf(left: number, top: number, width: number, height: number): Rect;
}

/** A page’s inks, or why they are not to be had. */
export async function rendered(page: PdfPage, context: RuleContext): Promise<Rendered | string> {
  const inks = await context.separations(page.index);
  context.tick();
  if (typeof inks === 'string') return inks;
  if (!inks) return `page ${page.index + 1} could not be rendered into its inks faithfully`;
  const scale = inks.ppi / 72;
  const box = page.mediaBox;
  const off = Math.max(
    Math.abs(inks.width - widthOf(box) * scale),
    Math.abs(inks.height - heightOf(box) * scale),
  );
  if (off > 2 || inks.data.length < inks.width * inks.height * inks.names.length)
    return `page ${page.index + 1} was rendered at another size than its MediaBox`;
  const rectOf = (left: number, top: number, width: number, height: number): Rect => ({
    left: box.left + left / scale,
    right: box.left + (left + width) / scale,
    top: box.top - top / scale,
    bottom: box.top - (top + height) / scale,
  });
  return { inks, scale, rectOf };
}

export interface Peak {
  /** Mean coverage of the square, %. */
  readonly percent: number;
  readonly rect: Rect;
}

/** The square of a side in mm with the highest mean ink, all inks that `counts` takes added up. */
export function densest(
  { inks, scale, rectOf }: Rendered,
  sideMm: number,
  counts: (ink: string) => boolean,
  context: RuleContext,
): Peak {
  const { width, height, names, data } = inks;
  const side = Math.max(1, Math.min(Math.round(pt(sideMm) * scale), width, height));
  const counted = names.flatMap((name, nth) => (counts(name) ? [nth] : []));
  // Sums over everything above and to the left, so that a square’s sum takes four of them.
  const sums = new Float64Array((width + 1) * (height + 1));
  let best = { sum: -1, left: 0, top: 0 };
  for (let y = 1; y <= height; y++) {
    context.tick();
    let row = 0;
    for (let x = 1; x <= width; x++) {
      const pixel = ((y - 1) * width + x - 1) * names.length;
      for (const nth of counted) row += data[pixel + nth] ?? 0;
      const here = (sums[(y - 1) * (width + 1) + x] ?? 0) + row;
      sums[y * (width + 1) + x] = here;
      if (x < side || y < side) continue;
      const above = (y - side) * (width + 1) + x;
      const sum =
        here - (sums[y * (width + 1) + x - side] ?? 0) - (sums[above] ?? 0) + (sums[above - side] ?? 0);
      if (sum > best.sum) best = { sum, left: x - side, top: y - side };
    }
  }
  return {
    percent: (Math.max(0, best.sum) / (side * side) / 255) * 100,
    rect: rectOf(best.left, best.top, side, side),
  };
}
