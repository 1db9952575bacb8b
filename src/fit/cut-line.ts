import type { Panel } from '../model/blocks.js';
import type { Item, Meaning, PathItem } from '../model/layout.js';
import { mmToPt } from '../model/units.js';

/** The line begins this far below the trim, mm: over it the scissors stand, clear of the knife. */
const short = 10.5;
/** From the scissors' tips to the line, pt: seen as a gap, like those between its dashes. */
const gap = 2.5;
/** mm, the most that printers ask for. */
const bleed = 3;
/** Scissors, seen from above with their blades up, about 10 wide and 16 high around 0 0; their tips at -8.4. */
const tips = 8.4;
const scissors =
  'M-1.1 1.6L2.2-8.4L2.9-5.2L0.4 2.2ZM1.1 1.6L-2.2-8.4L-2.9-5.2L-0.4 2.2Z' +
  'M-3 1.4A2.6 2.6 0 1 1-3.01 1.4ZM-3 2.9A1.1 1.1 0 1 0-2.99 2.9ZM3 1.4A2.6 2.6 0 1 1 2.99 1.4ZM3 2.9A1.1 1.1 0 1 0 3.01 2.9Z';

/** The fold along which a form is cut off, as a dashed line with scissors. Points from the panel’s corner. */
export function cutLine(
  { cut, ref }: Panel,
  width: number,
  height: number,
  colour: string,
  lang: string,
): Item[] {
  if (cut === 'none') return [];
  const x = cut === 'left' ? 0 : width;
  const meaning: Meaning = { ref, lang, role: 'artifact', paper: true };
  const top = mmToPt(short);
  const line: PathItem = {
    kind: 'path',
    meaning,
    // Down into the bleed, so that the cut reaches the edge wherever the knife falls.
    d: `M0 0V${height - top + mmToPt(bleed)}`,
    x,
    y: top,
    scale: 1,
    stroke: { token: colour },
    lineWidth: 0.75,
    dash: [3, 2],
  };
  const tool: PathItem = {
    kind: 'path',
    meaning,
    d: scissors,
    x,
    y: top - gap - tips,
    scale: -1,
    fill: { token: colour },
    evenOdd: true,
  };
  return [line, tool];
}
