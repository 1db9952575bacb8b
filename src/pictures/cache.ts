import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../load/files.js';
import type { MadePicture } from './made.js';

/**
 * An entry is one file: the SHA-256 of all that follows, a line of JSON about the picture, and its bytes. So one
 * that was cut short or changed is noticed, and made again.
 */
const hashLength = 64;

const fileOf = (folder: string, key: string): string => path.join(folder, `${key}.picture`);

/** A picture made earlier; undefined where there is none, or what is there isn't whole. */
export function readCached(folder: string, key: string): MadePicture | undefined {
  try {
    const entry = readFileSync(fileOf(folder, key));
    const rest = entry.subarray(hashLength + 1);
    if (entry.toString('latin1', 0, hashLength) !== sha256(rest)) return undefined;
    const end = rest.indexOf('\n');
    const about = JSON.parse(rest.toString('utf8', 0, end)) as Omit<MadePicture, 'bytes'>;
    return { ...about, bytes: rest.subarray(end + 1) };
  } catch {
    return undefined;
  }
}

/** Keeps a picture. A folder that can't be written to costs time at the next build, and is no fault of this one. */
export function writeCached(folder: string, key: string, { bytes, ...about }: MadePicture): void {
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(about)}\n`), bytes]);
  const part = `${fileOf(folder, key)}.part-${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(part, Buffer.concat([Buffer.from(`${sha256(rest)}\n`), rest]));
    renameSync(part, fileOf(folder, key));
  } catch {
    discard(part);
  }
}

/** Even `force` complains where the folder itself is a file. */
function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What can't be reached was never written.
  }
}
