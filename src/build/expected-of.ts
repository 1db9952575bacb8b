import path from 'node:path';
import { openProject } from '../load/files.js';
import { folds, panelSlots, papers } from '../model/folds.js';
import type { Expected } from '../preflight/rule.js';
import { printerOf } from '../validate/printers.js';
import { loadData, loadLeaflet } from '../validate/project.js';
import { readReport } from './report.js';

/**
 * What is known of a print edition that was built here, from the leaflet as it is now; undefined for any other file.
 * Where the folds are stands in no PDF.
 */
export function expectedOf(file: string, root: string, out: string): Expected | undefined {
  const name = path.relative(out, file).split(path.sep).join('/');
  const entry = readReport(out).find(({ files }) =>
    files.some((made) => made.path === name && made.edition === 'print'),
  );
  const files = entry && openProject(root).value;
  if (!files) return undefined;
  const printer = /-print-([^/]+)\.pdf$/.exec(name)?.[1] ?? null;
  const { value: project } = loadLeaflet(files, entry.id, loadData(files).value, printer);
  if (!project) return undefined;
  const { fold, paper } = project.leaflet.value;
  const { panels, bleed } = printerOf(project);
  const slots = panelSlots(folds[fold], paper, panels);
  return {
    folds: (['outside', 'inside'] as const).map((face) => {
      const widths = slots.filter((slot) => slot.face === face).map(({ width }) => width);
      return widths.slice(1).map((_, nth) => widths.slice(0, nth + 1).reduce((sum, width) => sum + width, 0));
    }),
    trim: papers[paper],
    bleed,
  };
}
