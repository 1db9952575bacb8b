import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../load/hash.js';

/** What desktops leave in folders that somebody looked into. */
const droppings = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory']);

export interface Tree {
  /** Every file, by its path from the folder, with forward slashes. */
  readonly files: readonly string[];
  /** What is neither file nor folder: links, sockets. */
  readonly strange: readonly string[];
}

/** All that lies in a folder, sorted; links are not followed. */
export function treeOf(folder: string): Tree {
  const files: string[] = [];
  const strange: string[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else if (!entry.isFile()) strange.push(name);
      else if (!droppings.has(entry.name)) files.push(name);
    }
  };
  walk('');
  return { files: files.sort(), strange: strange.sort() };
}

/** A file's size and SHA-256. */
export function factsOf(file: string): { bytes: number; sha256: string } {
  const bytes = readFileSync(file);
  return { bytes: bytes.length, sha256: sha256(bytes) };
}

/** Whether there is a folder of that name. */
export const isFolder = (absolute: string): boolean =>
  statSync(absolute, { throwIfNoEntry: false })?.isDirectory() === true;
