import { readFileSync, statSync } from 'node:fs';
import { diagnose, type Outcome, type Place } from '../model/diagnostic.js';
import { defaultLimits } from '../preflight/read/limits.js';

/** Reads a PDF that the command line names; it may lie anywhere on the disk. Its size is looked at first. */
export function readPdfFile(file: string, place: Place): Outcome<Buffer> {
  const fail = (code: string, message: string, hint: string): Outcome<Buffer> => ({
    diagnostics: [diagnose('error', code, message, place, hint)],
  });
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return fail('file/unreadable', 'This is not a file', 'name a PDF');
    const most = defaultLimits.fileBytes / 2 ** 20;
    if (stat.size > defaultLimits.fileBytes)
      return fail('pdf/too-large', `This file is larger than the ${most} MiB that are read.`, 'split it');
    return { value: readFileSync(file), diagnostics: [] };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return fail('file/missing', 'There is no such file', 'look at its name');
    return fail('file/unreadable', 'This file can’t be read', 'look at its permissions');
  }
}
