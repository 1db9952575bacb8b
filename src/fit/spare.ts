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

/** More than this the last group is not moved to reach the foot: a hole would open above it. */
const mostToFoot = 4;

/** The widest that sharing makes a gap between groups: wider ones fall apart for the eye. */
const widestGap = 2;

/**
 * Shares out spare steps: pictures grow first, evenly; the rest goes where the panel’s style says. Whole steps
 * only, so that the grid holds.
 */
export function shareSpare(stack: Stack, spare: number, space: PanelStyle['space']): Shared {
  const heights = stack.boxes.map((box) => box.height);
  let rest = Math.floor(spare);
  while (rest > 0) {
    const growing = stack.boxes.flatMap((box, index) => ((heights[index] ?? 0) < box.most ? [index] : []));
    const smallest = growing.sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))[0];
    if (smallest === undefined) break;
    heights[smallest] = Math.min((heights[smallest] ?? 0) + 1, Math.floor(stack.boxes[smallest]?.most ?? 0));
    rest -= 1;
    if (stack.boxes.every((box, index) => (heights[index] ?? 0) + 1 > box.most)) break;
  }
  const gaps = [...stack.gaps];
  if (space === 'between') rest = widenGaps(stack, gaps, rest);
  const start = space === 'above' ? rest : space === 'around' ? Math.floor(rest / 2) : 0;
  return { start, heights, gaps, left: rest };
}

/** A heading stays near what it leads; every other group may be moved away from the one above. */
function widenGaps(stack: Stack, gaps: number[], spare: number): number {
  let rest = spare;
  const openings = stack.boxes.flatMap((box, index) =>
    index > 0 && box.opens && !stack.boxes[index - 1]?.leads ? [index] : [],
  );
  for (let round = 0; round < 20 && rest >= openings.length && openings.length > 0; round += 1) {
    const room = openings.filter((index) => (gaps[index] ?? 0) < widestGap);
    if (room.length === 0) break;
    for (const index of room) gaps[index] = (gaps[index] ?? 0) + 1;
    rest -= room.length;
  }
  // What is too little for all gaps stands above the last group, so that feet are level from panel to panel.
  const last = openings.at(-1);
  if (last !== undefined && rest > 0 && rest <= mostToFoot) {
    gaps[last] = (gaps[last] ?? 0) + rest;
    rest = 0;
  }
  return rest;
}
