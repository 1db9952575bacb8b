import type { Diagnostic } from '../model/diagnostic.js';
import type { FittedPanel } from '../model/layout.js';
import type { Theme } from '../schema/theme.js';
import type { Say } from './judge.js';

/** Feet further apart than this look meant, steps; between one and that they look like a mistake. */
const meant = 5;

/**
 * On a face, panels whose text ends at the same height end level within a line, or clearly apart. Panels whose style
 * hangs from the top or floats on purpose are let be. Warning: setting/feet.
 */
export function feetRule(panels: readonly FittedPanel[], theme: Theme, say: Say): readonly Diagnostic[] {
  const standing = panels.filter(({ panel }) => theme.panels[panel.style]?.space === 'between');
  return standing.flatMap(({ panel, grid }) => {
    const off = (grid.last - grid.foot) / grid.step;
    const others = standing.filter(
      (other) => other.panel !== panel && Math.abs(other.grid.last - grid.last) < grid.step,
    );
    if (others.length === 0 || off <= 1.05 || off >= meant) return [];
    const message = `Panel “${panel.title}” ends ${off.toFixed(0)} lines above its neighbours`;
    const hint = 'say a little more or less on it, or give a picture on it more height';
    return [say('warning', 'setting/feet', message, panel.ref, hint)];
  });
}
