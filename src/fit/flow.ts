import type { Block } from '../model/blocks.js';
import type { Item, Meaning, PathItem } from '../model/layout.js';
import { mmToPt } from '../model/units.js';
import { qrPath } from '../pictures/qr.js';
import { drawStack, type FlowBox, fixedBox, stack } from './box.js';
import { fieldBoxes } from './field.js';
import { type DecidedStyle, meaningRole } from './style.js';
import { breakText, type FlowContext, lineDrawer, setText, underBaseline } from './text.js';

/** A photograph that takes what is left is never less high than this, nor higher than that, mm. */
const leastPhotograph = 20;
const mostPhotograph = 110;
/** A drawing keeps the column's width; where room is short it may lose this much of its sky and water, no more. */
const leastOfDrawing = 0.7;
/** The side of a QR code without its quiet zone, mm: phones read 15 mm and more with ease. */
const qrSide = 17;
/** Lays blocks out in a column `width` pt wide. */
export function flow(blocks: readonly Block[], width: number, context: FlowContext): FlowBox[] {
  return blocks.flatMap((block) => blockBoxes(block, width, context));
}

function blockBoxes(block: Block, width: number, context: FlowContext): FlowBox[] {
  switch (block.kind) {
    case 'text':
      return [textBox(block, width, context)];
    case 'list':
      return listBoxes(block, width, context);
    case 'group':
      return groupBoxes(flow(block.blocks, width, context));
    case 'columns':
      return [columnsBox(block, width, context)];
    case 'picture':
      return [pictureBox(block, width, context)];
    case 'logos':
      return [logosBox(block, width, context)];
    case 'qr':
      return [qrBox(block, width, context)];
    case 'field':
      return fieldBoxes(block, width, context);
    case 'rule':
      return [ruleBox(block, width, context)];
  }
}

/** Spare space may go above a group, and at least a line stands there. What ends a group leads to nothing after it. */
function groupBoxes(boxes: FlowBox[]): FlowBox[] {
  return boxes.map((box, index) => ({
    ...box,
    ...(index === 0 && { opens: true, before: Math.max(box.before, 1) }),
    ...(index > 0 && index === boxes.length - 1 && { leads: false }),
  }));
}

type TextBlock = Extract<Block, { kind: 'text' }>;

function textBox(block: TextBlock, width: number, context: FlowContext): FlowBox {
  const style = shrunk(block, width, context);
  const meaning: Meaning = {
    ref: block.ref,
    lang: block.lang,
    role: meaningRole(block),
    ...(block.level > 0 && { level: block.level }),
  };
  const lines = setText(block, style, meaning, width, context);
  return fixedBox(Math.ceil(lines.length * style.leading), lineDrawer(lines, style, context), {
    before: style.before,
    after: style.after,
    paragraph: block.role === 'body' || block.role === 'caption' || block.role === 'lead',
    leads: block.level > 0 || block.role === 'fact',
  });
}

/** A title or heading is set smaller, by a third at most, until its longest word has room. */
function shrunk(block: TextBlock, width: number, context: FlowContext): DecidedStyle {
  const style = context.typography.style(block.role);
  if (block.role !== 'title' && block.role !== 'heading') return style;
  const { widest } = breakText(block, style, width, context);
  const factor = Math.max(2 / 3, Math.min(1, (width - 0.5) / widest));
  return { ...style, size: style.size * factor };
}

