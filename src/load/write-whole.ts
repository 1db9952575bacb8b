import { randomBytes } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A temporary name beside a file's own; it says whose process is writing. */
const partOf = (file: string): string => `${file}.part-${process.pid}-${randomBytes(4).toString('hex')}`;

const temporary = /\.part-(\d+)-[0-9a-f]{8}$/;

/** A file that can't be written: no room, no permission, something else in its place. No fault of the tool. */
export class Unwritable extends Error {
  constructor(
    readonly file: string,
    /** What the system calls it: ENOSPC, EACCES … */
    readonly reason: string,
  ) {
    super(`${file} can’t be written (${reason})`);
  }
}

/** Does something with a file; what the system refuses becomes `Unwritable`, anything else stays what it is. */
export function writing<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new Unwritable(file, code);
  }
}

/** Whether a file was left by a process that writes no more: one that has ended, or this one, between its files. */
export function isLeftPart(name: string): boolean {
  const pid = temporary.exec(name)?.[1];
  return pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)));
}

/** Whether there is such a process on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Writes a file whole or not at all: under a temporary name first, then under its own. Throws `Unwritable`. */
export const writeWhole = (file: string, content: string | Uint8Array): void =>
  writeAllWhole([{ file, content }]);

interface Pending {
  readonly file: string;
  /** Where the new content lies until it takes its name. */
  readonly part: string;
  /** Where the old content is kept until all have theirs. */
  readonly kept: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes several files, all or none: none takes its name before all are written, and where one can't, those that have
 * are put back. Throws `Unwritable`.
 */
export function writeAllWhole(files: readonly { file: string; content: string | Uint8Array }[]): void {
  const pending = files.map(
    ({ file, content }): Pending => ({ file, part: partOf(file), kept: partOf(file), content }),
  );
  const named: (Pending & { existed: boolean })[] = [];
  try {
    for (const { file, part, content } of pending) {
      writing(file, () => {
        mkdirSync(path.dirname(part), { recursive: true });
        writeFileSync(part, content);
      });
    }
    for (const one of pending) {
      writing(one.file, () => {
        // The last one needs no way back.
        const existed = one !== pending.at(-1) && keep(one.file, one.kept);
        renameSync(one.part, one.file);
        named.push({ ...one, existed });
      });
    }
  } catch (error) {
    for (const { file, kept, existed } of named) {
      if (existed) renameSync(kept, file);
      else discard(file);
    }
    throw error;
  } finally {
    for (const { part, kept } of pending) {
      discard(part);
      discard(kept);
    }
  }
}

/** Gives a file a second name, so that it is there all the time; not every disk can, and there it is copied. */
function keep(file: string, kept: string): boolean {
  try {
    linkSync(file, kept);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    copyFileSync(file, kept);
  }
  return true;
}

/** Even `force` complains where the folder itself is a file. */
export function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What can't be reached was never written.
  }
}
