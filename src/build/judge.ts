import { type Diagnostic, diagnose } from '../model/diagnostic.js';
import type { PdfFile } from '../preflight/cos.js';
import type { Profile } from '../preflight/rule.js';
import type { RuleResult, RunOptions } from '../preflight/run.js';

/** What was found of a file before it is written. */
export interface Passed {
  readonly diagnostics: readonly Diagnostic[];
  /** The standards that the file may be said to conform to. */
  readonly conformance: readonly string[];
}

/** A file that this build has made, and the leaflet's file, of which complaints are made. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly source: string;
}

/** A build has time: that a machine is busy must not decide what is found. */
const budget = { rule: 60_000, all: 120_000 };

/** What reads and judges PDFs, loaded by builds that make one. */
const judges = () =>
  Promise.all([
    import('../preflight/read/read.js'),
    import('../preflight/read/limits.js'),
    import('../preflight/run.js'),
    import('../preflight/report/file-report.js'),
    import('../preflight/report/diagnostics.js'),
  ]);

/** Loads what judges, ahead of the first file. */
export const readyJudge = (): Promise<unknown> => judges();

/** Reads a file as anybody would and runs a profile's rules on it; no results where it can't be read. */
export async function judge(
  { bytes, source }: MadeFile,
  profileFor: (file: PdfFile) => Profile,
  options: RunOptions = {},
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly results: readonly RuleResult[] }> {
  const [{ readPdf }, { defaultLimits }, { runProfile }, { fileReport }, { diagnosticsOf }] = await judges();
  const place = { file: source };
  const { value: file, diagnostics } = readPdf(bytes, { ...defaultLimits, milliseconds: budget.rule });
  const said = diagnostics.map(({ severity, code, message, hint }) =>
    diagnose(severity, code, message, place, hint),
  );
  if (!file) return { diagnostics: said, results: [] };
  const profile = profileFor(file);
  const results = await runProfile(file, profile, { ...options, budget });
  said.push(...diagnosticsOf(fileReport('', file, profile, results), place));
  return { diagnostics: said, results };
}

/** Whether a rule found nothing against the file; what could not be seen is not passed. */
export const isMet = ({ outcome: { verdict } }: RuleResult): boolean =>
  verdict === 'passed' || verdict === 'not applicable';
