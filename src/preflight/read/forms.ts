import type { CosStream } from '../cos.js';
import { identity, intersect, isUpright, mapRect, matrixOf, multiply } from './geometry.js';
import { noteGroup } from './groups.js';
import type { Painter } from './painter.js';
import type { State } from './state.js';
import { type Surroundings, withResources } from './surroundings.js';

/** A form (8.10), as a group where it is one. */
export function paintForm(
  painter: Painter,
  stream: CosStream,
  name: string | undefined,
  around: Surroundings,
  state: State,
): void {
  painter.within(stream, around, () => {
    const { access } = painter;
    const { dict } = stream;
    const matrix = matrixOf(access.numbers(dict.entries.get('Matrix'))) ?? identity;
    const box = access.rect(dict.entries.get('BBox'));
    const ctm = multiply(matrix, state.ctm);
    const extent = box && mapRect(ctm, box);
    const inner: State = {
      ...state,
      ctm,
      clip: extent ? intersect(state.clip, extent) : state.clip,
      clipLoose: state.clipLoose || (extent !== undefined && !isUpright(ctm)),
    };
    const within = name === undefined ? around.within : [...around.within, name];
    const inLayer = painter.inLayer(dict, asContentItem(painter, stream, around));
    let below: Surroundings = {
      ...withResources(inLayer, access.dict(dict, 'Resources')),
      within,
      base: ctm,
      form: stream,
    };
    if (name !== undefined) painter.facts.painted(stream);
    const group = access.dict(dict, 'Group');
    if (group && access.name(group, 'S') === 'Transparency') {
      if (extent) noteGroup(painter, group, extent, below, state, false);
      below = {
        ...below,
        alpha: below.alpha * state.fillAlpha,
        blend: state.blend === 'Normal' ? below.blend : state.blend,
        softMask: below.softMask || state.softMask,
      };
      Object.assign(inner, { fillAlpha: 1, strokeAlpha: 1, blend: 'Normal', softMask: false });
    }
    painter.runStream(stream, below, inner);
  });
}

/** Surroundings within an XObject that is a content item of the structure tree as a whole (14.7.4.3). */
export function asContentItem(painter: Painter, object: CosStream, around: Surroundings): Surroundings {
  const { dict: properties } = object;
  if (painter.access.number(properties, 'StructParent') === undefined) return around;
  const { form, annotation, marked: parent } = around;
  const appearance = annotation !== undefined;
  return { ...around, marked: { tag: '', properties, mcid: undefined, form, object, parent, appearance } };
}
