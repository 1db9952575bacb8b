import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { discard, isRunning, writing } from '../load/write-whole.js';

/** Another publish is at work on the site, and was waited for long enough. */
export class Busy extends Error {
  constructor(readonly lock: string) {
    super(`${lock} is held`);
  }
}

/** Between two looks at a lock that another publish holds, ms. */
const interval = 50;

export interface Held {
  /** Whether it is still ours: nobody took it for left behind. */
  holds(): boolean;
  release(): void;
}

/**
 * Takes the lock of a site; one whose process has ended is taken over.
 * @param patience how long another publish is waited for, ms. Throws `Busy`, `Unwritable`.
 */
export async function takeLock(lock: string, patience: number): Promise<Held> {
  const mark = `${process.pid} ${randomBytes(8).toString('hex')}`;
  const own = besideLock(lock);
  try {
    writing(lock, () => {
      mkdirSync(path.dirname(lock), { recursive: true });
      writeFileSync(own, mark, { flag: 'wx' });
    });
    for (let waited = 0; !claim(own, lock); waited += interval) {
      if (waited >= patience) throw new Busy(lock);
      if (!takeOver(lock)) await pause(interval);
    }
  } finally {
    discard(own);
  }
  sweep(lock);
  const holds = () => markOf(lock) === mark;
  return { holds, release: () => holds() && rmSync(lock, { force: true }) };
}

/** Gives a file that is written already the lock's name: whoever sees the lock can read it. */
function claim(own: string, lock: string): boolean {
  return writing(lock, () => {
    try {
      linkSync(own, lock);
      return true;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return false;
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) throw error;
    }
    // A disk without second names.
    try {
      writeFileSync(lock, readFileSync(own), { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  });
}

/** Takes away a lock whose process has ended; gives whether it did. Of several that try, one gets it. */
function takeOver(lock: string): boolean {
  const mark = markOf(lock);
  const pid = pidOf(mark);
  if (pid === undefined || isRunning(pid)) return false;
  const taken = besideLock(lock);
  try {
    renameSync(lock, taken);
  } catch {
    return true;
  }
  // Somebody was quicker, and this is theirs by now: it goes back.
  if (markOf(taken) !== mark) claim(taken, lock);
  rmSync(taken, { force: true });
  return true;
}

/** A name beside the lock that says whose it is. */
const besideLock = (lock: string): string => `${lock}-${process.pid}-${randomBytes(8).toString('hex')}`;

/** Removes what others left beside the lock who ended before they had it. */
function sweep(lock: string): void {
  const start = `${path.basename(lock)}-`;
  for (const name of readdirSync(path.dirname(lock)).filter((name) => name.startsWith(start))) {
    if (!isRunning(Number.parseInt(name.slice(start.length), 10)))
      discard(path.join(path.dirname(lock), name));
  }
}

function pidOf(mark: string | undefined): number | undefined {
  const [, pid] = /^(\d+) /.exec(mark ?? '') ?? [];
  return pid === undefined ? undefined : Number(pid);
}

function markOf(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}
