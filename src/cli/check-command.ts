import path from 'node:path';
import { checkLeaflets } from '../build/check.js';
import type { Console } from './console.js';
import { statusOf } from './exit.js';

export interface CheckFlags {
  readonly root: string;
  readonly out: string;
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** `leaflets check`: all that build does, short of writing. */
export async function checkCommand(
  ids: readonly string[],
  flags: CheckFlags,
  terminal: Console,
): Promise<number> {
  const root = path.resolve(flags.root);
  const { checked, diagnostics } = await checkLeaflets(root, path.resolve(root, flags.out), ids);
  terminal.diagnostics(diagnostics);
  if (flags.json) terminal.json(diagnostics, { leaflets: checked });
  else if (diagnostics.length === 0) terminal.result(`${checked.length} leaflets checked, nothing to mend`);
  return statusOf(diagnostics, flags.strict ?? false);
}
