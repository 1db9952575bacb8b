import type { CosStream, PaintedColour } from '../cos.js';
import { deviceGray } from './colour.js';
import { identity, matrixOf, multiply } from './geometry.js';
import type { Painter } from './painter.js';
import { effectsOf, firstState, type State } from './state.js';
import { type Surroundings, withResources } from './surroundings.js';

/** A tiling pattern’s cell, once, as painted all over an area (8.7.3). */
export function paintTile(
  painter: Painter,
  stream: CosStream,
  name: string,
  colour: PaintedColour,
  area: NonNullable<Surroundings['area']>,
  around: Surroundings,
  state: State,
): void {
  painter.within(stream, around, () => {
    const { dict } = stream;
    const matrix = matrixOf(painter.access.numbers(dict.entries.get('Matrix'))) ?? identity;
    const base = multiply(matrix, around.base);
    const colourless = painter.access.number(dict, 'PaintType') === 2;
    const inner = { ...firstState(base, area.visible), ...effectsOf(state) };
    if (colourless) {
      const paint = { colour: underOf(colour) };
      Object.assign(inner, { fill: paint, stroke: paint });
    }
    painter.runStream(
      stream,
      {
        ...withResources(around, painter.access.dict(dict, 'Resources')),
        within: [...around.within, name],
        base,
        area: around.area ?? area,
        colourless: around.colourless || colourless,
      },
      inner,
    );
  });
}

/** The colour that an uncoloured pattern is painted in. */
const underOf = (colour: PaintedColour): PaintedColour => ({
  space: colour.space.under ?? deviceGray,
  values: colour.values,
  inks: colour.inks,
});
