import type { Files } from '../load/files.js';
import { leafletIds, leaflets, leafletVersions } from '../load/leaflet-ids.js';
import { type Diagnostic, diagnose, shortened } from '../model/diagnostic.js';
import { didYouMean } from './suggest.js';

export const printersFolder = 'content/printers';

/** The names of the project's printers: those of their files. */
const printerNames = (files: Files): readonly string[] =>
  files.list(printersFolder, '.yaml').map((name) => name.slice(0, -'.yaml'.length));

/**
 * What a command line asks for and the project hasn't. It is looked at by names alone and before anything else, so
 * that a slip of the finger touches nothing. Errors: content/no-leaflet, printer/unknown, file/unreadable, file/outside.
 */
export function notThere(
  files: Files,
  ids: readonly string[],
  printer: string | null,
): readonly Diagnostic[] {
  const known = leafletIds(files);
  const versions = leafletVersions(files);
  const names = printer === null ? [] : printerNames(files);
  // Of a folder that can't be looked into, nobody knows what isn't there.
  if (files.faults().length > 0) return files.faults();
  return [
    ...ids.filter((id) => !versions.includes(id)).map((id) => noLeaflet(id, known)),
    ...(printer === null || names.includes(printer) ? [] : [noPrinter(printer, names)]),
  ];
}

export const noLeaflet = (id: string, known: readonly string[]): Diagnostic =>
  diagnose(
    'error',
    'content/no-leaflet',
    `There is no leaflet “${shortened(id)}”`,
    undefined,
    didYouMean(id, known, `put a leaflet into ${leaflets}`),
  );

export const noPrinter = (name: string, known: readonly string[]): Diagnostic =>
  diagnose(
    'error',
    'printer/unknown',
    `There is no printer “${shortened(name)}”`,
    undefined,
    didYouMean(name, known, `printers are the files of ${printersFolder}`),
  );

export const noLeaflets = diagnose(
  'error',
  'content/no-leaflets',
  `There is no leaflet in ${leaflets}`,
  undefined,
  'start one with: npx leaflets new ID',
);
