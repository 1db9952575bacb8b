import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { inside } from '../load/paths.js';
import { discard, isLeftPart, writeAllWhole } from '../load/write-whole.js';

/** A file to be written below the output folder. */
export interface Output {
  readonly edition: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly conformance: readonly string[];
}

/**
 * Writes a leaflet's files, all or none: each goes to a temporary name beside its own, and only when all are whole do
 * they take their names. An interruption, or one that can't be written, leaves the old files as they were.
 */
export function writeOutputs(folder: string, outputs: readonly Output[]): void {
  writeAllWhole(outputs.map(({ path: rel, bytes }) => ({ file: path.join(folder, rel), content: bytes })));
}

/** Removes files of earlier issues, named relative to the output folder; whatever else a memory may say is let be. */
export function removeOutputs(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const file = path.join(folder, name);
    if (inside(folder, file) && /\.(pdf|png|html|txt|zip|webp|json)$/.test(name)) discard(file);
  }
}

/** Removes what an interrupted run left; the files that another run is just writing stay. */
export function clearParts(folder: string): void {
  for (const entry of entriesOf(folder)) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) clearParts(file);
    else if (entry.isFile() && isLeftPart(entry.name)) discard(file);
  }
}

/** What is in a folder; nothing where it can't be looked into, which is no fault of a build that tidies up. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
