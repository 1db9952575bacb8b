import type { Run, TimelineBlock } from '../model/blocks.js';
import type { Item, LineItem, Meaning, PathItem } from '../model/layout.js';
import { markerPath } from '../model/markers.js';
import { type FlowBox, fixedBox } from './box.js';
import { linkMarker } from './marker.js';
import { type FlowContext, lineDrawer, setText, underBaseline } from './text.js';

/** Events under each other along a line of time: the year, a marker on the line, and what happened. */
export function timelineBox(block: TimelineBlock, width: number, context: FlowContext): FlowBox {
  const { typography } = context;
  const { step } = typography;
  const style = typography.style('body');
  const yearStyle = typography.style('label');
  const meaning: Meaning = { ref: block.ref, lang: block.lang, role: 'listItem' };
  const set = (index: number, name: 'date' | 'text', runs: readonly Run[], room: number) => {
    const ref = block.events[index]?.ref ?? block.ref;
    const own = { ...meaning, ref, part: `${block.id}.${index}.${name}` };
    const inStyle = name === 'date' ? yearStyle : style;
    const set = setText({ runs, lang: block.lang, ref }, inStyle, own, room, context);
    // Read aloud, the date is parted from what happened.
    return name === 'date' ? set.map((line) => ({ ...line, spaced: true })) : set;
  };
  const years = block.events.map(({ label }, index) => set(index, 'date', [{ text: label }], 200));
  const axis = Math.max(...years.map(([line]) => line?.width ?? 0)) + style.size * 1.1;
  const indent = axis + style.size * 1.1;
  const lines = block.events.map(({ runs }, index) => set(index, 'text', runs, width - indent));
  const least = lines.reduce((sum, { length }) => sum + length, 0);
  return fixedBox(
    least,
    (x, y, height) => {
      const rows = rowsOf(
        lines.map(({ length }) => length),
        height,
      );
      const at = (row: number) => y + row * step;
      const centre = (row: number) => at(row) + (1 - underBaseline) * step - style.size * 0.26;
      const line: PathItem = {
        kind: 'path',
        meaning: { ...meaning, role: 'artifact' },
        d: `M0 0V${centre(rows.at(-1) ?? 0) - centre(0)}`,
        x: x + axis,
        y: centre(0),
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
            ? linkMarker(
                event.mark,
                style.size,
                x + axis - side / 2,
                top,
                { ...block, ref: event.ref },
                typography,
              )
            : dot(meaning, x + axis, middle, style.size * 0.55, typography.panel.accent);
          return [
            ...lineDrawer(years[index] as LineItem[], yearStyle, context)(x, top, 1),
            // The line ends at an open marker's rim.
            dot(meaning, x + axis, middle, style.size * 0.62, paper),
            mark,
            ...lineDrawer(lines[index] as LineItem[], style, context)(x + indent, top, 1),
          ];
        }),
      ];
    },
    { most: least + Math.max(0, lines.length - 1), whole: true, before: 0 },
  );
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

/**
 * In which row each event begins, of `height` rows in all: one after the other, with an empty row between each two
 * where there is room for that between all of them. A scale of years would be broken by the first two that crowd.
 */
export function rowsOf(lines: readonly number[], height: number): number[] {
  const least = lines.reduce((sum, count) => sum + count, 0);
  const between = Math.min(1, Math.floor((height - least) / Math.max(1, lines.length - 1)));
  let row = 0;
  return lines.map((count) => {
    const at = row;
    row += count + Math.max(0, between);
    return at;
  });
}
