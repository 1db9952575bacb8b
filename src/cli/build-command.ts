import path from 'node:path';
import { type BuildOptions, type BuildResult, build } from '../build/build.js';
import { type Product, products } from '../build/editions.js';
import { diagnosticOf } from '../build/faults.js';
import { clearParts } from '../build/outputs.js';
import type { Console } from './console.js';
import { status, statusOf } from './exit.js';
import { writeSummary } from './summary.js';
import { buildTable } from './table.js';
import { UsageError } from './usage.js';

export interface BuildFlags {
  readonly root: string;
  readonly out: string;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly edition?: string;
  readonly printer?: string;
  readonly zip?: boolean;
  readonly watch?: boolean;
  readonly force?: boolean;
  readonly explain?: boolean;
  readonly summary?: boolean;
}

/** `leaflets build`: builds, reports, and under --watch builds again whenever something is saved. */
export async function buildCommand(
  ids: readonly string[],
  flags: BuildFlags,
  terminal: Console,
): Promise<number> {
  if (flags.watch && flags.json) {
    const hint = 'take one of the two out: --json is one document, and --watch never ends';
    throw new UsageError('usage/watch-json', '--watch and --json don’t go together', hint);
  }
  const root = path.resolve(flags.root);
  const options: BuildOptions = {
    root,
    out: path.resolve(root, flags.out),
    ids,
    products: readProducts(flags.edition),
    printer: flags.printer ?? null,
    zip: flags.zip ?? false,
    force: flags.force ?? false,
    strict: flags.strict ?? false,
    onProgress(event) {
      if (event.kind === 'start') {
        if (flags.explain) terminal.progress(`${event.name}: built because ${event.why}`);
        terminal.progress(`building ${event.name} …`, true);
      } else if (flags.explain && event.status === 'unchanged') {
        terminal.progress(`${event.name}: not built, nothing it reads has changed`);
      } else terminal.progress(`${event.status} ${event.name}`, event.status === 'unchanged');
    },
  };
  // Before the handler that ends the process.
  process.prependOnceListener('SIGINT', () => clearParts(options.out));
  const code = report(await build(options), options, flags, terminal);
  // Where the command line is at fault, nothing that is saved will mend it.
  if (!flags.watch || code === status.usage) return code;
  const { watchProject } = await import('./watch.js');
  await watchProject(
    root,
    async () => void report(await build({ ...options, force: false }), options, flags, terminal),
    terminal,
  );
  return status.done;
}

function report(result: BuildResult, options: BuildOptions, flags: BuildFlags, terminal: Console): number {
  const asked = result.entries.filter(
    ({ id, lang }) =>
      options.ids.length === 0 || options.ids.includes(id) || options.ids.includes(`${id}.${lang}`),
  );
  const diagnostics = [...result.diagnostics];
  try {
    if (flags.summary) writeSummary(options.out, asked, diagnostics);
  } catch (error) {
    diagnostics.push(diagnosticOf(error, options.root));
  }
  terminal.json(diagnostics, { leaflets: result.entries });
  if (asked.length > 0) terminal.result(buildTable(asked, options.out));
  // Last, so that no table pushes them off the screen.
  terminal.diagnostics(diagnostics);
  return statusOf(diagnostics, flags.strict ?? false);
}

function readProducts(list: string | undefined): readonly Product[] {
  if (list === undefined) return products;
  return list.split(',').map((name) => {
    const product = products.find((candidate) => candidate === name.trim());
    if (!product)
      throw new UsageError(
        'usage/edition',
        `there is no edition “${name.trim()}”`,
        `choose from ${products.join(', ')}`,
      );
    return product;
  });
}
