import type { Edition, Plan } from '../model/plan.js';
import type { LeafletProject } from '../model/project.js';
import { ptToMm } from '../model/units.js';
import type { Expected } from '../preflight/rule.js';
import type { Claim } from '../render/xmp.js';
import { printerOf } from '../validate/printers.js';
import type { Helper } from './helper.js';
import type { Passed } from './judge.js';

/** Has an edition held against what is asked of it, beside the build; undefined where nothing is. */
export function gate(
  edition: Edition,
  bytes: Uint8Array,
  plan: Plan,
  project: LeafletProject,
  claims: readonly Claim[],
  helper: Helper,
): Promise<Passed> | undefined {
  const source = project.leaflet.source.file;
  switch (edition) {
    case 'print':
      return helper.ask('judgePrint', {
        bytes,
        expected: expectedBy(plan),
        printer: [project.printer, printerOf(project)],
        source,
      });
    case 'web':
      return helper.ask('judgeWeb', { bytes, claims, source });
    default:
      return undefined;
  }
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
