import type { Box } from '../../model/layout.js';

/** Left, bottom, right, top in points from the page's bottom left, as PDF has it. */
export type PageBox = readonly [number, number, number, number];

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Turns a box from the page's top left into PDF's coordinates. */
export const pageBox = ({ x, y, width, height }: Box, pageHeight: number): PageBox => [
  round(x),
  round(pageHeight - y - height),
  round(x + width),
  round(pageHeight - y),
];

/** The smallest box around some; undefined around none. */
export function around(boxes: readonly PageBox[]): PageBox | undefined {
  if (boxes.length === 0) return undefined;
  const side = (index: number, choose: (...values: number[]) => number) =>
    choose(...boxes.map((box) => box[index] ?? 0));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}
