import type { FieldBlock } from '../model/blocks.js';
import type { Box, FieldWish, Item, LiveItem, Meaning } from '../model/layout.js';
import { mmToPt } from '../model/units.js';
import { type FlowBox, fixedBox } from './box.js';
import { type FlowContext, lineDrawer, setText } from './text.js';

/** A line to write on has 8 mm, a box to tick 4 mm: measures that a pen needs. */
const writingLine = 8;
const tickBox = 4;
/** From a box to its words, mm. */
const besideBox = 1.6;

/** A form’s field: its label, and lines to write on or boxes to tick. Wide enough for a pen. */
export function fieldBoxes(block: FieldBlock, width: number, context: FlowContext): FlowBox[] {
  switch (block.type) {
    case 'line':
    case 'lines':
      return [writingBox(block, width, context)];
    case 'box':
      return [tickRow(block, [block.label], width, context, 1)];
    case 'choice':
      return [labelBox(block, width, context), tickRow(block, block.options, width, context, 2)];
  }
}

function labelBox(block: FieldBlock, width: number, context: FlowContext): FlowBox {
  const style = context.typography.style('label');
  const meaning = meaningOf(block, 'label');
  const lines = setText({ ...block, runs: [{ text: block.label }] }, style, meaning, width, context);
  return fixedBox(lines.length, lineDrawer(lines, style, context), { before: 1, leads: true });
}

function writingBox(block: FieldBlock, width: number, context: FlowContext): FlowBox {
  const { step, panel } = context.typography;
  const style = context.typography.style('label');
  const meaning = meaningOf(block, 'label');
  const lines = setText({ ...block, runs: [{ text: block.label }] }, style, meaning, width, context);
  const steps = Math.ceil(mmToPt(writingLine) / step);
  const label = lineDrawer(lines, style, context);
  return fixedBox(
    lines.length + block.rows * steps,
    (x, y, height) => [
      ...label(x, y, height),
      ...Array.from(
        { length: block.rows },
        (_, row): Item => ({
          kind: 'path',
          meaning: ruleMeaning(block),
          d: `M0 0H${width}`,
          x,
          y: y + (lines.length + (row + 1) * steps - 0.25) * step,
          scale: 1,
          stroke: { token: panel.text },
          lineWidth: 0.5,
        }),
      ),
      liveField(
        block,
        'field',
        { name: block.name, label: block.label, type: block.type === 'lines' ? 'lines' : 'line' },
        { x, y: y + (lines.length + 0.25) * step, width, height: (block.rows * steps - 0.5) * step },
        context,
      ),
    ],
    { before: 1 },
  );
}

/** Boxes to tick with their words, in as many columns as asked. */
function tickRow(
  block: FieldBlock,
  labels: readonly string[],
  width: number,
  context: FlowContext,
  columns: number,
): FlowBox {
  const { step, panel, theme } = context.typography;
  const style = context.typography.style('body');
  const side = mmToPt(tickBox);
  const gutter = mmToPt(theme.grid.gutter);
  const toWords = mmToPt(besideBox);
  const columnWidth = (width - gutter * (columns - 1)) / columns;
  const nameOf = (index: number) => (block.type === 'choice' ? String(index) : 'label');
  const cells = labels.map((label, index) =>
    setText(
      { ...block, runs: [{ text: label }] },
      style,
      meaningOf(block, nameOf(index)),
      columnWidth - side - toWords,
      context,
    ),
  );
  const lefts = columnLefts(
    cells.map((lines) => side + toWords + Math.max(0, ...lines.map((line) => line.width))),
    width,
    gutter,
    columns,
  );
  const rows: (typeof cells)[] = [];
  for (let index = 0; index < cells.length; index += columns) rows.push(cells.slice(index, index + columns));
  // Under a choice stands an empty line, so that what follows is further off than its rows are from each other.
  const under = block.type === 'choice' ? 1 : 0;
  const heights = rows.map(
    (row, index) => Math.max(...row.map((lines) => lines.length), 1) + (index < rows.length - 1 ? 1 : under),
  );
  const height = heights.reduce((sum, value) => sum + value, 0);
  return fixedBox(
    height,
    (x, y) => {
      let top = 0;
      return rows.flatMap((row, index) => {
        const items = row.flatMap((lines, column): Item[] => {
          const left = x + (lefts[column] ?? 0);
          const at = y + top * step;
          const number = index * columns + column;
          const corner = at + 0.75 * step - side * 0.85;
          const choice = block.type === 'choice';
          return [
            {
              kind: 'path',
              meaning: ruleMeaning(block),
              d: `M0 0H${side}V${side}H0Z`,
              x: left,
              y: corner,
              scale: 1,
              stroke: { token: panel.text },
              lineWidth: 0.75,
            },
            liveField(
              block,
              choice ? `${number}.field` : 'field',
              {
                name: choice ? `${block.name}.${number + 1}` : block.name,
                label: choice ? `${block.label}: ${labels[number]}` : block.label,
                type: 'box',
              },
              { x: left, y: corner, width: side, height: side },
              context,
            ),
            ...lineDrawer(lines, style, context)(left + side + toWords, at, 0),
          ];
        });
        top += heights[index] ?? 0;
        return items;
      });
    },
    { before: 1 },
  );
}

/**
 * Where columns begin, pt from the first: each as wide as its widest cell, the spare room shared out between them and
 * to the right of the last. No two stand nearer than a gutter.
 */
function columnLefts(cells: readonly number[], width: number, gutter: number, columns: number): number[] {
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...cells.filter((_, index) => index % columns === column)),
  );
  const spare = width - widths.reduce((sum, each) => sum + each, 0);
  const apart = Math.max(gutter, (spare + gutter) / columns);
  return widths.map((_, column) => widths.slice(0, column).reduce((sum, each) => sum + each + apart, 0));
}

const meaningOf = (block: FieldBlock, name: string): Meaning => ({
  ref: block.ref,
  lang: block.lang,
  role: 'paragraph',
  part: `${block.id}.${name}`,
});

/** What is there for a pen says nothing to a reader. */
const ruleMeaning = ({ id, ref, lang, type }: FieldBlock): Meaning => ({
  ref,
  lang,
  role: 'field',
  // Where much is typed, the field has a frame of its own instead: no reader types on such lines.
  ...(type === 'lines' && { part: `${id}.field` }),
});

function liveField(
  block: FieldBlock,
  name: string,
  wish: Pick<FieldWish, 'name' | 'label' | 'type'>,
  box: Box,
  { typography }: FlowContext,
): LiveItem {
  const { required } = block;
  const { size } = typography.style('body');
  return { kind: 'live', meaning: meaningOf(block, name), box, field: { ...wish, required, size } };
}
