import type { Run, TimelineBlock } from '../model/blocks.js';
import type { Item, LineItem, Meaning, PathItem } from '../model/layout.js';
import { markerPath } from '../model/markers.js';
import { type Air, type Place, timelineAir } from './air.js';
import { type FlowBox, fixedBox } from './box.js';
import { linkMarker } from './marker.js';
import { type FlowContext, free, lineDrawer, setEvenly, underBaseline } from './text.js';

/** Between two events, steps: the first where the panel is full, the other where it has room. More, and they fall apart. */
const gaps = [0.25, 0.5] as const;

/** Events under each other along a line of time: the year, a marker on the line, and what happened. */
export function timelineBox(
  block: TimelineBlock,
  width: number,
  context: FlowContext,
  place: Place,
): FlowBox {
  const { typography } = context;
  const { step } = typography;
  const style = typography.style('body');
  const yearStyle = typography.style('label');
  const meaning: Meaning = { ref: block.ref, lang: block.lang, role: 'listItem' };
  const set = (index: number, name: 'date' | 'text', runs: readonly Run[], room: number) => {
    const ref = block.events[index]?.ref ?? block.ref;
    const own = { ...meaning, ref, part: `${block.id}.${index}.${name}` };
    const inStyle = name === 'date' ? yearStyle : style;
    const words = { runs, lang: block.lang, ref };
    const set = setEvenly(words, inStyle, own, room, context);
    // Read aloud, the date is parted from what happened.
    return name === 'date' ? set.map((line) => ({ ...line, spaced: true })) : set;
  };
  const years = block.events.map(({ label }, index) => set(index, 'date', [{ text: label }], 200));
  const axis = Math.max(...years.map(([line]) => line?.width ?? 0)) + style.size * 1.1;
  const indent = axis + style.size * 1.1;
  const lines = block.events.map(({ runs }, index) => set(index, 'text', runs, width - indent));
  const words = lines.reduce((sum, { length }) => sum + length, 0);
  const airs = gaps.map((gap) => timelineAir(lines.length, place, gap));
  const heights = airs.map(({ sum }) => words + sum);
  return fixedBox(
    heights[0] ?? words,
    (x, y, height) => {
      const rows = rowsOf(
        lines.map(({ length }) => length),
        airs.findLast(({ sum }) => words + sum <= height) ?? { above: 0, between: 0, sum: 0 },
      );
      const at = (row: number) => y + row * step;
      const centre = (row: number) => at(row) + (1 - underBaseline) * step - style.size * 0.26;
      const line: PathItem = {
        kind: 'path',
        meaning: { ...meaning, role: 'artifact' },
        d: `M0 0V${centre(rows.at(-1) ?? 0) - centre(rows[0] ?? 0)}`,
        x: x + axis,
        y: centre(rows[0] ?? 0),
        scale: 1,
        stroke: { token: typography.panel.text },
        lineWidth: 0.5,
      };
      return [
        line,
        ...block.events.flatMap((event, index): Item[] => {
          const top = at(rows[index] ?? 0);
          const side = style.size * 0.62;
          const middle = centre(rows[index] ?? 0);
          const paper = typography.panel.ground ?? 'white';
          const mark = event.mark
            ? {
                ...linkMarker(event.mark, style.size, x + axis - side / 2, top, block, typography),
                meaning: markMeaning(block, index),
              }
            : dot(meaning, x + axis, middle, style.size * 0.55, typography.panel.accent);
          return [
            ...lineDrawer(years[index] as LineItem[], yearStyle, context)(x, top, 1).map(free),
            // The line ends at an open marker's rim.
            dot(meaning, x + axis, middle, style.size * 0.62, paper),
            mark,
            ...lineDrawer(lines[index] as LineItem[], style, context)(x + indent, top, 1).map(free),
          ];
        }),
      ];
    },
    { heights, before: 0 },
  );
}

/** A marker says its kind, which no words beside it do. */
function markMeaning({ id, lang, ref, events }: TimelineBlock, index: number): Meaning {
  const { ref: own = ref, markName } = events[index] ?? {};
  return markName === undefined
    ? { ref: own, lang, role: 'artifact' }
    : { ref: own, lang, role: 'figure', part: `${id}.${index}.mark` };
}

/** A disc on the line: the marker of an event that is no link, or the ground behind a marker. */
const dot = (meaning: Meaning, x: number, y: number, size: number, colour: string): PathItem => ({
  kind: 'path',
  meaning: { ...meaning, role: 'artifact' },
  d: markerPath('disc', size),
  x,
  y,
  scale: 1,
  fill: { token: colour },
});

/** Where each event begins, steps below the timeline's top. A scale of years would be broken by the first two that crowd. */
export function rowsOf(lines: readonly number[], { above, between }: Air): number[] {
  let row = above;
  return lines.map((count) => {
    const at = row;
    row += count + between;
    return at;
  });
}
