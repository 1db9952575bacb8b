import type { Diagnostic } from '../model/diagnostic.js';
import type { FittedPanel } from '../model/layout.js';
import type { PanelStyle, Theme } from '../schema/theme.js';
import type { Say } from './judge.js';

/** Feet further apart than this look meant, steps; between one and that they look like a mistake. */
const meant = 5;
/** Columns that hang, with all slack at their feet, still belong together when they end within so many steps. */
const ragged = 5;
/** Kinds of panels that are columns of words; a cover or a form has a shape of its own. */
const columns: ReadonlySet<string> = new Set(['text', 'stories', 'contact']);

/**
 * Feet on a face, of panels whose text may end at the same height. Where the style spreads spare room between the
 * sections (`between`) they end level within a line or clearly apart. Where it leaves the room below (`below`) they
 * are ragged on purpose, but by no more than five lines, or one column looks unfinished. Panels that float are let
 * be. Warning: setting/feet.
 */
export function feetRule(panels: readonly FittedPanel[], theme: Theme, say: Say): readonly Diagnostic[] {
  const styled = (space: PanelStyle['space']) =>
    panels.filter(({ panel }) => theme.panels[panel.style]?.space === space);
  const spread = styled('between').flatMap((panel, _, all) => {
    const off = (panel.grid.last - panel.grid.foot) / panel.grid.step;
    return neighbours(panel, all).length === 0 || off <= 1.05 || off >= meant ? [] : [short(panel, off, say)];
  });
  const hanging = styled('below').filter(({ panel }) => columns.has(panel.kind));
  const uneven = hanging.flatMap((panel, _, all) => {
    const lowest = Math.max(...neighbours(panel, all).map(({ grid }) => grid.foot), panel.grid.foot);
    const off = (lowest - panel.grid.foot) / panel.grid.step;
    return off <= ragged + 0.05 ? [] : [short(panel, off, say)];
  });
  return [...spread, ...uneven];
}

/** The others whose text may end where this one's may. */
const neighbours = (one: FittedPanel, all: readonly FittedPanel[]): readonly FittedPanel[] =>
  all.filter((other) => other !== one && Math.abs(other.grid.last - one.grid.last) < one.grid.step);

function short({ panel }: FittedPanel, lines: number, say: Say): Diagnostic {
  const message = `Panel “${panel.title}” ends ${lines.toFixed(0)} lines above its neighbours`;
  const hint = 'say a little more or less on it, or give a picture on it more height';
  return say('warning', 'setting/feet', message, panel.ref, hint);
}
