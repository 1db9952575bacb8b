import type { PanelStyle } from '../schema/theme.js';
import type { Stack } from './box.js';

/** A stack in a panel: heights and gaps decided, and where it begins. Baseline steps. */
export interface Shared {
  readonly start: number;
  readonly heights: readonly number[];
  readonly gaps: readonly number[];
  /** What no picture and no gap took. */
  readonly left: number;
}

/** The widest that sharing makes a gap between groups: wider ones fall apart for the eye. */
const widestGap = 3;

/**
 * Shares out spare steps: pictures and timelines grow first, evenly; the rest goes where the panel’s style says. Whole steps
 * only, so that the grid holds. A column that hangs keeps its gaps, and leaves what is over at its foot, in one place:
 * shared out between its groups, it made them fall apart.
 */
export function shareSpare(stack: Stack, spare: number, space: PanelStyle['space']): Shared {
  const { heights, left } = grown(stack, Math.floor(spare));
  let rest = left;
  const gaps = [...stack.gaps];
  if (space === 'between') rest = widenGaps(stack, gaps, rest);
  const last = stack.boxes.length - 1;
  if (last > 0 && stack.boxes[last]?.sinks && rest > 0) {
    gaps[last] = (gaps[last] ?? 0) + rest;
    rest = 0;
  }
  const start = space === 'above' ? rest : space === 'around' ? Math.floor(rest / 2) : 0;
  return { start, heights, gaps, left: rest };
}

/** The heights of boxes that may grow, and what they leave of the spare steps. */
function grown(stack: Stack, spare: number): { readonly heights: number[]; readonly left: number } {
  const heights = stack.boxes.map((box) => box.height);
  let rest = spare;
  while (rest > 0) {
    const growing = stack.boxes.flatMap((box, index) => {
      const now = heights[index] ?? 0;
      const next = box.heights.find((height) => height > now);
      return next !== undefined && next - now <= rest ? [{ index, now, next }] : [];
    });
    const smallest = growing.sort((a, b) => a.now - b.now)[0];
    if (smallest === undefined) break;
    heights[smallest.index] = smallest.next;
    rest -= smallest.next - smallest.now;
  }
  return { heights, left: rest };
}

/** Where groups begin, but for the first, and for what a heading leads. */
const openingsOf = ({ boxes }: Stack): readonly number[] =>
  boxes.flatMap((box, index) => (index > 0 && box.opens && !boxes[index - 1]?.leads ? [index] : []));

/**
 * A heading stays near what it leads; all other groups move apart alike, no gap more than a step wider than another:
 * unequal ones would read as ranks. Where a step is left for some of them only, the lower ones have it.
 */
function widenGaps(stack: Stack, gaps: number[], spare: number): number {
  let rest = spare;
  const openings = openingsOf(stack);
  while (rest > 0) {
    const narrow = openings.filter((index) => (gaps[index] ?? 0) < widestGap);
    const least = Math.min(...narrow.map((index) => gaps[index] ?? 0));
    const next = narrow.findLast((index) => gaps[index] === least);
    if (next === undefined) break;
    gaps[next] = least + 1;
    rest -= 1;
  }
  // What is left stands over a code to scan, which belongs to the foot, or else under everything, in one place.
  const last = openings.at(-1);
  if (last !== undefined && rest > 0 && stack.boxes[last]?.foot) {
    gaps[last] = (gaps[last] ?? 0) + rest;
    rest = 0;
  }
  return rest;
}
