import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const takingRoom = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'mkdirSync',
  'linkSync',
  'copyFileSync',
  'fsyncSync',
] as const;
const changing = [...takingRoom, 'renameSync', 'rmSync'] as const;
// What removes folders takes its own copies of the functions when it is first asked: it shall have the real ones.
fs.rmSync('no such folder', { recursive: true, force: true });
const real = Object.fromEntries(changing.map((name) => [name, fs[name]])) as Pick<
  typeof fs,
  (typeof changing)[number]
>;

/** Has other functions take the place of the disk's own. */
export function patchDisk(functions: object): void {
  Object.assign(fs, functions);
  syncBuiltinESMExports();
}

export const mendDisk = (): void => patchDisk(real);
export const { linkSync } = real;

/**
 * From the nth step on, the disk fails: `full` for all that takes room, `dead` for everything that changes it, as when
 * the process is no more. Gives how many steps there were.
 */
export function failFrom(first: number, how: 'full' | 'dead'): () => number {
  let steps = 0;
  for (const name of how === 'full' ? takingRoom : changing) {
    const work = real[name] as (...words: unknown[]) => unknown;
    patchDisk({
      [name]: (...words: unknown[]) => {
        if (name === 'openSync' && words[1] !== 'w') return work(...words);
        steps += 1;
        if (steps < first) return work(...words);
        const code = how === 'full' ? 'ENOSPC' : 'EIO';
        throw Object.assign(new Error(`${code}: at step ${steps}`), { code, syscall: 'write' });
      },
    });
  }
  return () => steps;
}
