import path from 'node:path';
import { diagnosticOf } from '../build/faults.js';
import { type KnownPrint, knownPrint } from '../build/known-print.js';
import { cmykPixels } from '../engine/sharp.js';
import { writeWhole } from '../load/write-whole.js';
import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.js';
import type { PdfFile } from '../preflight/cos.js';
import { asksX4, declaredX1 } from '../preflight/declared.js';
import { printerProfile } from '../preflight/printer-profile.js';
import { profiles } from '../preflight/profiles.js';
import { readPdf } from '../preflight/read/read.js';
import { diagnosticsOf } from '../preflight/report/diagnostics.js';
import { type FileReport, fileReport } from '../preflight/report/file-report.js';
import { htmlOf } from '../preflight/report/html.js';
import { jsonOf } from '../preflight/report/json.js';
import type { Located } from '../preflight/report/located.js';
import { mostPictures, picturesOf, type SpotPicture } from '../preflight/report/pictures.js';
import { textOf } from '../preflight/report/text.js';
import type { Expected, Profile } from '../preflight/rule.js';
import { type RuleResult, runProfile } from '../preflight/run.js';
import { separate } from '../preflight/separate.js';
import { claimsUa, profileFor, webProfile } from '../preflight/web.js';
import type { Console } from './console.js';
import { statusOf } from './exit.js';
import { placeOf } from './place.js';
import { namedProfile } from './preflight-profile.js';
import { readPdfFile } from './read-pdf-file.js';

export interface PreflightFlags {
  readonly root: string;
  readonly out: string;
  readonly profile?: string;
  readonly html?: string;
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
  const done: Preflighted[] = [];
  let pictures = 0;
  for (const name of paths) {
    terminal.progress(`preflighting ${name} …`, true);
    const room = flags.html === undefined ? 0 : mostPictures - pictures;
    const known = knownPrint(path.resolve(name), root, path.resolve(root, flags.out));
    const one = await preflight(name, { place: placeOf(name, root), wanted, known, room });
    pictures += one.pictures.size;
    done.push(one);
    if (one.report.rules.length > 0) terminal.result(`${textOf(one.report)}\n`);
  }
  // Of reading, and of rules; a person is told these by the report itself.
  const read = done.flatMap(({ diagnostics }) => diagnostics);
  const judged = done.flatMap(({ report }) => diagnosticsOf(report, placeOf(report.path, root)));
  if (flags.html !== undefined) read.push(...writeHtml(path.resolve(flags.html), done, root));
  terminal.json([...read, ...judged], { files: done.map(({ report }) => jsonOf(report)) });
  terminal.diagnostics(read);
  return statusOf([...read, ...judged], flags.strict ?? false);
}

interface Preflighted {
  readonly report: FileReport;
  readonly pictures: ReadonlyMap<Located, SpotPicture>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Asked {
  readonly place: Place;
  readonly wanted: Profile | undefined;
  /** What is known of a file that was built here. */
  readonly known: KnownPrint | undefined;
  /** How many pictures may be drawn. */
  readonly room: number;
}

async function preflight(name: string, { place, wanted, known, room }: Asked): Promise<Preflighted> {
  const unread: FileReport = { path: name, profile: wanted ?? profiles.print, rules: [] };
  const { value: bytes, diagnostics } = readPdfFile(name, place);
  if (!bytes) return { report: unread, pictures: new Map(), diagnostics };
  const opened = readPdf(bytes);
  const said = opened.diagnostics.map(({ severity, code, message, hint }) =>
    diagnose(severity, code, message, place, hint),
  );
  const file = opened.value;
  if (!file) return { report: unread, pictures: new Map(), diagnostics: said };
  const profile = profileFor(wanted ?? profileBy(file, known), file);
  said.push(...declaredOf(file, profile, wanted === undefined && known === undefined, place));
  const results = await run(file, profile, known?.expected);
  const report = fileReport(name, file, profile, results);
  return { report, pictures: await picturesOf(report, file, room), diagnostics: said };
}

/** What a file is held against where nobody says: its own claims, or the printer it was built for. */
function profileBy(file: PdfFile, known: KnownPrint | undefined): Profile {
  if (claimsUa(file)) return webProfile;
  if (known) return printerProfile(...known.printer);
  return declaredX1(file) === undefined ? profiles.print : profiles['print-x1a'];
}

/** Says that a file is PDF/X-1a where that decides what it is held against, or should. */
function declaredOf(file: PdfFile, profile: Profile, chosen: boolean, place: Place): readonly Diagnostic[] {
  const standard = declaredX1(file);
  if (standard === undefined || !(chosen || asksX4(profile))) return [];
  const declares = `This file declares ${standard}`;
  const message = asksX4(profile)
    ? `${declares}, and “${profile.name}” asks for PDF/X-4: use --profile x1a`
    : `${declares}, so it is held against “${profile.name}”`;
  return [diagnose('info', 'preflight/declared', message, place)];
}

/** Writes the report for browsers; says so where it can’t be written. */
function writeHtml(file: string, done: readonly Preflighted[], root: string): readonly Diagnostic[] {
  const shown = done.map(({ report, pictures, diagnostics }) => ({
    report,
    pictures,
    said: diagnostics.map(({ message, hint }) => (hint ? `${message} ${hint}` : message)),
  }));
  try {
    writeWhole(file, htmlOf(shown));
    return [];
  } catch (error) {
    return [diagnosticOf(error, root)];
  }
}

async function run(
  file: PdfFile,
  profile: Profile,
  expected: Expected | undefined,
): Promise<readonly RuleResult[]> {
  const separated = separate(file);
  try {
    return await runProfile(file, profile, { expected, separations: separated.page, cmykPixels });
  } finally {
    await separated.close();
  }
}
