import vm from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** Somebody pressed Ctrl-C in the middle of something. */
export class Interrupted extends Error {}

/**
 * Does work that hands nothing back until it is done, so that no handler of Ctrl-C would be heard meanwhile: here
 * the engine itself breaks it off. Throws `Interrupted`. The work may write nothing: it may end anywhere.
 */
export function interruptible<T>(work: () => T): T {
  if (!isMainThread) return work();
  try {
    return vm.runInNewContext('work()', { work }, { breakOnSigint: true, displayErrors: false }) as T;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED' ? new Interrupted('interrupted') : error;
  }
}
