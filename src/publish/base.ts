import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../model/diagnostic.js';
import type { LeafletMeaning } from '../model/meaning.js';
import type { Published } from './decide.js';
import { beside, isEmpty } from './generation.js';
import { parseMeaning } from './meaning-file.js';
import { keyOf, type Release } from './releases.js';
import type { FetchOptions } from './restore/fetch.js';
import { restore } from './restore/restore.js';
import { checkSums } from './verify/checksums.js';

/** What is published so far, every byte of it checked, and where each file of it lies. */
export interface Base extends Published {
  fileOf(path: string): string;
}

/** An issue whose meaning can't be read: what the site says of it is damaged. */
export class Unreadable extends Error {}

export interface BaseOptions {
  readonly from: string | null;
  /** What it is that nothing has been published at `from`; null for what is known. */
  readonly ifNothing: 'error' | 'info' | null;
  readonly fetch: FetchOptions;
}

/**
 * What a publish builds on: the site that stands in the folder, or, with `from`, the one that is brought back; then the
 * one in the folder may have nothing that the other lacks. Errors: publish/nothing-there, publish/would-lose, and
 * what checks find.
 */
export async function openBase(
  site: string,
  { from, ifNothing, fetch }: BaseOptions,
): Promise<Outcome<Base>> {
  const standing = existsSync(site) && !isEmpty(site) ? checkSums(site) : undefined;
  if (standing && hasErrors(standing.diagnostics)) return { diagnostics: standing.diagnostics };
  const here = standing?.releases ?? [];
  if (from === null) return { value: base(site, here), diagnostics: [] };
  const next = beside(site, 'next');
  const back = await restore(from, next, fetch);
  if (hasErrors(back.diagnostics)) return { diagnostics: back.diagnostics };
  if (!back.value) {
    if (ifNothing === 'error') return { diagnostics: [nothingThere(from)] };
    const message = `There is no site at ${from} yet: nothing was brought back`;
    const said = ifNothing ? [diagnose('info', 'publish/nothing-there', message)] : [];
    return { value: base(site, here), diagnostics: [...back.diagnostics, ...said] };
  }
  const lost = here.filter((release) => !isKept(release, back.value ?? []));
  if (lost.length > 0) return { diagnostics: lost.slice(0, 20).map((release) => wouldLose(release, from)) };
  return { value: base(next, back.value), diagnostics: back.diagnostics };
}

function nothingThere(from: string): Diagnostic {
  const hint = 'see whether the address is right; if nothing was ever published there, say so with --first';
  return diagnose('error', 'publish/nothing-there', `There is no site at ${from}`, undefined, hint);
}

/** Whether another site has the issue, with the same files. */
function isKept(release: Release, others: readonly Release[]): boolean {
  const other = others.find((one) => keyOf(one) === keyOf(release));
  return release.files.every((file) =>
    other?.files.some(({ path: name, sha256 }) => name === file.path && sha256 === file.sha256),
  );
}

function wouldLose(release: Release, from: string): Diagnostic {
  const message = `${keyOf(release)} is in the folder of the site, and not, or with other files, at ${from}`;
  const hint =
    'leave --from out to publish on what is in the folder, or move the folder away to publish on what is there';
  return diagnose('error', 'publish/would-lose', message, undefined, hint);
}

function base(folder: string, releases: readonly Release[]): Base {
  const fileOf = (name: string) => path.join(folder, ...name.split('/'));
  return {
    releases,
    fileOf,
    meaningOf(release): LeafletMeaning {
      const file = release.files.find(({ edition }) => edition === 'meaning');
      const meaning = file && parseMeaning(readFileSync(fileOf(file.path), 'utf8'));
      if (!meaning) throw new Unreadable(`what ${keyOf(release)} says can’t be read`);
      return meaning;
    },
  };
}
