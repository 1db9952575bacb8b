import type { CosDict } from '../cos.js';
import { isStream } from './access.js';
import { identity, mapRect, matrixOf, multiply } from './geometry.js';
import { noteGroup } from './groups.js';
import type { Painter } from './painter.js';
import { firstState, type State } from './state.js';
import type { Surroundings } from './surroundings.js';

/** The group of a soft mask (11.6.5.3): its groups are noted, once a page. */
export function noteMask(painter: Painter, mask: CosDict, around: Surroundings, state: State): void {
  if (painter.masks.has(mask)) return;
  painter.masks.add(mask);
  const form = painter.access.get(mask, 'G');
  if (!isStream(form)) {
    painter.trouble('A soft mask has no group.');
    return;
  }
  const group = painter.access.dict(form.dict, 'Group');
  const box = painter.access.rect(form.dict.entries.get('BBox'));
  const matrix = matrixOf(painter.access.numbers(form.dict.entries.get('Matrix'))) ?? identity;
  const ctm = multiply(matrix, state.ctm);
  const resources = painter.access.dict(form.dict, 'Resources') ?? around.resources;
  const inside = { ...around, resources, within: [...around.within, 'SMask'], mask: true, base: ctm };
  if (group && box) {
    const luminosity = painter.access.name(mask, 'S') === 'Luminosity';
    noteGroup(painter, group, mapRect(ctm, box), inside, state, luminosity);
  }
  painter.within(form, around, () => painter.runStream(form, inside, firstState(ctm, state.clip)));
}
