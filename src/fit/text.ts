import type { Typesetter, Word } from '../engine/pdfmake.js';
import type { Run } from '../model/blocks.js';
import type { Hyphenator } from '../model/hyphenation.js';
import type { Item, LineItem, Meaning, TextRun } from '../model/layout.js';
import type { PictureShape } from '../model/pictures.js';
import type { FlowBox } from './box.js';
import { breakParagraph } from './paragraph.js';
import { type PieceContext, pieces } from './pieces.js';
import type { DecidedStyle, Typography } from './style.js';

export interface FlowContext {
  readonly typography: Typography;
  readonly typesetter: Typesetter;
  readonly together: RegExp;
  /** Parts words of running text; undefined where none are parted. */
  readonly hyphenator?: Hyphenator | undefined;
  readonly shapes: ReadonlyMap<string, PictureShape>;
  /** How many sub-columns the blocks stand in, where there are several. */
  readonly columns?: number;
  missing(character: string, ref: string): void;
  tooWide(text: string, ref: string): void;
}

/** The share of a step that lies under the baseline. */
export const underBaseline = 0.25;

/** Words to set, and where they come from. */
interface Words {
  readonly runs: readonly Run[];
  readonly lang: string;
  readonly ref: string;
}

/** Breaks a paragraph into lines; `widest` is its widest part that can’t break, pt. */
export function breakText(block: Words, style: DecidedStyle, width: number, context: FlowContext) {
  const pieceContext: PieceContext = {
    theme: context.typography.theme,
    lang: block.lang,
    together: context.together,
    hyphenator: context.hyphenator,
    styleOf: context.typography.style,
    missing: (character) => context.missing(character, block.ref),
  };
  const { pieces: parts, words } = pieces(block.runs, style, context.typesetter, pieceContext);
  return { parts, words, ...breakParagraph(words, width) };
}

/** Sets a few words for themselves, in lines of like length; none of them is parted. */
export function setEvenly(
  block: Words,
  style: DecidedStyle,
  meaning: Meaning,
  width: number,
  context: FlowContext,
): LineItem[] {
  const whole = { ...context, hyphenator: undefined };
  return setText(block, style, meaning, balancedWidth(block, style, width, whole), whole);
}

/** The narrowest width, pt, at which a text takes no more lines than at `width`: these are of like length then. */
export function balancedWidth(
  block: Words,
  style: DecidedStyle,
  width: number,
  context: FlowContext,
): number {
  const { lines, widest } = breakText(block, style, width, context);
  if (lines.length < 2) return width;
  let [narrow, wide] = [Math.min(widest, width), width];
  for (let step = 0; step < 7; step += 1) {
    const middle = (narrow + wide) / 2;
    if (breakText(block, style, middle, context).lines.length > lines.length) narrow = middle;
    else wide = middle;
  }
  return wide;
}

/** Sets a paragraph: its lines from x 0, their baselines still to be decided. */
export function setText(
  block: Words,
  style: DecidedStyle,
  meaning: Meaning,
  width: number,
  context: FlowContext,
): LineItem[] {
  const { parts, words, lines, widest } = breakText(block, style, width, context);
  if (widest > width + 0.01) {
    context.tooWide(widestPart(words), block.ref);
  }
  const link = context.typography.panel.link;
  return lines.map((line) => ({
    kind: 'line',
    meaning,
    x: 0,
    baseline: 0,
    width: line.width,
    ...(line.spaced && { spaced: true }),
    runs: line.parts.map((part): TextRun => {
      const piece = parts[part.piece];
      if (!piece) throw new Error('the engine gave a part of no piece');
      const { run } = piece;
      return {
        text: part.text.replaceAll('\u00a0', ' '),
        x: part.x,
        width: part.width,
        font: piece.font,
        size: piece.size,
        tracking: piece.tracking,
        run: piece.index,
        colour: { token: run.href ? link : (run.role ? context.typography.style(run.role) : style).colour },
        ...(part.hyphen && { hyphen: true }),
        ...(run.href && { href: run.href }),
        ...(run.lang && { lang: run.lang }),
      };
    }),
  }));
}

/** The words that have no room: of those that stay together, the widest. */
function widestPart(words: readonly Word[]): string {
  let widest = { text: '', width: -1 };
  let text = '';
  let width = 0;
  for (const word of words) {
    text += word.text;
    width += word.width;
    if (word.glued) continue;
    if (width > widest.width) widest = { text: text.trim(), width };
    [text, width] = ['', 0];
  }
  return widest.text;
}

/** Marks a line that leaves the grid on purpose; what follows it comes back. */
export const free = (item: Item): Item => (item.kind === 'line' ? { ...item, free: true } : item);

/** Puts lines on the grid: the last baseline of each leading stands a quarter step above its end. */
export function lineDrawer(
  lines: readonly LineItem[],
  style: DecidedStyle,
  context: FlowContext,
): FlowBox['draw'] {
  const { step } = context.typography;
  return (x, y) =>
    lines.map((line, index) => ({
      ...line,
      x: x + line.x,
      baseline: y + (style.first + index * style.leading - underBaseline) * step,
      // A leading of half steps is meant: it leaves the grid and comes back to it.
      ...(!Number.isInteger(style.first + index * style.leading) && { free: true }),
    }));
}

/** Further lines may hang so far over the end of their last step, steps: a whole one more would make the gap below twice as high. */
const over = 0.35;

/** What so many lines take, whole baseline steps. */
export function stepsOf(lines: number, { first, leading }: DecidedStyle): number {
  const steps = first + (lines - 1) * leading;
  return Math.ceil(steps - (lines > 1 ? over : 1e-6));
}
