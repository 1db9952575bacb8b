import type { Block, ColumnsBlock } from '../model/blocks.js';
import { mmToPt } from '../model/units.js';
import { drawStack, type FlowBox, fixedBox, stack } from './box.js';
import type { FlowContext } from './text.js';

/** Sub-columns, a gutter of the theme apart; blocks run down one and on in the next. */
export function columnsBox(
  block: ColumnsBlock,
  width: number,
  context: FlowContext,
  flow: (blocks: readonly Block[], width: number, context: FlowContext) => FlowBox[],
): FlowBox {
  const { step, theme } = context.typography;
  const gutter = mmToPt(theme.grid.gutter);
  const columnWidth = (width - gutter * (block.count - 1)) / block.count;
  const boxes = flow(block.blocks, columnWidth, { ...context, columns: block.count });
  const columns = balance(boxes, block.count).map((part) => stack(part));
  const height = Math.max(0, ...columns.map((column) => column.height));
  const draw: FlowBox['draw'] = (x, y) =>
    columns.flatMap((column, index) => drawStack(column, x + index * (columnWidth + gutter), y, step));
  return fixedBox(height, draw, {
    after: Math.max(0, ...columns.map(({ boxes: parts }) => parts.at(-1)?.after ?? 0)),
  });
}

/** Shares boxes out over columns in order, each as high as the fullest must be; no heading ends a column. */
function balance(boxes: readonly FlowBox[], count: number): FlowBox[][] {
  for (let limit = Math.ceil(stack(boxes).height / count); ; limit += 1) {
    const columns = fill(boxes, limit);
    if (columns.length <= count) return columns;
  }
}

function fill(boxes: readonly FlowBox[], limit: number): FlowBox[][] {
  const columns: FlowBox[][] = [[]];
  for (const unit of units(boxes)) {
    const column = columns.at(-1) ?? [];
    if (column.length > 0 && stack([...column, ...unit]).height > limit) columns.push([...unit]);
    else column.push(...unit);
  }
  return columns;
}

/** A heading and what it leads stay together. */
function units(boxes: readonly FlowBox[]): FlowBox[][] {
  const result: FlowBox[][] = [];
  let open = false;
  for (const box of boxes) {
    if (open) result.at(-1)?.push(box);
    else result.push([box]);
    open = box.leads;
  }
  return result;
}
