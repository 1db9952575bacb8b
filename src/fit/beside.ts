import type { Block, PictureBlock } from '../model/blocks.js';
import type { Item } from '../model/layout.js';
import { mmToPt } from '../model/units.js';
import { type FlowBox, stack } from './box.js';
import type { flow } from './flow.js';
import { type FlowContext, underBaseline } from './text.js';

/** So many lines tall where its height is not told: a heading's and three of text. */
const lines = 4;
/** From a line's top to that of its capitals, steps: there a picture begins beside it. */
const overCapitals = 0.1;
/** No wider than this share of the column, so that words keep most of it. */
const wide = 0.34;
/** What a photograph is cropped to. */
const photograph = 4 / 3;

/** How large a picture beside words is, pt, and how many steps of the column it takes. */
interface Beside {
  readonly width: number;
  readonly height: number;
  readonly steps: number;
}

const isBeside = (block: Block): block is PictureBlock => block.kind === 'picture' && block.beside === true;

/**
 * The blocks of a group in a column `width` pt wide. A small picture that stands beside them hangs in its upper right
 * corner, its foot on a baseline; blocks that begin beside it are set as much narrower, those under it in full width.
 */
export function besideBoxes(
  blocks: readonly Block[],
  width: number,
  context: FlowContext,
  flowBlocks: typeof flow,
): FlowBox[] {
  const picture = blocks.find(isBeside);
  const words = blocks.filter((block) => block !== picture);
  if (!picture || words.length === 0) return flowBlocks(blocks, width, context);
  const { step, theme } = context.typography;
  const size = sizeOf(picture, width, context);
  const narrow = width - size.width - mmToPt(theme.grid.gutter);
  let count = 1;
  while (
    count < words.length &&
    stack(flowBlocks(words.slice(0, count), narrow, context)).height < size.steps
  )
    count += 1;
  const boxes = flowBlocks(words, (index) => (index < count ? narrow : width), context);
  const item = (x: number, y: number): Item => ({
    kind: 'picture',
    meaning: { ref: picture.ref, lang: picture.lang, role: 'figure', part: picture.id },
    picture: picture.picture,
    box: {
      x: x + width - size.width,
      y: y + (size.steps - underBaseline) * step - size.height,
      width: size.width,
      height: size.height,
    },
  });
  const [first, ...rest] = tallEnough(boxes, size.steps);
  if (!first) return boxes;
  return [{ ...first, draw: (x, y, height) => [...first.draw(x, y, height), item(x, y)] }, ...rest];
}

function sizeOf({ picture, height }: PictureBlock, column: number, context: FlowContext): Beside {
  const { step } = context.typography;
  const aspect = context.shapes.get(picture)?.aspect ?? photograph;
  const around = overCapitals + underBaseline;
  const most = height === null ? (lines - around) * step : mmToPt(height);
  const own = Math.min(most * aspect, wide * column);
  return { width: own, height: own / aspect, steps: Math.ceil(own / aspect / step + around - 1e-6) };
}

/** Boxes at least so many steps tall: what the words lack stands under the last of them. */
function tallEnough(boxes: readonly FlowBox[], steps: number): FlowBox[] {
  const lack = steps - stack(boxes).height;
  const last = boxes.at(-1);
  if (!last || lack <= 0) return [...boxes];
  return [
    ...boxes.slice(0, -1),
    {
      ...last,
      height: last.height + lack,
      heights: last.heights.map((height) => height + lack),
      draw: (x, y, height) => last.draw(x, y, height - lack),
    },
  ];
}
