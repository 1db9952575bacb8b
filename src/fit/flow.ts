import type { Block, RuleBlock, TextBlock } from '../model/blocks.js';
import type { Meaning } from '../model/layout.js';
import type { Place } from './air.js';
import { besideBoxes } from './beside.js';
import { type FlowBox, fixedBox } from './box.js';
import { columnsBox } from './columns.js';
import { fieldBoxes } from './field.js';
import { listBoxes } from './list.js';
import { linkMarker, markerIndent } from './marker.js';
import { logosBox, pictureBox } from './picture.js';
import { qrBox } from './qr-box.js';
import { type DecidedStyle, isFigure, meaningRole } from './style.js';
import {
  balancedWidth,
  breakText,
  type FlowContext,
  lineDrawer,
  setText,
  stepsOf,
  underBaseline,
} from './text.js';
import { timelineBox } from './timeline.js';
import { vignette } from './vignette.js';

/** Lays blocks out in a column `width` pt wide, or each in the width that is told for its index. */
export function flow(
  blocks: readonly Block[],
  width: number | ((index: number) => number),
  context: FlowContext,
): FlowBox[] {
  return blocks.flatMap((block, index) =>
    blockBoxes(block, typeof width === 'number' ? width : width(index), context, {
      opens: index === 0,
      ends: index === blocks.length - 1,
      led: isHeading(blocks[index - 1]),
    }),
  );
}

const isHeading = (block: Block | undefined): boolean => block?.kind === 'text' && block.level > 0;

function blockBoxes(block: Block, width: number, context: FlowContext, place: Place): FlowBox[] {
  switch (block.kind) {
    case 'text':
      return [textBox(block, width, context)];
    case 'list':
      return listBoxes(block, width, context, place, flow);
    case 'timeline':
      return [timelineBox(block, width, context, place)];
    case 'group':
      return groupBoxes(besideBoxes(block.blocks, width, context, flow));
    case 'columns':
      return [columnsBox(block, width, context, flow)];
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

/** Spare space may go above a group, and at least a line stands there unless its first box brings air of its own. What ends a group leads to nothing after it. */
function groupBoxes(given: FlowBox[]): FlowBox[] {
  const boxes = underWords(given);
  const foot = boxes.some((box) => box.foot);
  return boxes.map((box, index) => ({
    ...box,
    foot,
    ...(index === 0 && { opens: true, before: box.airy ? box.before : Math.max(box.before, 1) }),
    ...(index > 0 && index === boxes.length - 1 && { leads: false }),
  }));
}

/** A large figure and its words are one: what it asks for below stands under them. */
function underWords(boxes: FlowBox[]): FlowBox[] {
  const [figure, ...words] = boxes;
  const last = words.at(-1);
  if (!figure?.airy || !last) return boxes;
  return [
    { ...figure, after: 0 },
    ...words.slice(0, -1),
    { ...last, after: Math.max(last.after, figure.after) },
  ];
}

function textBox(block: TextBlock, width: number, around: FlowContext): FlowBox {
  // Large type that is meant to be read at a glance parts no words.
  const context = block.role === 'lead' ? { ...around, hyphenator: undefined } : around;
  const style = shrunk(block, width, context);
  const meaning: Meaning = {
    ref: block.ref,
    lang: block.lang,
    role: meaningRole(block),
    part: block.id,
    ...(block.level > 0 && { level: block.level }),
  };
  const { step } = context.typography;
  const beside =
    block.vignette === undefined
      ? undefined
      : vignette(context.shapes.get(block.vignette)?.aspect ?? null, width, step);
  const measure = balanced(block, style, beside?.left ?? width, context);
  const lines = setText(block, style, meaning, measure, context);
  const drawLines = lineDrawer(lines, style, context);
  const draw: FlowBox['draw'] = (x, y, height) => [
    ...(block.mark
      ? [linkMarker(block.mark, style.size, x - markerIndent(style.size), y, block, context.typography)]
      : []),
    ...(block.vignette !== undefined && beside
      ? [
          {
            kind: 'picture' as const,
            meaning: { ref: block.ref, lang: block.lang, role: 'artifact' as const },
            picture: block.vignette,
            box: beside.box(x, y + (style.first - underBaseline) * step),
          },
        ]
      : []),
    ...drawLines(x, y, height),
  ];
  return fixedBox(stepsOf(lines.length, style), draw, {
    before: style.before,
    after: style.after,
    paragraph: block.role === 'body' || block.role === 'caption' || block.role === 'lead',
    airy: isFigure(block.role),
    sinks: block.foot === true,
    leads: block.level > 0 || block.role === 'fact' || isFigure(block.role),
  });
}

/** Roles whose lines look best of like length: “Our European / Twin Cities”, not “Our European Twin / Cities”. */
const displayed: ReadonlySet<string> = new Set(['title', 'heading', 'strapline', 'kicker', 'lead']);

const balanced = (block: TextBlock, style: DecidedStyle, width: number, context: FlowContext): number =>
  displayed.has(block.role) ? balancedWidth(block, style, width, context) : width;

/** Roles that are set so large that a long word may lack room. */
const largest: ReadonlySet<string> = new Set(['title', 'heading', 'pair', 'figure']);

/** A title, a heading, a figure alone or one of a pair is set smaller, by a third at most, until its longest word has room. */
function shrunk(block: TextBlock, width: number, context: FlowContext): DecidedStyle {
  const style = context.typography.style(block.role);
  if (!largest.has(block.role)) return style;
  const { widest } = breakText(block, style, width, context);
  const factor = Math.max(2 / 3, Math.min(1, (width - 0.5) / widest));
  return { ...style, size: style.size * factor };
}

function ruleBox(block: RuleBlock, width: number, context: FlowContext): FlowBox {
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
