import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Size and time of a file: where both are as they were, its content counts as unchanged. */
export interface Look {
  readonly size: number;
  readonly mtimeMs: number;
}

/** Size and time of a file; undefined where it is not there. */
export function quickLook(absolute: string): Look | undefined {
  const stat = statSync(absolute, { throwIfNoEntry: false });
  return stat?.isFile() ? { size: stat.size, mtimeMs: stat.mtimeMs } : undefined;
}

export const sameLook = (one: Look, other: Look | undefined): boolean =>
  one.size === other?.size && one.mtimeMs === other.mtimeMs;

/** Fonts have megabytes and are asked for with every edition: each is read once, until it changes. */
const known = new Map<string, { readonly hash: string; readonly look: Look }>();

/** The SHA-256 of a file's bytes. */
export function hashOfFile(absolute: string, look: Look): string {
  const before = known.get(absolute);
  if (before && sameLook(look, before.look)) return before.hash;
  const hash = sha256(readFileSync(absolute));
  known.set(absolute, { hash, look });
  return hash;
}
