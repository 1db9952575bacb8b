import type { CosStream } from '../cos.js';
import type { Type3 } from './fonts.js';
import type { Matrix } from './geometry.js';
import type { Painter } from './painter.js';
import { effectsOf, firstState, type State } from './state.js';
import type { Surroundings } from './surroundings.js';

/** A glyph of a Type 3 font (9.6.5). */
export function paintGlyph(
  painter: Painter,
  stream: CosStream,
  type3: Type3,
  name: string,
  ctm: Matrix,
  around: Surroundings,
  state: State,
): void {
  painter.within(stream, around, () => {
    // Line width and the like begin anew; the colour is the text’s.
    const inner: State = {
      ...firstState(ctm, state.clip),
      clipLoose: true,
      ...effectsOf(state),
      fill: state.fill,
      stroke: state.fill,
    };
    const resources = type3.resources ?? around.resources;
    painter.runStream(stream, { ...around, resources, within: [...around.within, name], base: ctm }, inner);
  });
}
