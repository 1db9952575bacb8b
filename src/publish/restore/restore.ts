import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../load/hash.js';
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../model/diagnostic.js';
import { place } from '../generation.js';
import { limits, parseReleases, type Release } from '../releases.js';
import { parseSums, releasesFile, sumsFile } from '../sums.js';
import { checkSums, disagreements } from '../verify/checksums.js';
import { FetchFault, type FetchOptions, fetchBytes } from './fetch.js';

/** Files that are asked for at the same time. */
const atOnce = 6;
/** Bytes that a site brought back may have altogether. */
const mostBytes = 20 * 1024 ** 3;

export const isAddress = (from: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(from);

/**
 * Brings a published site's issues back into `next`, every byte held against its checksums. Undefined, without errors,
 * where there is none yet. Errors: publish/from, site/index, site/sums, and what a check of a folder finds.
 * @param from a folder (absolute), or an address
 */
export async function restore(
  from: string,
  next: string,
  options: FetchOptions,
): Promise<Outcome<readonly Release[]>> {
  return isAddress(from) ? fromAddress(from, next, options) : fromFolder(from, next);
}

/** The same site where somebody else looks after it: nothing of it is linked to, all is copied. */
function fromFolder(from: string, next: string): Outcome<readonly Release[]> {
  const { releases, diagnostics } = checkSums(from);
  if (diagnostics.some(({ code }) => code === 'site/none')) return { diagnostics: [] };
  if (hasErrors(diagnostics)) return { diagnostics };
  for (const file of releases.flatMap(({ files }) => files)) {
    const bytes = readFileSync(path.join(from, ...file.path.split('/')));
    if (sha256(bytes) !== file.sha256)
      return failure('publish/from', `${file.path} changed while it was read`);
    place(next, file.path, bytes);
  }
  return { value: releases, diagnostics };
}

async function fromAddress(
  from: string,
  next: string,
  options: FetchOptions,
): Promise<Outcome<readonly Release[]>> {
  const base = baseOf(from);
  if (!base)
    return failure('publish/from', `“${from}” is no address that can be read`, 'write https://… or a folder');
  const read = (rel: string, limit: number) => fetchBytes(new URL(rel, base), limit, options);
  try {
    const index = await read(releasesFile, limits.index);
    if (!index) return { diagnostics: [] };
    const list = await read(sumsFile, limits.index);
    const parsed = parseReleases(Buffer.from(index).toString('utf8'));
    if ('fault' in parsed)
      return failure('site/index', `${base.href}${releasesFile} can’t be relied on: ${parsed.fault}`);
    const sums = list && parseSums(Buffer.from(list).toString('utf8'));
    if (!sums || sums.get(releasesFile) !== sha256(index))
      return failure(
        'site/sums',
        `${base.href}${sumsFile} does not go with ${releasesFile}`,
        'a new site may just be on its way: try again in a few minutes',
      );
    const doubts = disagreements(parsed.releases, sums);
    if (doubts.length > 0) return { diagnostics: doubts };
    await bring(parsed.releases, next, read);
    return { value: parsed.releases, diagnostics: [] };
  } catch (error) {
    if (error instanceof FetchFault)
      return failure(
        'publish/from',
        error.message,
        'see whether the address opens in a browser, and try again',
      );
    throw error;
  }
}

/** The folder that an address names, with a slash at its end; undefined for what is no web address. */
function baseOf(from: string): URL | undefined {
  if (!URL.canParse(from)) return undefined;
  const address = new URL(from);
  if (!['http:', 'https:'].includes(address.protocol)) return undefined;
  address.search = '';
  address.hash = '';
  address.pathname = address.pathname.replace(/(index\.html|\/)?$/, '/');
  return address;
}

async function bring(
  releases: readonly Release[],
  next: string,
  read: (rel: string, limit: number) => Promise<Uint8Array | undefined>,
): Promise<void> {
  const waiting = releases.flatMap(({ files }) => files);
  if (waiting.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytes)
    throw new FetchFault(`the site has more than ${mostBytes} bytes`);
  const worker = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const bytes = await read(file.path, file.bytes);
      if (!bytes) throw new FetchFault(`${file.path} is in ${releasesFile} and not on the site`);
      if (bytes.length !== file.bytes || sha256(bytes) !== file.sha256)
        throw new FetchFault(`${file.path} is not as it was published`);
      place(next, file.path, bytes);
    }
  };
  const workers = Array.from({ length: atOnce }, () =>
    worker().catch((error) => {
      waiting.length = 0;
      throw error;
    }),
  );
  // All have ended when this does: none may write where somebody tidies up meanwhile.
  const ended = await Promise.allSettled(workers);
  for (const result of ended) if (result.status === 'rejected') throw result.reason;
}

const failure = (code: string, message: string, hint?: string): { diagnostics: readonly Diagnostic[] } => ({
  diagnostics: [diagnose('error', code, message, undefined, hint)],
});
