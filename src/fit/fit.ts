import type { Typesetter } from '../engine/pdfmake.js';
import type { Panel } from '../model/blocks.js';
import { type Diagnostic, dedupe, type Outcome } from '../model/diagnostic.js';
import { folds } from '../model/folds.js';
import type { Hyphenator } from '../model/hyphenation.js';
import type { FittedPanels } from '../model/layout.js';
import type { PictureShape } from '../model/pictures.js';
import type { LeafletProject } from '../model/project.js';
import { panelAreas } from './area.js';
import { type Attempt, attemptPanel, fits } from './attempt.js';
import { overflows, sparsePanels } from './fullness.js';
import { hyphenationOf } from './hyphenation.js';
import { codePanel, withIssueCode } from './issue-code.js';
import { place } from './place.js';
import { togetherPattern } from './together.js';

/**
 * Finds the largest body size in the theme's range, one for the whole leaflet, at which every panel fits, and
 * places everything. Nothing is ever cut or split: where the smallest size does not do, each panel that is too full
 * is an error which says by how much.
 */
export function fitPanels(
  project: LeafletProject,
  panels: readonly Panel[],
  shapes: ReadonlyMap<string, PictureShape>,
  typesetter: Typesetter,
  openHyphenator: (language: string) => Hyphenator | undefined,
): Outcome<FittedPanels> {
  const leaflet = project.leaflet.value;
  const theme = project.theme.value;
  const areas = panelAreas(leaflet, folds[leaflet.fold], theme);
  const together = togetherPattern(project.data.glossary.value, leaflet.language);
  const hyphenator = hyphenationOf(project, openHyphenator);
  const tryPanel = (panel: Panel, bodyPt: number): Attempt =>
    attemptPanel(panel, bodyPt, areas.get(panel.role), project, shapes, typesetter, { together, hyphenator });
  // The panel that was too full last is likely to be so again: it is tried first, and the rest only if it fits.
  const order = panels.map((_, index) => index);
  const attempt = (bodyPt: number): Attempt[] | undefined => {
    const attempts: Attempt[] = [];
    for (const index of order) {
      const tried = tryPanel(panels[index] as Panel, bodyPt);
      if (!fits(tried)) {
        order.splice(order.indexOf(index), 1);
        order.unshift(index);
        return undefined;
      }
      attempts[index] = tried;
    }
    return attempts;
  };

  const sizes = bodySizes(theme.fit);
  const found = largestThatFits(sizes.length, (index) => attempt(sizes[index] ?? theme.fit.min));
  if (!found) {
    const smallest = sizes[0] ?? theme.fit.min;
    const attempts = panels.map((panel) => tryPanel(panel, smallest));
    return { diagnostics: [...noticed(attempts), ...overflows(attempts, smallest, project)] };
  }
  const best = found.value;
  const bodyPt = sizes[found.index] ?? theme.fit.min;
  const roles = panels.map(({ role }) => role);
  const bearer = codePanel(folds[leaflet.fold], roles, areas);
  const placed = best.map((chosen) => {
    const panel = place(chosen);
    const bears = chosen.panel.role === bearer;
    return bears ? withIssueCode(panel, chosen.area, bodyPt, project, typesetter) : panel;
  });
  const value = { bodyPt, panels: placed };
  return { value, diagnostics: [...noticed(best), ...sparsePanels(value, project)] };
}

/** Halves the range until only the largest index at which `attempt` gives something is left; none: undefined. */
function largestThatFits<T>(
  count: number,
  attempt: (index: number) => T | undefined,
): { readonly index: number; readonly value: T } | undefined {
  let found: { index: number; value: T } | undefined;
  for (let low = 0, high = count - 1; low <= high; ) {
    // The upper end is tried first: short copy is common, and then one attempt is enough.
    const middle = found || high < count - 1 ? Math.ceil((low + high) / 2) : high;
    const value = attempt(middle);
    if (value === undefined) high = middle - 1;
    else {
      found = { index: middle, value };
      low = middle + 1;
    }
  }
  return found;
}

/** All sizes of the range, smallest first, rounded to what a reader of the report sees. */
function bodySizes({ min, max, step }: { min: number; max: number; step: number }): number[] {
  const count = Math.floor((max - min) / step + 1e-6);
  return Array.from({ length: count + 1 }, (_, index) => Math.round((min + index * step) * 1000) / 1000);
}

/** What was noticed while trying, each problem once. */
const noticed = (attempts: readonly Attempt[]): readonly Diagnostic[] =>
  dedupe(attempts.flatMap((attempt) => attempt.diagnostics));
