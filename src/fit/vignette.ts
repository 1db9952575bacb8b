import type { Box } from '../model/layout.js';

/** How tall a vignette may be, baseline steps: from the line above its heading's gap … */
const tall = 1.6;
/** … to this far under the heading's baseline: the words of a full line come close to it. */
const sunk = 0.02;
/** No wider than this share of the column, so that names keep their line. */
const wide = 0.2;
/** Between the words and it, steps. */
const apart = 0.5;
/** What a photograph is cropped to. */
const photograph = 4 / 3;

/** A small picture at the end of a heading's line. */
export interface Vignette {
  /** What it leaves of a column `width` pt wide to the words, pt. */
  readonly left: number;
  /** Its box beside a first line whose baseline is at `baseline`, in a column that begins at x. */
  box(x: number, baseline: number): Box;
}

/** Fits a picture of a shape into the gap over a heading and its line: it takes no room of its own. */
export function vignette(aspect: number | null, width: number, step: number): Vignette {
  const shape = aspect ?? photograph;
  const most = (tall + sunk) * step;
  const own = Math.min(most * shape, wide * width);
  const height = own / shape;
  return {
    left: width - own - apart * step,
    box: (x, baseline) => ({
      x: x + width - own,
      y: baseline + sunk * step - height,
      width: own,
      height,
    }),
  };
}
