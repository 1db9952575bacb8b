import { Content } from '../content.js';
import type { Painter } from '../painter.js';
import { printable, Run } from '../run.js';
import type { State } from '../state.js';
import type { Surroundings } from '../surroundings.js';
import { colours } from './colours.js';
import { compatibility } from './compatibility.js';
import { graphicsState } from './graphics-state.js';
import { markedContent } from './marked-content.js';
import type { Operator } from './operator.js';
import { pathConstruction } from './path-construction.js';
import { pathPainting } from './path-painting.js';
import { shadings } from './shadings.js';
import { textObjects } from './text-objects.js';
import { textShowing } from './text-showing.js';
import { textState } from './text-state.js';
import { type3 } from './type3.js';
import { xobjects } from './xobjects.js';

/** All operators (Annex A), by what they work on. */
const operators: ReadonlyMap<string, Operator> = new Map([
  ...graphicsState,
  ...pathConstruction,
  ...pathPainting,
  ...colours,
  ...shadings,
  ...xobjects,
  ...textObjects,
  ...textState,
  ...textShowing,
  ...type3,
  ...markedContent,
  ...compatibility,
]);

/** Carries out a content stream from its beginning to its end. */
export function carryOut(painter: Painter, around: Surroundings, state: State, data: Uint8Array): void {
  const run = new Run(painter, around, state);
  const { budget } = painter.shared;
  const content = new Content(data, budget, (what) => painter.trouble(what));
  for (let operation = content.next(); operation; operation = content.next()) {
    budget.useOperator();
    const { operator, operands, picture } = operation;
    const known = operators.get(operator);
    if (known) {
      known(run, operands, picture);
      continue;
    }
    painter.facts.note('unknownOperators', printable(operator));
    if (run.lenient === 0) painter.trouble(`The operator ‘${printable(operator)}’ is not known.`);
  }
}
