import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { diagnosticOf } from '../build/faults.js';
import { exchange as systemExchange } from '../engine/exchange.js';
import { type Files, openProject } from '../load/files.js';
import { sha256 } from '../load/hash.js';
import { leafletIds } from '../load/leaflet-ids.js';
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../model/diagnostic.js';
import { notThere } from '../validate/asked.js';
import { openBase, Unreadable } from './base.js';
import { type Built, publicEditions, readBuilt } from './built.js';
import { decide } from './decide.js';
import { loadProjectSite } from './dress.js';
import { beside, type Exchange, recover, switchTo, writeGeneration } from './generation.js';
import { Busy, takeLock } from './lock.js';
import type { Release } from './releases.js';
import { type FetchOptions, patient } from './restore/fetch.js';
import { siteEntries } from './site.js';
import { staleLeaflets } from './stale.js';
import { sumsFile } from './sums.js';
import { judgeTarget, realPlace } from './target.js';
import { newlyWithdrawn, remark, withdraw } from './withdraw.js';

export interface PublishOptions {
  readonly root: string;
  /** Absolute: where the leaflets were built. */
  readonly out: string;
  /** Absolute: the site's folder. */
  readonly to: string;
  /** A published site to begin with: a folder (absolute) or an address; null for the one that stands in `to`. */
  readonly from: string | null;
  /** Nothing has been published at `from` yet. */
  readonly first: boolean;
  /** Brings back the site at `from`, if there is one, and adds nothing to it. */
  readonly restoreOnly?: boolean;
  /** Only these leaflets; none named means all. */
  readonly ids: readonly string[];
  /** Warnings count as errors: nothing is published. */
  readonly strict?: boolean;
  readonly editions?: readonly string[];
  /** How long another publish is waited for, ms. */
  readonly patience?: number;
  readonly exchange?: Exchange;
  readonly fetch?: FetchOptions;
}

export interface PublishResult {
  /** The issues that are new on the site, or have files that are. */
  readonly added: readonly Release[];
  /** Whether the site is another one now. */
  readonly changed: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const nothing = (diagnostics: readonly Diagnostic[]): PublishResult => ({
  added: [],
  changed: false,
  diagnostics,
});

/** Adds what was built to a site, all of it or nothing: read → decide → prepare beside the old site → switch. */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const site = realPlace(options.to);
  const { value: may, diagnostics } = judgeTarget(site, options.root, options.out);
  if (!may) return nothing(diagnostics);
  try {
    const lock = await takeLock(beside(site, 'lock'), options.patience ?? 30_000);
    try {
      recover(site);
      return await underLock(site, options, lock.holds, diagnostics);
    } finally {
      if (lock.holds()) rmSync(beside(site, 'next'), { recursive: true, force: true });
      lock.release();
    }
  } catch (error) {
    return nothing([faultOf(error, options.root)]);
  }
}

async function underLock(
  site: string,
  options: PublishOptions,
  holds: () => boolean,
  saidBefore: readonly Diagnostic[],
): Promise<PublishResult> {
  const said: Diagnostic[] = [...saidBefore];
  const stopped = () => hasErrors(said) || (options.strict === true && said.some(isWarning));
  const opened = openProject(options.root);
  if (!opened.value) return nothing([...said, ...opened.diagnostics]);
  const files = opened.value;
  const unknown = notThere(files, options.ids, null);
  if (unknown.length > 0) return nothing([...said, ...unknown]);

  const { restoreOnly = false } = options;
  const project = loadProjectSite(files);
  const built = restoreOnly ? { value: [], diagnostics: [] } : readAdditions(files, options);
  said.push(...project.diagnostics, ...built.diagnostics);
  if (!project.value || !built.value || stopped()) return nothing(said);
  const { settings, dress } = project.value;

  const started = fingerprint(site);
  const { from, first, fetch = patient } = options;
  const ifNothing = restoreOnly ? 'info' : first ? null : 'error';
  const base = await openBase(site, { from, ifNothing, fetch });
  said.push(...base.diagnostics);
  if (!base.value || stopped()) return nothing(said);

  const { withdrawn } = settings.value;
  const { fileOf, meaningOf, releases: before } = base.value;
  const decision = decide({ releases: withdraw(before, withdrawn), meaningOf }, built.value);
  const releases = withdraw(decision.releases, withdrawn);
  said.push(...decision.diagnostics, ...remark(before, releases, settings));
  if (releases.length === 0 && !restoreOnly) said.push(nothingYet);
  if (releases.length === 0 || stopped()) return nothing(said);

  const places = new Map(decision.additions.map(({ path: name, from: file }) => [name, file.absolute]));
  const entries = siteEntries(releases, dress, (name) => {
    const added = places.get(name);
    return { file: added ?? fileOf(name), kept: added === undefined };
  });
  const sums = entries.find((entry) => entry.path === sumsFile);
  if (sums?.sha256 === started) return nothing(said);
  writeGeneration(beside(site, 'next'), entries);
  if (!holds() || fingerprint(site) !== started) throw new Busy(beside(site, 'lock'));
  switchTo(site, options.exchange ?? systemExchange);
  said.push(...newlyWithdrawn(before, releases));
  return { added: decision.added, changed: true, diagnostics: said };
}

/** What was built, and whether it is what the content says. */
function readAdditions(files: Files, { out, ids, editions }: PublishOptions): Outcome<readonly Built[]> {
  const { value, diagnostics } = readBuilt(out, leafletIds(files), ids, editions ?? publicEditions);
  const all = [...diagnostics, ...staleLeaflets(files, out, ids)];
  return value ? { value, diagnostics: all } : { diagnostics: all };
}

const isWarning = ({ severity }: Diagnostic): boolean => severity === 'warning';

/** What tells a site from any other: the hash of its checksums. */
function fingerprint(site: string): string | undefined {
  const file = path.join(site, sumsFile);
  return existsSync(file) ? sha256(readFileSync(file)) : undefined;
}

const nothingYet = diagnose(
  'error',
  'publish/nothing',
  'There is nothing to publish',
  undefined,
  'build a leaflet first: npm start',
);

function faultOf(error: unknown, root: string): Diagnostic {
  if (error instanceof Unreadable)
    return diagnose(
      'error',
      'site/meaning',
      `The site is damaged: ${error.message}`,
      undefined,
      'bring back a copy that verifies: --from',
    );
  if (!(error instanceof Busy)) return diagnosticOf(error, root);
  const hint = `wait until it is done; if there is none, delete ${error.lock}`;
  return diagnose('error', 'publish/busy', 'Another publish is at work on this site', undefined, hint);
}
