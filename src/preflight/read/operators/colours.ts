import type { Cos } from '../../cos.js';
import { isName } from '../access.js';
import type { Side } from '../painter.js';
import { printable, type Run } from '../run.js';
import type { Operators } from './operator.js';

/** Colours (8.6.8). */
export const colours: Operators = [
  ['g', (run, operands) => setDevice(run, 'DeviceGray', 'fill', operands)],
  ['G', (run, operands) => setDevice(run, 'DeviceGray', 'stroke', operands)],
  ['rg', (run, operands) => setDevice(run, 'DeviceRGB', 'fill', operands)],
  ['RG', (run, operands) => setDevice(run, 'DeviceRGB', 'stroke', operands)],
  ['k', (run, operands) => setDevice(run, 'DeviceCMYK', 'fill', operands)],
  ['K', (run, operands) => setDevice(run, 'DeviceCMYK', 'stroke', operands)],
  ['cs', (run, [name]) => setSpace(run, 'fill', name)],
  ['CS', (run, [name]) => setSpace(run, 'stroke', name)],
  ['sc', (run, operands) => setColour(run, 'fill', operands)],
  ['scn', (run, operands) => setColour(run, 'fill', operands)],
  ['SC', (run, operands) => setColour(run, 'stroke', operands)],
  ['SCN', (run, operands) => setColour(run, 'stroke', operands)],
];

function setDevice(
  run: Run,
  name: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK',
  side: Side,
  operands: readonly Cos[],
): void {
  if (run.around.colourless) return;
  const space = run.shared.spaces.device(name, run.around.resources);
  const values = operands.filter((value) => typeof value === 'number');
  run.state[side] = { colour: run.shared.spaces.colour(space, values) };
}

function setSpace(run: Run, side: Side, name: Cos | undefined): void {
  if (run.around.colourless) return;
  const space = run.shared.spaces.read(name, run.around.resources);
  if (!space) {
    const called = isName(name) ? name.name : '';
    run.painter.trouble(`The colour space ‘${printable(called)}’ is not known.`);
    return;
  }
  run.state[side] = { colour: run.shared.spaces.initial(space) };
}

function setColour(run: Run, side: Side, operands: readonly Cos[]): void {
  if (run.around.colourless) return;
  const { space } = run.state[side].colour;
  const values = operands.filter((value) => typeof value === 'number');
  const name = operands.at(-1);
  if (!isName(name)) {
    run.state[side] = {
      colour: run.shared.spaces.colour(space, values.slice(0, space.components || 64)),
    };
    return;
  }
  const object = run.resource('Pattern', name);
  const colour = run.shared.spaces.colour(space, values);
  run.state[side] = { colour, pattern: { name: name.name, object } };
}
