import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file to be written below the output folder. */
export interface Output {
  readonly edition: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly conformance: readonly string[];
}

/** A file on its way: random digits here, a process’s number for build.json and the memory. */
const temporary = /\.part-[0-9a-f]+$/;

/**
 * Writes a leaflet's files, all or none that matter: each goes to a temporary name beside its own, and only when all
 * are whole do they take their names. An interruption leaves the old files as they were.
 */
export function writeOutputs(folder: string, outputs: readonly Output[]): void {
  const pending = outputs.map((output) => {
    const target = path.join(folder, output.path);
    mkdirSync(path.dirname(target), { recursive: true });
    return { target, part: `${target}.part-${randomBytes(4).toString('hex')}`, bytes: output.bytes };
  });
  try {
    for (const { part, bytes } of pending) writeFileSync(part, bytes);
    for (const { part, target } of pending) renameSync(part, target);
  } finally {
    for (const { part } of pending) rmSync(part, { force: true });
  }
}

/** Removes what an interrupted run left. */
export function clearParts(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && temporary.test(entry.name))
      rmSync(path.join(entry.parentPath, entry.name), { force: true });
  }
}
