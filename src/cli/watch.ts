import path from 'node:path';
import { watch } from 'chokidar';
import type { Console } from './console.js';

/** Calls `again` after each burst of saves in the project; resolves when the run is interrupted. */
export async function watchProject(
  root: string,
  again: () => Promise<void>,
  terminal: Console,
): Promise<void> {
  const folders = ['content', 'templates', 'assets'].map((name) => path.join(root, name));
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watcher = watch(folders, { ignoreInitial: true });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(again).catch((error: Error) => terminal.progress(error.message));
    }, 50);
  });
  terminal.progress('watching for changes; stop with Ctrl-C');
  await new Promise<never>(() => {});
}