function listBoxes(block: Extract<Block, { kind: 'list' }>, width: number, context: FlowContext): FlowBox[] {
  const { step } = context.typography;
  const indent = step * (block.ordered ? 1.2 : 0.8);
  return block.items.flatMap((item, index) => {
    const boxes = flow(item, width - indent, context);
    return boxes.map(
      (box, position): FlowBox => ({
        ...box,
        paragraph: false,
        before: index > 0 || position > 0 ? 0 : box.before,
        draw: (x, y, steps) => [
          ...(position === 0 ? marker(block, index, x, y, context) : []),
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

function marker(
  block: Extract<Block, { kind: 'list' }>,
  index: number,
  x: number,
  y: number,
  context: FlowContext,
): Item[] {
  const { step, panel } = context.typography;
  const style = context.typography.style('body');
  const meaning: Meaning = { ref: block.ref, lang: block.lang, role: 'label' };
  if (block.ordered) {
    const runs = [{ text: `${index + 1}.` }];
    const lines = setText({ runs, lang: block.lang, ref: block.ref }, style, meaning, 100, context);
    return [...lineDrawer(lines, style, context)(x, y, 1)];
  }
  const size = style.size * 0.3;
  const centre = y + (1 - underBaseline) * step - style.size * 0.24;
  return [
    {
      kind: 'path',
      meaning: { ...meaning, role: 'artifact' },
      d: `M0 0H${size}V${size}H0Z`,
      x,
      y: centre - size / 2,
      scale: 1,
      fill: { token: panel.accent },
    },
  ];
}

function columnsBox(
  block: Extract<Block, { kind: 'columns' }>,
  width: number,
  context: FlowContext,
): FlowBox {
  const { step, theme } = context.typography;
  const gutter = mmToPt(theme.grid.gutter);
  const columnWidth = (width - gutter * (block.count - 1)) / block.count;
  const boxes = flow(block.blocks, columnWidth, context);
  const columns = balance(boxes, block.count).map((part) => stack(part));
  const height = Math.max(0, ...columns.map((column) => column.height));
  return fixedBox(height, (x, y) =>
    columns.flatMap((column, index) => drawStack(column, x + index * (columnWidth + gutter), y, step)),
  );
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

function pictureBox(
  block: Extract<Block, { kind: 'picture' }>,
  width: number,
  context: FlowContext,
): FlowBox {
  const { step } = context.typography;
  const aspect = context.shapes.get(block.picture)?.aspect ?? null;
  const natural = aspect === null ? mmToPt(mostPhotograph) : width / aspect;
  const shortest = aspect === null ? mmToPt(leastPhotograph) : natural * leastOfDrawing;
  const steps = (pt: number) => Math.ceil(pt / step);
  const least = steps(block.height === null ? shortest : mmToPt(block.height));
  const most = block.height === null ? Math.max(least, Math.floor(natural / step)) : least;
  const meaning: Meaning = { ref: block.ref, lang: block.lang, role: 'figure' };
  return fixedBox(
    least,
    (x, y, height) => {
      const room = height * step - step * underBaseline;
      const drawn = aspect === null ? { width, height: room } : { width, height: Math.min(room, natural) };
      const box = { x, y: y + (room - drawn.height), ...drawn };
      return [{ kind: 'picture', meaning, picture: block.picture, box }];
    },
    { most, before: 1, after: 1 },
  );
}

function contain(aspect: number, width: number, height: number): { width: number; height: number } {
  return width / aspect <= height ? { width, height: width / aspect } : { width: height * aspect, height };
}

function logosBox(block: Extract<Block, { kind: 'logos' }>, width: number, context: FlowContext): FlowBox {
  const { step, theme } = context.typography;
  if (block.pictures.length === 0) return fixedBox(0, () => []);
  const gutter = mmToPt(theme.grid.gutter);
  const each = (width - gutter * (block.pictures.length - 1)) / block.pictures.length;
  return fixedBox(
    3,
    (x, y) =>
      block.pictures.map((picture, index) => {
        const aspect = context.shapes.get(picture)?.aspect ?? 1;
        const size = contain(aspect, each, 3 * step);
        const box = { x: x + index * (each + gutter), y: y + 3 * step - size.height, ...size };
        return {
          kind: 'picture',
          meaning: { ref: block.ref, lang: block.lang, role: 'figure' },
          picture,
          box,
        };
      }),
    { before: 1 },
  );
}

function qrBox(block: Extract<Block, { kind: 'qr' }>, width: number, context: FlowContext): FlowBox {
  const { step, typography } = { step: context.typography.step, typography: context.typography };
  const code = qrPath(block.address);
  const scale = mmToPt(qrSide) / code.modules;
  const quiet = 4 * scale;
  const side = (code.modules + 8) * scale;
  const gutter = mmToPt(typography.theme.grid.gutter);
  const style = typography.style('body');
  const meaning: Meaning = { ref: block.ref, lang: block.lang, role: 'paragraph' };
  const lines = setText(
    { ...block, runs: block.text },
    style,
    meaning,
    width - side - gutter + quiet,
    context,
  );
  const height = Math.ceil(Math.max(side / step, lines.length));
  const figure: Meaning = { ref: block.ref, lang: block.lang, role: 'figure' };
  // On a ground the quiet zone is painted; on paper the code hangs out by it, so that its edge meets the text’s.
  const painted = typography.panel.ground !== null;
  return fixedBox(
    height,
    (x, y) => {
      const left = painted ? x : x - quiet;
      const field: PathItem[] = painted
        ? [
            {
              kind: 'path',
              meaning: figure,
              d: `M0 0H${side}V${side}H0Z`,
              x: left,
              y,
              scale: 1,
              fill: { token: 'white' },
            },
          ]
        : [];
      const symbol: PathItem = {
        kind: 'path',
        meaning: figure,
        d: code.path,
        x: left,
        y,
        scale,
        fill: { token: 'black' },
      };
      const textTop = y + Math.max(0, Math.floor((height - lines.length) / 2)) * step;
      return [
        ...field,
        symbol,
        ...lineDrawer(lines, style, context)(left + side + (painted ? gutter : 0), textTop, 0),
      ];
    },
    { before: 1 },
  );
}

function ruleBox(block: Extract<Block, { kind: 'rule' }>, width: number, context: FlowContext): FlowBox {
  const { step, panel } = context.typography;
  const meaning: Meaning = { ref: block.ref, lang: block.lang, role: 'artifact' };
  return fixedBox(1, (x, y) => [
    {
      kind: 'path',
      meaning,
      d: `M0 0H${width}`,
      x,
      y: y + step / 2,
      scale: 1,
      stroke: { token: panel.accent },
      lineWidth: 0.5,
    },
  ]);
}
