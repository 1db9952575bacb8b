import path from 'node:path';
import { publish } from '../publish/publish.js';
import { keyOf } from '../publish/releases.js';
import { isAddress } from '../publish/restore/restore.js';
import type { Console } from './console.js';
import { statusOf } from './exit.js';
import { UsageError } from './usage.js';

export interface PublishFlags {
  readonly root: string;
  readonly out: string;
  readonly to: string;
  readonly from?: string;
  readonly first?: boolean;
  readonly restoreOnly?: boolean;
  readonly edition?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** Every edition that can stand on a site. */
const publishable = ['web', 'office', 'html', 'text', 'preview', 'print', 'ticket', 'proof'];

/** `leaflets publish`: adds what was built to the downloads site. */
export async function publishCommand(
  ids: readonly string[],
  flags: PublishFlags,
  terminal: Console,
): Promise<number> {
  const root = path.resolve(flags.root);
  const to = path.resolve(root, flags.to);
  if (flags.first && flags.from === undefined)
    throw new UsageError(
      'usage/first',
      '--first says that nothing is at --from yet',
      'name the site with --from',
    );
  if (flags.restoreOnly && flags.from === undefined)
    throw new UsageError('usage/from', '--restore-only brings nothing back', 'name the site with --from');
  if (flags.from === '')
    throw new UsageError('usage/from', '--from names nothing', 'name a folder or an address');
  const { added, changed, diagnostics } = await publish({
    root,
    out: path.resolve(root, flags.out),
    to,
    from:
      flags.from === undefined || isAddress(flags.from)
        ? (flags.from ?? null)
        : path.resolve(root, flags.from),
    first: flags.first ?? false,
    restoreOnly: flags.restoreOnly ?? false,
    ids,
    strict: flags.strict ?? false,
    ...(flags.edition === undefined ? {} : { editions: readEditions(flags.edition) }),
  });
  const code = statusOf(diagnostics, flags.strict ?? false);
  terminal.json(diagnostics, {
    site: to,
    changed,
    added: added.map(({ id, issue, language }) => ({ id, issue, language })),
  });
  const here = path.relative(process.cwd(), to) || '.';
  for (const release of added) terminal.result(`published ${keyOf(release)}`);
  if (changed) terminal.result(`the site is in ${here}${path.sep}: open ${path.join(here, 'index.html')}`);
  else if (code === 0 && !(flags.restoreOnly && diagnostics.length > 0))
    terminal.result(
      `nothing to ${flags.restoreOnly ? 'bring back' : 'publish'}: ${here}${path.sep} has it all`,
    );
  terminal.diagnostics(diagnostics);
  return code;
}

function readEditions(list: string): readonly string[] {
  return list.split(',').map((name) => {
    const edition = name.trim();
    if (publishable.includes(edition)) return edition;
    throw new UsageError(
      'usage/edition',
      `there is no edition “${edition}” to publish`,
      `choose from ${publishable.join(', ')}`,
    );
  });
}
