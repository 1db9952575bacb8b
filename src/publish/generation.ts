import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { sha256 } from '../load/hash.js';
import { writing } from '../load/write-whole.js';
import type { SiteEntry } from './entry.js';

/** Swaps two folders at once; false where the system can't. */
export type Exchange = (one: string, other: string) => boolean;

/** Where things lie beside a site while it is published: on the same disk, so that they can take its place. */
export const beside = (site: string, what: 'next' | 'old' | 'gone' | 'lock'): string =>
  path.join(path.dirname(site), `.${path.basename(site)}.${what}`);

/**
 * Clears away what a killed publish left. Where it was killed between the two steps of a switch that couldn't be one,
 * the old site comes back. Gives whether it did. Call it under the lock.
 */
export function recover(site: string): boolean {
  const [next, old] = [beside(site, 'next'), beside(site, 'old')];
  const lost = !existsSync(site) && existsSync(old);
  writing(site, () => {
    if (lost) renameSync(old, site);
    for (const left of [old, next]) discard(left, beside(site, 'gone'));
  });
  return lost;
}

/**
 * Takes a folder out of the way at once, and then away. The killed publish's program that swaps folders may outlive it by
 * a moment: it must never find one that is half gone.
 */
function discard(folder: string, gone: string): void {
  rmSync(gone, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, gone);
  rmSync(gone, { recursive: true, force: true });
}

/** Writes a whole site beside the present one. What is there already, brought by somebody else, is let be. */
export function writeGeneration(next: string, entries: readonly SiteEntry[]): void {
  const made = new Set<string>();
  for (const { path: rel, content, sha256: wanted } of entries) {
    const file = path.join(next, ...rel.split('/'));
    writing(file, () => {
      const folder = path.dirname(file);
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      if (content instanceof Uint8Array) writeFlushed(file, content);
      else if (content.kept) keep(content.file, file);
      else writeFlushed(file, readAs(content.file, wanted));
    });
  }
  writing(next, () => flushFolder(next));
}

/** Puts a file into a site that is being prepared. @param rel its path there */
export function place(next: string, rel: string, bytes: Uint8Array): void {
  const file = path.join(next, ...rel.split('/'));
  writing(file, () => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFlushed(file, bytes);
  });
}

/** Puts the new site in the old one's place. Afterwards the old one is gone. */
export function switchTo(site: string, exchange: Exchange): void {
  const [next, old] = [beside(site, 'next'), beside(site, 'old')];
  writing(site, () => {
    if (!existsSync(site) || isEmpty(site)) {
      // Windows lets no folder take another's place, even an empty one's.
      if (existsSync(site) && process.platform === 'win32') rmdirSync(site);
      renameSync(next, site);
    } else if (!exchange(site, next)) {
      renameSync(site, old);
      renameSync(next, site);
    }
    flushFolder(path.dirname(site));
    rmSync(next, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  });
}

export const isEmpty = (folder: string): boolean => readdirSync(folder).length === 0;

/** Written down to the disk: a switch must not come before what it switches to. */
function writeFlushed(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'w');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A file of the old site may have a second name in the new one; not every disk can, and there it is copied. */
function keep(from: string, to: string): void {
  // Brought back from elsewhere, it is in its place already.
  if (from === to) return;
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    copyFileSync(from, to);
  }
}

/** A file's bytes, if they are still those that were looked at. */
function readAs(file: string, wanted: string): Uint8Array {
  const bytes = readFileSync(file);
  if (sha256(bytes) !== wanted) throw new Error(`${file} changed while it was published`);
  return bytes;
}

/** Not every system lets a folder be flushed; there it flushes by itself. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
