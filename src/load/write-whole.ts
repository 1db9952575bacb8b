import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A temporary name beside a file's own; it says whose process is writing. */
const partOf = (file: string): string => `${file}.part-${process.pid}-${randomBytes(4).toString('hex')}`;

const temporary = /\.part-(\d+)-[0-9a-f]{8}$/;

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

/** Writes a file whole or not at all: under a temporary name first, then under its own. */
export const writeWhole = (file: string, content: string | Uint8Array): void =>
  writeAllWhole([{ file, content }]);

/** Writes several files, none of which takes its name before all are written. */
export function writeAllWhole(files: readonly { file: string; content: string | Uint8Array }[]): void {
  const pending = files.map(({ file, content }) => ({ file, part: partOf(file), content }));
  try {
    for (const { part, content } of pending) {
      mkdirSync(path.dirname(part), { recursive: true });
      writeFileSync(part, content);
    }
    for (const { file, part } of pending) renameSync(part, file);
  } finally {
    for (const { part } of pending) discard(part);
  }
}

/** Even `force` complains where the folder itself is a file. */
export function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What can't be reached was never written.
  }
}
