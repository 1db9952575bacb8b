import { type Diagnostic, diagnose } from '../model/diagnostic.js';
import type { Plan } from '../model/plan.js';
import type { LeafletProject } from '../model/project.js';
import { ptToMm } from '../model/units.js';
import type { Expected } from '../preflight/rule.js';
import { printerOf } from '../validate/printers.js';

export interface Passed {
  readonly diagnostics: readonly Diagnostic[];
  /** The standards that the file may be said to conform to. */
  readonly conformance: readonly string[];
}

/** A build has time: that a machine is busy must not decide what is found. */
const budget = { rule: 60_000, all: 120_000 };

/**
 * Holds a print edition against its printer’s rules before anything of it is written. What reads and judges PDFs is
 * loaded only here, by builds that make one.
 */
export async function gate(bytes: Uint8Array, plan: Plan, project: LeafletProject): Promise<Passed> {
  const [
    { readPdf },
    { defaultLimits },
    { runProfile },
    { printerProfile },
    report,
    { diagnosticsOf },
    sharp,
  ] = await Promise.all([
    import('../preflight/read/read.js'),
    import('../preflight/read/limits.js'),
    import('../preflight/run.js'),
    import('../preflight/printer-profile.js'),
    import('../preflight/report/file-report.js'),
    import('../preflight/report/diagnostics.js'),
    import('../engine/sharp.js'),
  ]);
  const place = { file: project.leaflet.source.file };
  const { value: file, diagnostics } = readPdf(bytes, { ...defaultLimits, milliseconds: budget.rule });
  const said = diagnostics.map(({ severity, code, message, hint }) =>
    diagnose(severity, code, message, place, hint),
  );
  if (!file) return { diagnostics: said, conformance: [] };
  const printer = printerOf(project);
  const profile = printerProfile(project.printer, printer);
  const results = await runProfile(file, profile, {
    expected: expectedBy(plan),
    cmykPixels: sharp.cmykPixels,
    budget,
  });
  said.push(...diagnosticsOf(report.fileReport('', file, profile, results), place));
  // Only a file of which all that the standard asks could be seen is called by its name.
  const conforms = results
    .filter(({ rule }) => /^x(4|1a)\//.test(rule.id))
    .every(({ outcome: { verdict } }) => verdict === 'passed' || verdict === 'not applicable');
  return { diagnostics: said, conformance: conforms ? [printer.standard] : [] };
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
