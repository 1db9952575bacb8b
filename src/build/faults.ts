import path from 'node:path';
import { Unwritable } from '../load/write-whole.js';
import { type Diagnostic, diagnose } from '../model/diagnostic.js';
import { toolVersion } from './stamp.js';

/** What the system says when it refuses to write, in words for someone who can do something about it. */
const reasons: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ENOENT: ['a folder on the way to it is not there', 'look at the folder, and try again'],
  EXDEV: ['it is a disk of its own', 'name a folder on that disk, not the disk itself'],
  EACCES: ['nobody may write there', 'look at the permissions of the file and its folder'],
  EPERM: ['nobody may write there', 'close programs that have it open, and look at its permissions'],
  EROFS: ['the disk is read-only', 'name another folder with --out'],
  EBUSY: ['another program has it open', 'close the program that shows it, and build again'],
  ENOSPC: ['the disk is full', 'make room, and build again'],
  EDQUOT: ['the disk space allowed is used up', 'make room, and build again'],
  EISDIR: ['a folder stands in its place', 'move the folder away'],
  ENOTEMPTY: ['a folder stands in its place', 'move the folder away'],
  ENOTDIR: [
    'a file stands where its folder should be',
    'move that file away, or name another folder with --out',
  ],
  EEXIST: [
    'a file stands where its folder should be',
    'move that file away, or name another folder with --out',
  ],
  ENAMETOOLONG: ['its name is too long', 'give the leaflet a shorter name'],
};

/** A problem that was thrown, as a value: a file that can't be written, or a fault of the tool itself. `base` is what files are told relative to; `leaflet` is the file that was being worked on. */
export function diagnosticOf(error: unknown, base: string, leaflet?: string): Diagnostic {
  if (error instanceof Unwritable) return unwritable(error, base);
  const lines = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return diagnose(
    'error',
    'tool/fault',
    `leaflets ${toolVersion()} has a fault of its own; nothing you wrote is to blame\n\n${lines}\n`,
    leaflet === undefined ? undefined : { file: leaflet },
    'please report it to whoever looks after the tool, with these lines',
  );
}

function unwritable({ file, reason }: Unwritable, base: string): Diagnostic {
  const known = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
  const [what, hint] = known ?? ['the system refuses it', 'look at the folder, or name another with --out'];
  const name = path.relative(base, file).split(path.sep).join('/') || '.';
  const message = `“${name}” can’t be written: ${what} (${reason}); what stood there stays as it was`;
  return diagnose('error', 'file/unwritable', message, { file: name }, hint);
}
