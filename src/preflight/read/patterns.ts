import type { Cos, Rect, ShadingMark } from '../cos.js';
import { isStream } from './access.js';
import { intersect } from './geometry.js';
import type { WithoutOrder } from './painter.js';
import type { Run } from './run.js';
import type { Paint } from './state.js';
import type { Surroundings } from './surroundings.js';
import { paintTile } from './tiling.js';

/** What a pattern paints over an extent, behind the mark that is painted with it. */
export function paintPattern(run: Run, { colour, pattern }: Paint, box: Rect): void {
  const { around, painter, state } = run;
  if (!pattern || around.mask) return;
  const area = { box, visible: around.area ? around.area.visible : intersect(box, state.clip) };
  if (around.hidden) area.visible = undefined;
  if (isStream(pattern.object) && run.access.number(pattern.object.dict, 'PatternType') !== 2) {
    paintTile(painter, pattern.object, pattern.name, colour, area, around, state);
    return;
  }
  const dict = run.access.dictOf(pattern.object);
  const shading = dict && run.access.get(dict, 'Shading');
  if (shading === undefined) return;
  const inside = { ...around, within: [...around.within, pattern.name] };
  noteShading(run, shading, box, inside);
}

/** Notes that a shading (8.7.4.5) is painted over an extent. */
export function noteShading(run: Run, shading: Cos, box: Rect, around: Surroundings): void {
  const dict = run.access.dictOf(shading);
  const space = dict && run.shared.spaces.read(dict.entries.get('ColorSpace'), around.resources);
  if (!space) {
    run.painter.trouble('The colour space of a shading is not known.');
    return;
  }
  const mark: WithoutOrder<ShadingMark> = {
    kind: 'shading',
    ...run.painter.base(box, around, run.state, 'fill'),
    space,
  };
  run.painter.add(mark);
}
