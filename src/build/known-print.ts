import path from 'node:path';
import { openProject } from '../load/files.js';
import { folds, panelSlots, papers } from '../model/folds.js';
import { overlayName } from '../model/ids.js';
import type { Expected } from '../preflight/rule.js';
import type { Printer } from '../schema/printer.js';
import { printerOf } from '../validate/printers.js';
import { loadData, loadLeaflet } from '../validate/project.js';
import { readReport } from './report.js';
import { readState } from './state.js';

/** A print edition that was built here: whom it was made for, and what its pages have to be like. */
export interface KnownPrint {
  /** By the name of its file in content/printers. */
  readonly printer: readonly [name: string, Printer];
  readonly expected: Expected;
}

/**
 * What is known of a print edition that was built here, from the leaflet as it is now; undefined for any other file.
 * Where the folds are stands in no PDF.
 */
export function knownPrint(file: string, root: string, out: string): KnownPrint | undefined {
  const name = path.relative(out, file).split(path.sep).join('/');
  const edition = printName.exec(name)?.groups;
  const id = edition && leafletOf(name, out);
  const files = id === undefined ? undefined : openProject(root).value;
  if (!edition || id === undefined || !files) return undefined;
  const { value: project } = loadLeaflet(files, id, loadData(files).value, edition.printer ?? null);
  if (!project) return undefined;
  const { fold, paper } = project.leaflet.value;
  const printer = printerOf(project);
  const slots = panelSlots(folds[fold], paper, printer.panels);
  return {
    printer: [project.printer, printer],
    expected: {
      folds: (['outside', 'inside'] as const).map((face) => {
        const widths = slots.filter((slot) => slot.face === face).map(({ width }) => width);
        return widths
          .slice(1)
          .map((_, nth) => widths.slice(0, nth + 1).reduce((sum, width) => sum + width, 0));
      }),
      trim: papers[paper],
      bleed: printer.bleed,
    },
  };
}

/** Behind the issue comes a version's language, then the edition, then the printer, where it isn't the default. */
const printName = /-\d{4}-\d{2}-\d{2}(?:\.\d+)?(?:-[A-Za-z0-9-]+?)?-print(?:-(?<printer>[^/]+))?\.pdf$/;

/**
 * The leaflet a file was made from. build.json has the files of the last build; those of the other printers stand beside
 * them until the issue is another, and the build's memory has them all.
 */
function leafletOf(name: string, out: string): string | undefined {
  const current = readReport(out).find(({ files }) => files.some(({ path: made }) => made === name));
  if (current) return current.id;
  const [version] = Object.entries(readState(out).made).find(([, made]) => made.includes(name)) ?? [];
  return version === undefined ? undefined : (overlayName(version)?.id ?? version);
}
