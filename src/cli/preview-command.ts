import path from 'node:path';
import { watch } from 'chokidar';
import { openProject } from '../load/files.js';
import { leafletIds } from '../load/leaflet-ids.js';
import { openServer } from '../preview/server.js';
import { PreviewSession } from '../preview/session.js';
import { noLeaflets, notThere } from '../validate/asked.js';
import type { Console } from './console.js';
import { status, statusOf } from './exit.js';
import { UsageError } from './usage.js';

export interface PreviewFlags {
  readonly root: string;
  readonly out: string;
  readonly port: string;
  readonly open: boolean;
  readonly json?: boolean;
}

/** Saves come in bursts, file by file: so long is waited for the next, ms. */
const burst = 8;

/** `leaflets preview`: the leaflets in a browser, following every save, until it is interrupted. */
export async function previewCommand(
  id: string | undefined,
  flags: PreviewFlags,
  terminal: Console,
): Promise<number> {
  const port = portOf(flags.port);
  const root = path.resolve(flags.root);
  const opened = openProject(root);
  const files = opened.value;
  const faults = files
    ? [
        ...notThere(files, id === undefined ? [] : [id], null),
        ...(leafletIds(files).length === 0 ? [noLeaflets] : []),
      ]
    : opened.diagnostics;
  if (faults.length > 0) {
    terminal.json(faults, {});
    terminal.diagnostics(faults);
    return statusOf(faults, false);
  }
  const session = new PreviewSession(root, path.resolve(root, flags.out));
  const server = await openServer(session, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    throw new UsageError(
      'usage/port',
      `port ${port} can’t be had (${error.code})`,
      'leave --port out, and a free one is taken',
    );
  });
  const address = id === undefined ? server.address : `${server.address}#leaflet=${id}`;
  terminal.json([], { address });
  terminal.result(address);
  terminal.progress('The leaflets are shown there and follow every save; stop with Ctrl-C.');
  if (flags.open && process.stdout.isTTY && !process.env.CI) {
    const { default: openBrowser } = await import('open');
    await openBrowser(address).catch(() =>
      terminal.progress('no browser could be opened: open the address yourself'),
    );
  }
  await following(root, server.changed, terminal);
  return status.done;
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port;
  throw new UsageError(
    'usage/port',
    `“${text}” is no port`,
    'write a number from 1024 to 65535, or leave --port out',
  );
}

/** Tells of every burst of saves in the project, until somebody presses Ctrl-C. */
async function following(
  root: string,
  changed: (names: readonly string[], since: number) => Promise<void>,
  terminal: Console,
): Promise<void> {
  const names = new Set<string>();
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(
    ['content', 'templates', 'assets'].map((name) => path.join(root, name)),
    { ignoreInitial: true },
  );
  watcher.on('all', (_event, file) => {
    if (names.size === 0) since = performance.now();
    names.add(path.relative(root, file).split(path.sep).join('/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const burstOf = [...names];
      names.clear();
      changed(burstOf, since).catch((error: Error) => terminal.progress(error.message));
    }, burst);
  });
  watcher.on('error', (error) => terminal.progress(`can’t be watched: ${(error as Error).message}`));
  // Ctrl-C ends the process, and all this with it.
  await new Promise<never>(() => {});
}
