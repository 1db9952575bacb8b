import type {
  GroupMark,
  ImageMark,
  Mark,
  PaintedColour,
  PathMark,
  PdfFile,
  PdfPage,
  Rect,
  TextMark,
} from '../../cos.js';
import type { RuleContext } from '../../rule.js';
import { Cells } from './cells.js';
import { coloursOf } from './colour.js';
import { contains, heightOf, intersects, shared, widthOf } from './geometry.js';

/** What a page paints that is an element: everything but groups, which only hold elements. */
export type Element = Exclude<Mark, GroupMark>;

const visibles = new WeakMap<PdfPage, readonly Element[]>();
const lying = new WeakMap<PdfPage, ReadonlySet<Element>>();

/**
 * The visible elements of a page, in the words of GWG 2022: not wholly clipped away, nor wholly covered by one opaque
 * element that does not overprint.
 */
export function visibleOn(page: PdfPage, context: RuleContext): readonly Element[] {
  const known = visibles.get(page);
  if (known) return known;
  const shown = page.marks.filter(isElement).filter((mark) => showsSomething(mark, page));
  const covers = new Cells<Element>(page.mediaBox);
  // From the last: what covers all comes late.
  const found = shown.toReversed().filter((mark) => {
    context.tick();
    const box = mark.visible;
    const covered =
      box !== undefined &&
      covers.some(middleOf(box), (cover) => {
        context.tick();
        return cover.visible !== undefined && contains(cover.visible, box);
      });
    if (box && coversFully(mark)) covers.add(box, mark);
    return !covered;
  });
  found.reverse();
  visibles.set(page, found);
  return found;
}

const middleOf = ({ left, bottom, right, top }: Rect): Rect => {
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  return { left: x, right: x, bottom: y, top: y };
};

export const visibleIn = (file: PdfFile, context: RuleContext): Element[] =>
  file.pages.flatMap((page) => [...visibleOn(page, context)]);

/** Whether it intersects with and lies in front of another visible element; boxes are compared. */
export function overlapping(mark: Element, file: PdfFile, context: RuleContext): boolean {
  const page = file.pages[mark.page];
  if (!page) return false;
  const known = lying.get(page) ?? lyingOverOthers(page, context);
  lying.set(page, known);
  return known.has(mark);
}

function lyingOverOthers(page: PdfPage, context: RuleContext): ReadonlySet<Element> {
  const below = new Cells<Rect>(page.mediaBox);
  const found = new Set<Element>();
  for (const mark of visibleOn(page, context)) {
    context.tick();
    if (!mark.visible) continue;
    const box = widened(mark.visible);
    const touches = (other: Rect) => {
      context.tick();
      return intersects(box, other);
    };
    if (below.some(box, touches)) found.add(mark);
    below.add(box, box);
  }
  return found;
}

/** A line has no area of its own; it still lies over things. */
const widened = (box: NonNullable<Element['visible']>) =>
  widthOf(box) < 0.05 || heightOf(box) < 0.05
    ? { left: box.left - 0.03, bottom: box.bottom - 0.03, right: box.right + 0.03, top: box.top + 0.03 }
    : box;

export const isElement = (mark: Mark): mark is Element => mark.kind !== 'group';

function showsSomething(mark: Element, page: PdfPage): boolean {
  if (!mark.visible || !shared(mark.visible, page.mediaBox)) return false;
  if (mark.kind === 'text') return mark.mode !== 3 && mark.mode !== 7 && !/^\s*$/.test(mark.text || '?');
  return mark.kind !== 'path' || mark.fill !== undefined || mark.stroke !== undefined;
}

/** Whether nothing of what lies under its box shows through. */
export function coversFully(mark: Element): boolean {
  if (mark.solid !== true || mark.overprint.on || !isOpaque(mark)) return false;
  if (mark.kind === 'path') return mark.fill !== undefined && mark.fill.space.family !== 'Pattern';
  if (mark.kind !== 'image') return false;
  return mark.space !== undefined && !mark.hasSoftMask && !mark.dict.entries.has('Mask');
}

export const isOpaque = (mark: Mark): boolean =>
  mark.alpha >= 1 && !mark.softMask && ['Normal', 'Compatible', ''].includes(mark.blend);

/** A line as a reader of the sheet sees it: a stroke, or a filled shape as thin as one. */
export interface Line {
  readonly colour: PaintedColour;
  readonly width: number;
}

/** The lines of a path. A fill counts where its long side is at least five times the thin one. */
export function linesOf(path: PathMark): readonly Line[] {
  const stroke = path.stroke ? [{ colour: path.stroke, width: path.lineWidth }] : [];
  const long = Math.max(widthOf(path.box), heightOf(path.box));
  const looksLikeLine = path.fill && long >= 5 * path.thickness;
  return path.fill && looksLikeLine && !path.stroke ? [{ colour: path.fill, width: path.thickness }] : stroke;
}

export const textsOf = (elements: readonly Element[]): TextMark[] =>
  elements.filter((mark): mark is TextMark => mark.kind === 'text');
export const pathsOf = (elements: readonly Element[]): PathMark[] =>
  elements.filter((mark): mark is PathMark => mark.kind === 'path');
export const imagesOf = (elements: readonly Element[]): ImageMark[] =>
  elements.filter((mark): mark is ImageMark => mark.kind === 'image');

/** The text in quotes, shortened. */
export function quoted({ text }: TextMark): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return `“${plain.length > 40 ? `${plain.slice(0, 39)}…` : plain}”`;
}

/** Whether it is painted in this manner: one of its colours is. */
export const paintedIn = (mark: Mark, test: (colour: PaintedColour) => boolean): boolean =>
  coloursOf(mark).some(test);

const nouns = { text: 'Text', path: 'A path', image: 'A picture', shading: 'A shading', group: 'A group' };
/** What it is, to begin a sentence with. */
export const nounOf = ({ kind }: Mark): string => nouns[kind];
