import type { Files, OnDisk } from '../load/files.js';
import type { Diagnostic, Outcome } from '../model/diagnostic.js';
import { hasErrors } from '../model/diagnostic.js';
import { isCmykProfile, profileDescription } from '../model/icc.js';
import { otherCondition } from '../model/printing-condition.js';
import type { LeafletProject, Sourced } from '../model/project.js';
import { type Printer, printer } from '../schema/index.js';
import { noPrinter, printersFolder } from './asked.js';
import { readContent } from './content-file.js';
import { diagnose, placed } from './diagnostics.js';
import { didYouMean } from './suggest.js';

export type Printers = Readonly<Record<string, Sourced<Printer>>>;

const profiles = 'assets/icc';

/** Reads every printer's profile, by file name. Errors also: printer/default (none or several), printer/profile. */
export function loadPrinters(files: Files): Outcome<Printers> {
  const diagnostics: Diagnostic[] = [];
  const printers: Record<string, Sourced<Printer>> = {};
  const names = files.list(printersFolder, '.yaml');
  for (const name of names) {
    const read = readContent(files, `${printersFolder}/${name}`, printer, 'settings');
    diagnostics.push(...read.diagnostics);
    if (!read.value) continue;
    printers[name.slice(0, -'.yaml'.length)] = read.value;
    diagnostics.push(...profile(files, read.value));
  }
  // With a profile unread, nobody can say how many defaults there are.
  if (names.length === Object.keys(printers).length) diagnostics.push(...defaults(printers));
  return hasErrors(diagnostics) ? { diagnostics } : { value: printers, diagnostics };
}

/** The printer that plain builds are made for: its name, and its profile. `loadPrinters` sees to it that there is one. */
export function defaultPrinter(printers: Printers): readonly [string, Sourced<Printer>] | undefined {
  return Object.entries(printers).find(([, { value }]) => value.default);
}

/** The name of the printer that is asked for, or of the default. Error: printer/unknown. */
export function choosePrinter(printers: Printers, wanted: string | null): Outcome<string> {
  const name = wanted ?? defaultPrinter(printers)?.[0] ?? '';
  if (Object.hasOwn(printers, name)) return { value: name, diagnostics: [] };
  return { diagnostics: [noPrinter(name, Object.keys(printers))] };
}

/** The printer that a leaflet is made for. */
export function printerOf({ printer, printers }: LeafletProject): Printer {
  const chosen = printers[printer];
  if (!chosen) throw new Error(`printer ${printer} was not checked`);
  return chosen.value;
}

/** A printer's ICC profile. */
export function profileOf(files: Files, printer: Printer): OnDisk {
  const found = files.onDisk(profileFile(printer));
  if (!found) throw new Error(`the profile ${printer.profile.file} was not checked`);
  return found;
}

/** What files for this printer declare: its standard, and the printing condition with the profile's bytes. */
export function outputIntent(files: Files, printer: Printer) {
  const profile = files.readBytes(profileFile(printer)).value;
  if (!profile) throw new Error(`the profile ${printer.profile.file} was not checked`);
  return { standard: printer.standard, condition: printer.profile, spots: printer.spots, profile };
}

const profileFile = ({ profile }: Printer): string => `${profiles}/${profile.file}`;

/** The profile is asked for whether or not a leaflet has a photograph: the next one may. */
function profile(files: Files, { source, value }: Sourced<Printer>): readonly Diagnostic[] {
  const { file } = value.profile;
  const place = () => source.place(['profile', 'file']);
  const complain = (message: string, hint: string) => [
    diagnose('error', 'printer/profile', message, place(), hint),
  ];
  if (!files.exists(profileFile(value))) {
    const hint = didYouMean(file, files.list(profiles, '.icc'), `put the profile into ${profiles}`);
    return complain(`There is no colour profile ${profileFile(value)}`, hint);
  }
  const { value: bytes, diagnostics } = files.readBytes(profileFile(value));
  if (!bytes) return placed(diagnostics, place);
  if (isCmykProfile(bytes)) return condition(source, value, bytes);
  return complain(
    `${profileFile(value)} is no CMYK profile that can be read`,
    `put the ICC profile (CMYK, for output) that the printer gives into ${profiles}`,
  );
}

/** A profile says in its description what it is for. That it was given a wrong name is more likely than a wrong description. */
function condition(source: Sourced<Printer>['source'], { profile }: Printer, bytes: Uint8Array) {
  const description = profileDescription(bytes);
  const meant = otherCondition(profile.condition, description);
  if (meant === undefined) return [];
  const message = `The condition is ${profile.condition}, but the profile ${profile.file} is for ${meant} (“${description}”)`;
  const hint = `put the profile for ${profile.condition} into ${profiles}, or write \`condition: ${meant}\` if the printer prints by that`;
  return [diagnose('warning', 'printer/condition', message, source.place(['profile', 'condition']), hint)];
}

function defaults(printers: Printers): readonly Diagnostic[] {
  const chosen = Object.entries(printers).filter(([, { value }]) => value.default);
  if (chosen.length === 1) return [];
  if (chosen.length === 0) {
    const [first] = Object.values(printers);
    const place = first ? first.source.place([]) : { file: printersFolder };
    const hint = first
      ? 'write `default: true` into one file of content/printers'
      : 'add a printer: content/printers/<name>.yaml';
    return [diagnose('error', 'printer/default', 'No printer is the default', place, hint)];
  }
  return chosen.slice(1).map(([name, { source }]) => {
    const message = `“${name}” is a second default printer; “${chosen[0]?.[0]}” is one already`;
    return diagnose(
      'error',
      'printer/default',
      message,
      source.place(['default']),
      'keep `default: true` in one file',
    );
  });
}
