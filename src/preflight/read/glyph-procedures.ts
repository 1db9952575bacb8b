import type { CosStream } from '../cos.js';
import type { Matrix } from './geometry.js';
import type { Painter } from './painter.js';
import { effectsOf, firstState, type State } from './state.js';
import { type Surroundings, withResources } from './surroundings.js';
import type { Type3 } from './type3-fonts.js';

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
    painter.runStream(
      stream,
      { ...withResources(around, type3.resources), within: [...around.within, name], base: ctm },
      inner,
    );
  });
}
