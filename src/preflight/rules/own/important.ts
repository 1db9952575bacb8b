import type { ImageMark, PdfPage, Rect, TextMark } from '../../cos.js';
import type { RuleContext } from '../../rule.js';
import { quoted, visibleOn } from '../support/elements.js';
import { contains, heightOf, intersects, pt, widthOf } from '../support/geometry.js';
import { limit, number } from '../support/outcome.js';

/** What must not be cut or folded: visible text inside the trim, and small pictures (logos, codes) wholly inside. */
export function importantOn(page: PdfPage, context: RuleContext): readonly (TextMark | ImageMark)[] {
  const small = pt(limit(context, 'small', 50));
  return visibleOn(page, context).filter((mark): mark is TextMark | ImageMark => {
    if (!mark.visible || !intersects(mark.visible, page.trimBox)) return false;
    if (mark.kind === 'text') return true;
    return (
      mark.kind === 'image' && isSmall(mark.visible, small) && contains(page.trimBox, mark.visible, -0.3)
    );
  });
}

const isSmall = (box: Rect, most: number): boolean => widthOf(box) <= most && heightOf(box) <= most;

export const nameOf = (mark: TextMark | ImageMark): string =>
  mark.kind === 'text'
    ? `The text ${quoted(mark)}`
    : `A picture of ${number(widthOf(mark.box))} × ${number(heightOf(mark.box))} pt`;
