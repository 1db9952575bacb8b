import { type Diagnostic, diagnose } from '../model/diagnostic.js';
import type { Expected } from '../preflight/rule.js';
import type { Printer } from '../schema/printer.js';

/** A print edition and what it is held against; plain data, so that another thread can judge it. */
export interface PrintFile {
  readonly bytes: Uint8Array;
  readonly expected: Expected;
  /** By the name of its file in content/printers. */
  readonly printer: readonly [name: string, Printer];
  /** The leaflet's file, of which complaints are made. */
  readonly source: string;
}

export interface Passed {
  readonly diagnostics: readonly Diagnostic[];
  /** The standards that the file may be said to conform to. */
  readonly conformance: readonly string[];
}

/** A build has time: that a machine is busy must not decide what is found. */
const budget = { rule: 60_000, all: 120_000 };

/** What reads and judges PDFs, loaded by builds that make one. */
const judges = () =>
  Promise.all([
    import('../preflight/read/read.js'),
    import('../preflight/read/limits.js'),
    import('../preflight/run.js'),
    import('../preflight/printer-profile.js'),
    import('../preflight/report/file-report.js'),
    import('../preflight/report/diagnostics.js'),
    import('../engine/sharp.js'),
  ]);

/** Loads what judges, ahead of the first file. */
export const readyJudge = (): Promise<unknown> => judges();

/** Holds a print edition against its printer’s rules before anything of it is written. */
export async function judgePrint({ bytes, expected, printer, source }: PrintFile): Promise<Passed> {
  const [
    { readPdf },
    { defaultLimits },
    { runProfile },
    { printerProfile },
    report,
    { diagnosticsOf },
    sharp,
  ] = await judges();
  const place = { file: source };
  const { value: file, diagnostics } = readPdf(bytes, { ...defaultLimits, milliseconds: budget.rule });
  const said = diagnostics.map(({ severity, code, message, hint }) =>
    diagnose(severity, code, message, place, hint),
  );
  if (!file) return { diagnostics: said, conformance: [] };
  const profile = printerProfile(...printer);
  const results = await runProfile(file, profile, { expected, cmykPixels: sharp.cmykPixels, budget });
  said.push(...diagnosticsOf(report.fileReport('', file, profile, results), place));
  // Only a file of which all that the standard asks could be seen is called by its name.
  const conforms = results
    .filter(({ rule }) => /^x(4|1a)\//.test(rule.id))
    .every(({ outcome: { verdict } }) => verdict === 'passed' || verdict === 'not applicable');
  return { diagnostics: said, conformance: conforms ? [printer[1].standard] : [] };
}
