import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRunning, writing } from '../load/write-whole.js';

/** Between two looks at a lock that another build holds, ms. */
const pause = 10;
/** What is done under a lock takes a moment; one that stands still for this many looks was left behind. */
const patience = 1000;

/** Does something that no other build may do at the same time in this output folder. Throws `Unwritable`. */
export function withLock<T>(out: string, work: () => T): T {
  const lock = path.join(out, '.cache', 'lock');
  writing(path.dirname(lock), () => {
    mkdirSync(path.dirname(lock), { recursive: true });
    take(lock);
  });
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): void {
  let seen = '';
  for (let looks = 0; ; looks += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      // Windows says EPERM of a file that is just being removed.
      if (!['EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
    const { mark, left } = holderOf(lock);
    if (mark !== seen) looks = 0;
    seen = mark;
    if (left || looks > patience) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
}

/** Who holds a lock since when, and whether that process has ended without giving it back. */
function holderOf(lock: string): { mark: string; left: boolean } {
  try {
    const pid = readFileSync(lock, 'utf8');
    const left = /^\d+$/.test(pid) && Number(pid) !== process.pid && !isRunning(Number(pid));
    return { mark: `${pid} ${statSync(lock).mtimeMs}`, left };
  } catch {
    return { mark: '', left: false };
  }
}
