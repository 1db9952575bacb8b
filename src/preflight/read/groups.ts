import type { CosDict, Rect } from '../cos.js';
import type { Painter } from './painter.js';
import type { State } from './state.js';
import type { Surroundings } from './surroundings.js';

/** Notes a transparency group (11.6.6) with the extent that it is painted over. */
export function noteGroup(
  painter: Painter,
  group: CosDict,
  box: Rect,
  around: Surroundings,
  state: State,
  luminosity: boolean,
): void {
  const value = painter.access.get(group, 'CS');
  const space = value === null ? undefined : painter.shared.spaces.read(value, around.resources);
  if (value !== null && !space) painter.trouble('The colour space of a transparency group is not known.');
  painter.add({ kind: 'group', ...painter.base(box, around, state, 'fill'), space, luminosity });
}
