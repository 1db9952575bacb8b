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
  terminal.json(diagnostics, { leaflets: checked });
  if (diagnostics.every(({ severity }) => severity === 'info')) {
    const count = `${checked.length} leaflet${checked.length === 1 ? '' : 's'}`;
    terminal.result(`${count} checked, nothing to mend`);
  }
  terminal.diagnostics(diagnostics);
  return statusOf(diagnostics, flags.strict ?? false);
}
