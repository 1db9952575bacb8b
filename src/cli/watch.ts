import path from 'node:path';
import { watch } from 'chokidar';
import { Interrupted } from '../build/interrupt.js';
import type { Console } from './console.js';

/** Calls `again` after each burst of saves in the project, until the run is interrupted. */
export async function watchProject(
  root: string,
  again: () => Promise<void>,
  terminal: Console,
): Promise<void> {
  const folders = ['content', 'templates', 'assets'].map((name) => path.join(root, name));
  let stop: (reason: Interrupted) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watcher = watch(folders, { ignoreInitial: true });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(again).catch((error: Error) => {
        if (error instanceof Interrupted) stop(error);
        else terminal.progress(error.message);
      });
    }, 50);
  });
  watcher.on('error', (error) => terminal.progress(`can’t be watched: ${(error as Error).message}`));
  terminal.progress('watching for changes; stop with Ctrl-C');
  await stopped.finally(() => watcher.close());
}
