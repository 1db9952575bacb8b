import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../load/hash.js';
import { discard, writeWhole } from '../load/write-whole.js';

/**
 * An entry is one file: the SHA-256 of all that follows, a line of JSON about the picture, and its bytes. So one
 * that was cut short or changed is noticed, and made again.
 */
const hashLength = 64;

const fileOf = (folder: string, key: string): string => path.join(folder, `${key}.picture`);

/** Bytes, and what else is to be known of them. */
export interface Cached {
  readonly bytes: Uint8Array;
}

/** A picture made earlier; undefined where there is none, or what is there isn't whole. */
export function readCached<T extends Cached>(folder: string, key: string): T | undefined {
  try {
    const entry = readFileSync(fileOf(folder, key));
    const rest = entry.subarray(hashLength + 1);
    if (entry.toString('latin1', 0, hashLength) !== sha256(rest)) return undefined;
    const end = rest.indexOf('\n');
    const about: object = JSON.parse(rest.toString('utf8', 0, end));
    return { ...about, bytes: rest.subarray(end + 1) } as Cached as T;
  } catch {
    return undefined;
  }
}

/** Keeps a picture. A folder that can't be written to costs time at the next build, and is no fault of this one. */
export function writeCached<T extends Cached>(folder: string, key: string, { bytes, ...about }: T): void {
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(about)}\n`), bytes]);
  try {
    writeWhole(fileOf(folder, key), Buffer.concat([Buffer.from(`${sha256(rest)}\n`), rest]));
  } catch {
    // The picture itself is at hand.
  }
}

/** Takes the oldest entries out of a folder until it holds no more than `limit` bytes; what is still used is made anew. */
export function pruneCache(folder: string, limit: number): void {
  try {
    const entries = readdirSync(folder).map((name) => {
      const file = path.join(folder, name);
      const { size, mtimeMs } = statSync(file);
      return { file, size, mtimeMs };
    });
    let left = entries.reduce((sum, { size }) => sum + size, 0);
    for (const { file, size } of entries.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
      if (left <= limit) return;
      discard(file);
      left -= size;
    }
  } catch {
    // There is no cache yet, or another build is tidying it.
  }
}
