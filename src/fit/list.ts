import type { Block, ListBlock, ListItem } from '../model/blocks.js';
import type { Item, Meaning, PathItem } from '../model/layout.js';
import { listAir, type Place } from './air.js';
import { drawStack, type FlowBox, fixedBox, type Stack, stack } from './box.js';
import { linkMarker } from './marker.js';
import { type FlowContext, free, lineDrawer, setText, underBaseline } from './text.js';

/**
 * Lists: items hang from their bullet, number, or the marker of a kind of link, with a little air between them. In
 * sub-columns each item is a box of its own, without air, so that columns may break between them and stay level.
 */
export function listBoxes(
  block: ListBlock,
  width: number,
  context: FlowContext,
  place: Place,
  flow: (blocks: readonly Block[], width: number, context: FlowContext) => FlowBox[],
): FlowBox[] {
  const indent = context.typography.step * (block.ordered ? 1.2 : 0.8);
  const items = block.items.map((item, index) => itemBox(block, item, index, indent, width, context, flow));
  return (context.columns ?? 1) > 1 ? items : [airyBox(items, place, context)];
}

function itemBox(
  block: ListBlock,
  item: ListItem,
  index: number,
  indent: number,
  width: number,
  context: FlowContext,
  flow: (blocks: readonly Block[], width: number, context: FlowContext) => FlowBox[],
): FlowBox {
  const { step } = context.typography;
  const body: Stack = stack(flow(item.blocks, width - indent, context));
  return fixedBox(body.height, (x, y) => [
    ...bullet(block, item, index, x, y, context),
    ...drawStack(body, x + indent, y, step).map(asListItem),
  ]);
}

/** Items in one box with air between them: they leave the grid, and what follows comes back to it. */
function airyBox(items: readonly FlowBox[], place: Place, context: FlowContext): FlowBox {
  const { step } = context.typography;
  const air = listAir(items.length, place);
  const lines = items.reduce((sum, { height }) => sum + height, 0);
  return fixedBox(lines + air.sum, (x, y) => {
    let at = air.above;
    return items.flatMap((item) => {
      const drawn = item.draw(x, y + at * step, item.height).map(free);
      at += item.height + air.between;
      return drawn;
    });
  });
}

const asListItem = (item: Item): Item =>
  item.meaning.role === 'paragraph'
    ? ({ ...item, meaning: { ...item.meaning, role: 'listItem' } } as Item)
    : item;

function bullet(
  block: ListBlock,
  item: ListItem,
  index: number,
  x: number,
  y: number,
  context: FlowContext,
): Item[] {
  const { step, panel } = context.typography;
  const style = context.typography.style('body');
  const part = `${block.id}.${index}`;
  const meaning: Meaning = { ref: block.ref, lang: block.lang, role: 'label', part };
  if (item.mark) return [linkMarker(item.mark, style.size, x, y, block, context.typography)];
  if (block.ordered) {
    const runs = [{ text: `${index + 1}.` }];
    const lines = setText({ runs, lang: block.lang, ref: block.ref }, style, meaning, 100, context);
    return [...lineDrawer(lines, style, context)(x, y, 1)];
  }
  const size = style.size * 0.3;
  const centre = y + (1 - underBaseline) * step - style.size * 0.24;
  const square: PathItem = {
    kind: 'path',
    meaning: { ref: block.ref, lang: block.lang, role: 'artifact' },
    d: `M0 0H${size}V${size}H0Z`,
    x,
    y: centre - size / 2,
    scale: 1,
    fill: { token: panel.heading },
  };
  return [square];
}
