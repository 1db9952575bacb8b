import type { Mark, PaintedColour } from '../../cos.js';
import { isBlack } from './colour.js';

/** Why a black element does not overprint as it should: in DeviceCMYK it needs overprint mode 1 as well. */
export function mustOverprint(mark: Mark, colours: readonly PaintedColour[]): string | undefined {
  const blacks = colours.filter(isBlack);
  if (blacks.length === 0) return undefined;
  if (!mark.overprint.on) return 'does not overprint';
  const needsMode = blacks.some(({ space }) => space.family === 'DeviceCMYK');
  return needsMode && mark.overprint.mode !== 1
    ? 'overprints with overprint mode 0 in place of 1'
    : undefined;
}
