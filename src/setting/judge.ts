import { impose } from '../impose/impose.js';
import type { Diagnostic, Severity } from '../model/diagnostic.js';
import { folds } from '../model/folds.js';
import type { FittedLeaflet } from '../model/layout.js';
import { type LeafletProject, projectSources } from '../model/project.js';
import { type ContentRef, resolveRef } from '../model/source.js';
import { printerOf } from '../validate/printers.js';
import { clearanceRule } from './clearance.js';
import { contrastRule } from './contrast.js';
import { feetRule } from './feet.js';
import { foldRule } from './folds.js';
import { gridRule } from './grid.js';
import { limitsRule } from './limits.js';
import { overlapRule } from './overlap.js';
import { sizesRule } from './sizes.js';

export { judgeProof } from './proof.js';

/** Makes a diagnostic at the place of a content reference. */
export type Say = (
  severity: Severity,
  code: string,
  message: string,
  ref: ContentRef,
  hint: string,
) => Diagnostic;

/** Looks at a leaflet as it will be printed with the eyes of a typesetter: what the numbers can tell of good setting. */
export function judgeSetting(project: LeafletProject, fitted: FittedLeaflet): readonly Diagnostic[] {
  const printer = printerOf(project);
  const print = impose(project, fitted, 'print', printer);
  const sources = projectSources(project);
  const theme = project.theme.value;
  const say: Say = (severity, code, message, ref, hint) => ({
    severity,
    code,
    message,
    place: resolveRef(ref, sources),
    hint,
  });
  const fold = folds[project.leaflet.value.fold];
  const faces = [fold.outside, fold.inside].map((roles) =>
    fitted.panels.filter(({ panel }) => roles.includes(panel.role)),
  );
  return [
    ...print.pages.flatMap((page) => [
      ...clearanceRule(page, say),
      ...overlapRule(page, say),
      ...sizesRule(page, theme, say),
      ...limitsRule(page, printer, say),
      ...contrastRule(page, theme, say),
      ...foldRule(page, theme, say),
    ]),
    ...fitted.panels.flatMap((panel) => gridRule(panel, say)),
    ...faces.flatMap((panels) => feetRule(panels, theme, say)),
  ];
}
