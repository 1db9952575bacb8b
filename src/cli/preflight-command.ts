import path from 'node:path';
import { cmykPixels } from '../engine/sharp.js';
import { inside } from '../load/paths.js';
import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.js';
import type { PdfFile } from '../preflight/cos.js';
import { profiles } from '../preflight/profiles.js';
import { readPdf } from '../preflight/read/read.js';
import { diagnosticsOf } from '../preflight/report/diagnostics.js';
import { type FileReport, fileReport } from '../preflight/report/file-report.js';
import { jsonOf } from '../preflight/report/json.js';
import { textOf } from '../preflight/report/text.js';
import type { Profile } from '../preflight/rule.js';
import { type RuleResult, runProfile } from '../preflight/run.js';
import { separate } from '../preflight/separate.js';
import { claimsUa, webProfile, webResults } from '../preflight/web.js';
import type { Console } from './console.js';
import { statusOf } from './exit.js';
import { namedProfile } from './preflight-profile.js';
import { readPdfFile } from './read-pdf-file.js';

export interface PreflightFlags {
  readonly root: string;
  readonly profile?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** `leaflets preflight`: holds PDFs, wherever they lie and whoever made them, against the rules of a profile. */
export async function preflightCommand(
  paths: readonly string[],
  flags: PreflightFlags,
  terminal: Console,
): Promise<number> {
  const wanted = flags.profile === undefined ? undefined : namedProfile(flags.profile, flags.root);
  const root = path.resolve(flags.root);
  const reports: FileReport[] = [];
  /** Of reading, and of rules: a person is told these by the report itself. */
  const read: Diagnostic[] = [];
  const judged: Diagnostic[] = [];
  for (const name of paths) {
    terminal.progress(`preflighting ${name} …`, true);
    const place = placeOf(name, root);
    const { report, diagnostics } = await preflight(name, place, wanted);
    reports.push(report);
    read.push(...diagnostics);
    judged.push(...diagnosticsOf(report, place));
    if (report.rules.length > 0) terminal.result(`${textOf(report)}\n`);
  }
  terminal.json([...read, ...judged], { files: reports.map(jsonOf) });
  terminal.diagnostics(read);
  return statusOf([...read, ...judged], flags.strict ?? false);
}

interface Preflighted {
  readonly report: FileReport;
  readonly diagnostics: readonly Diagnostic[];
}

async function preflight(name: string, place: Place, wanted: Profile | undefined): Promise<Preflighted> {
  const unread: FileReport = { path: name, profile: wanted ?? profiles.print, rules: [] };
  const { value: bytes, diagnostics } = readPdfFile(name, place);
  if (!bytes) return { report: unread, diagnostics };
  const opened = readPdf(bytes);
  const said = opened.diagnostics.map(({ severity, code, message, hint }) =>
    diagnose(severity, code, message, place, hint),
  );
  const file = opened.value;
  if (!file) return { report: unread, diagnostics: said };
  const profile = wanted ?? (claimsUa(file) ? webProfile : profiles.print);
  const results = profile === webProfile ? webResults : await run(file, profile);
  return { report: fileReport(name, file, profile, results), diagnostics: said };
}

async function run(file: PdfFile, profile: Profile): Promise<readonly RuleResult[]> {
  const separated = separate(file);
  try {
    return await runProfile(file, profile, { separations: separated.page, cmykPixels });
  } finally {
    await separated.close();
  }
}

/** Relative to the root as every diagnostic’s file is; what lies elsewhere is called what the command line calls it. */
function placeOf(name: string, root: string): Place {
  const absolute = path.resolve(name);
  const file = inside(root, absolute) ? path.relative(root, absolute) : name;
  return { file: file.split(path.sep).join('/') };
}
