import type { Plan } from '../model/plan.js';
import type { LeafletProject } from '../model/project.js';
import { ptToMm } from '../model/units.js';
import type { Expected } from '../preflight/rule.js';
import { printerOf } from '../validate/printers.js';
import type { Helper } from './helper.js';
import type { Passed } from './judge-print.js';

/** Has a print edition held against its printer’s rules, beside the build. */
export function gate(
  bytes: Uint8Array,
  plan: Plan,
  project: LeafletProject,
  helper: Helper,
): Promise<Passed> {
  return helper.ask('judge', {
    bytes,
    expected: expectedBy(plan),
    printer: [project.printer, printerOf(project)],
    source: project.leaflet.source.file,
  });
}

/** What a plan says of its file, in mm from the trim. */
function expectedBy({ pages }: Plan): Expected {
  const [first] = pages;
  const trim = first?.trim ?? { x: 0, y: 0, width: 0, height: 0 };
  return {
    folds: pages.map((page) => page.folds.map((fold) => ptToMm(fold - page.trim.x))),
    trim: { width: ptToMm(trim.width), height: ptToMm(trim.height) },
    bleed: first ? ptToMm(trim.x - first.bleed.x) : 0,
  };
}
