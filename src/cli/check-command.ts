import path from 'node:path';
import { checkLeaflets } from '../build/check.js';
import { toolVersion } from '../build/stamp.js';
import type { CheckedLinks } from '../links/check.js';
import { openProject } from '../load/files.js';
import type { Console } from './console.js';
import { status, statusOf } from './exit.js';
import { UsageError } from './usage.js';

export interface CheckFlags {
  readonly root: string;
  readonly out: string;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly links?: boolean;
  readonly allowLocal?: boolean;
}

/** `leaflets check`: all that build does, short of writing; with --links, whether the addresses answer as well. */
export async function checkCommand(
  ids: readonly string[],
  flags: CheckFlags,
  terminal: Console,
): Promise<number> {
  if (flags.allowLocal && !flags.links) {
    throw new UsageError('usage/links', '--allow-local says something of --links alone', 'add --links');
  }
  const root = path.resolve(flags.root);
  const content = await checkLeaflets(root, path.resolve(root, flags.out), ids);
  // Where the command line names what isn’t there, nobody is bothered.
  const isMeant = statusOf(content.diagnostics, false) !== status.usage;
  const asked =
    flags.links && isMeant ? await linksOf(root, ids, flags.allowLocal ?? false, terminal) : undefined;
  const diagnostics = [...content.diagnostics, ...(asked?.diagnostics ?? [])];
  terminal.json(diagnostics, { leaflets: content.checked, ...(asked && { links: asked.links }) });
  if (diagnostics.every(({ severity }) => severity === 'info')) {
    const links = asked ? `, ${counted(asked.links.length, 'address', 'addresses')} asked` : '';
    const leaflets = counted(content.checked.length, 'leaflet', 'leaflets');
    terminal.result(`${leaflets} checked${links}, nothing to mend`);
  }
  terminal.diagnostics(diagnostics);
  return statusOf(diagnostics, flags.strict ?? false);
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Asks the addresses of the content; of no project, none. */
async function linksOf(
  root: string,
  ids: readonly string[],
  allowLocal: boolean,
  terminal: Console,
): Promise<CheckedLinks> {
  const files = openProject(root).value;
  if (!files) return { links: [], diagnostics: [] };
  const { addressesOf } = await import('../links/addresses.js');
  const { checkLinks, linkTimeout } = await import('../links/check.js');
  const addresses = addressesOf(files, ids);
  let count = 0;
  return checkLinks(addresses, {
    allowLocal,
    timeout: linkTimeout,
    userAgent: `twinning-leaflets/${toolVersion()} (looks whether the links of a leaflet answer)`,
    onAsk(url) {
      count += 1;
      terminal.progress(`asking ${count} of ${addresses.length}: ${url}`, true);
    },
  });
}
