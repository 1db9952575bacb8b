import path from 'node:path';
import { openProject } from '../load/files.js';
import { own } from '../model/own.js';
import { printerProfile } from '../preflight/printer-profile.js';
import { profiles } from '../preflight/profiles.js';
import type { Profile } from '../preflight/rule.js';
import { webProfile } from '../preflight/web.js';
import { loadPrinters } from '../validate/printers.js';
import { didYouMean } from '../validate/suggest.js';
import { UsageError } from './usage.js';

/** The profile of a name: one of those that are built in, or a printer of the project. */
export function namedProfile(name: string, root: string): Profile {
  const known = name === webProfile.name ? webProfile : own(profiles, name);
  if (known) return known;
  const { value: files } = openProject(path.resolve(root));
  const { value: printers = {}, diagnostics = [] } = files ? loadPrinters(files) : {};
  const printer = own(printers, name)?.value;
  if (printer) return printerProfile(name, printer);
  const [fault] = diagnostics;
  if (fault)
    throw new UsageError('usage/profile', `The printers can’t be read: ${fault.message}`, fault.hint);
  const names = [webProfile.name, ...Object.keys(profiles), ...Object.keys(printers)];
  throw new UsageError(
    'usage/profile',
    `there is no profile or printer “${name}”`,
    didYouMean(name, names, `choose from ${names.join(', ')}`),
  );
}
