import type { Item } from '../model/layout.js';

/**
 * A piece of a panel’s flow. Heights count in baseline steps, so that whatever stands above, every baseline
 * falls on the panel’s grid.
 */
export interface FlowBox {
  /** Steps asked for above and below; of two neighbours’ wishes the larger counts. */
  readonly before: number;
  readonly after: number;
  readonly height: number;
  /** The heights it may have, the least first: a picture and a timeline may grow, all else has one. */
  readonly heights: readonly number[];
  /** true where a group begins: spare space may go above it. */
  readonly opens: boolean;
  /** true where its own leading is the air above it: large figures. */
  readonly airy: boolean;
  /** true for headings, which may not end a column. */
  readonly leads: boolean;
  /** true for what may stand at the panel's foot, apart from the rest: a code to scan. */
  readonly foot: boolean;
  /** true for what stands at the panel's foot always: all room that is left goes above it. */
  readonly sinks: boolean;
  /** true for paragraphs of running text: between two of them stands an empty line. */
  readonly paragraph: boolean;
  /** Draws the box with its top left corner at x, y (pt), at a height in steps of `heights`. */
  draw(x: number, y: number, steps: number): readonly Item[];
}

/** A box of one height. */
export const fixedBox = (height: number, draw: FlowBox['draw'], more: Partial<FlowBox> = {}): FlowBox => ({
  before: 0,
  after: 0,
  height,
  heights: [height],
  opens: false,
  airy: false,
  leads: false,
  foot: false,
  sinks: false,
  paragraph: false,
  draw,
  ...more,
});

/** Boxes with the gaps between them decided: `gaps[i]` stands above box i. */
export interface Stack {
  readonly boxes: readonly FlowBox[];
  readonly gaps: readonly number[];
  /** Steps in all. */
  readonly height: number;
}

/** Puts boxes under each other. The first starts at once, whatever space it asks for above. */
export function stack(boxes: readonly FlowBox[]): Stack {
  const gaps = boxes.map((box, index) => {
    const above = boxes[index - 1];
    if (!above) return 0;
    return Math.max(above.after, box.before, above.paragraph && box.paragraph ? 1 : 0);
  });
  const height = boxes.reduce((sum, box, index) => sum + box.height + (gaps[index] ?? 0), 0);
  return { boxes, gaps, height };
}

/** Draws a stack from x, y (pt), each box at its least height. */
export function drawStack({ boxes, gaps }: Stack, x: number, y: number, step: number): Item[] {
  let top = y;
  return boxes.flatMap((box, index) => {
    top += (gaps[index] ?? 0) * step;
    const items = box.draw(x, top, box.height);
    top += box.height * step;
    return items;
  });
}
