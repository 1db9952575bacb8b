import path from 'node:path';
import { verifySite } from '../publish/verify/verify.js';
import type { Console } from './console.js';
import { statusOf } from './exit.js';

export interface VerifyFlags {
  readonly root: string;
  readonly json?: boolean;
}

/** `leaflets verify SITE`: holds a site against its own checksums, index and links. */
export function verifyCommand(given: string, flags: VerifyFlags, terminal: Console): number {
  const site = path.resolve(flags.root, given);
  const { releases, sums, diagnostics } = verifySite(site);
  const issues = releases.length;
  terminal.json(diagnostics, { site, files: sums.size, issues });
  if (diagnostics.length === 0)
    terminal.result(
      `${sums.size} files and ${issues} issue${issues === 1 ? '' : 's'} are as they were published`,
    );
  terminal.diagnostics(diagnostics);
  return statusOf(diagnostics, false);
}
