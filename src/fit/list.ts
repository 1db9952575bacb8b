import type { Block, ListBlock, ListItem } from '../model/blocks.js';
import type { Item, Meaning, PathItem } from '../model/layout.js';
import type { FlowBox } from './box.js';
import { linkMarker } from './marker.js';
import { type FlowContext, lineDrawer, setText, underBaseline } from './text.js';

/** Lists: items hang from their bullet, number, or the marker of a kind of link. */
export function listBoxes(
  block: ListBlock,
  width: number,
  context: FlowContext,
  flow: (blocks: readonly Block[], width: number, context: FlowContext) => FlowBox[],
): FlowBox[] {
  const { step } = context.typography;
  const indent = step * (block.ordered ? 1.2 : 0.8);
  return block.items.flatMap((item, index) => {
    const boxes = flow(item.blocks, width - indent, context);
    return boxes.map(
      (box, position): FlowBox => ({
        ...box,
        paragraph: false,
        before: index > 0 || position > 0 ? 0 : box.before,
        draw: (x, y, steps) => [
          ...(position === 0 ? bullet(block, item, index, x, y, context) : []),
          ...box.draw(x + indent, y, steps).map(asListItem),
        ],
      }),
    );
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
    fill: { token: panel.accent },
  };
  return [square];
}
