import type { Diagnostic } from '../model/diagnostic.js';
import type { FittedPanel } from '../model/layout.js';
import { ptToMm } from '../model/units.js';
import type { Say } from './judge.js';
import { wordsOf } from './placed.js';

/** How far a baseline may lie from the grid, mm. */
const tolerance = 0.1;

/** Every baseline of a panel's text falls on its grid, as its neighbours' do. Warning: setting/off-grid. */
export function gridRule({ items, grid }: FittedPanel, say: Say): readonly Diagnostic[] {
  return items.flatMap((item) => {
    // Small type that belongs to the sheet rather than the text (the issue code) has a place of its own.
    if (item.kind !== 'line' || item.meaning.role === 'artifact' || item.free) return [];
    const steps = (item.baseline - grid.first) / grid.step;
    const off = ptToMm(Math.abs(steps - Math.round(steps)) * grid.step);
    if (off <= tolerance) return [];
    const message = `“${wordsOf(item)}” lies ${off.toFixed(2)} mm off the baseline grid`;
    return [
      say(
        'warning',
        'setting/off-grid',
        message,
        item.meaning.ref,
        'give its role whole numbers of steps in the theme',
      ),
    ];
  });
}
