import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, diagnose } from '../../model/diagnostic.js';
import { beside } from '../generation.js';
import { limits, parseReleases, type Release } from '../releases.js';
import { parseSums, releasesFile, sumsFile } from '../sums.js';
import { factsOf, isFolder, treeOf } from '../tree.js';

/** A site as it lies on the disk, and what is wrong with it. */
export interface CheckedSite {
  readonly releases: readonly Release[];
  /** The checksum of each file, by its path from the site. */
  readonly sums: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Files that are missing, changed or too many: of each kind so many are told. */
const mostTold = 50;

/**
 * Holds every file of a site against its own checksums, and its issues against the index. Errors: site/none,
 * site/index, site/sums, site/file-missing, site/file-changed, site/file-extra.
 */
export function checkSums(site: string): CheckedSite {
  const failed = (...diagnostics: Diagnostic[]) => ({
    releases: [],
    sums: new Map<string, string>(),
    diagnostics,
  });
  if (!isFolder(site)) {
    const hint = existsSync(beside(site, 'old'))
      ? 'a publish was broken off on a system that can’t swap folders: publish again, which brings the site back'
      : 'name the folder with releases.json in it';
    return failed(diagnose('error', 'site/none', `There is no site “${site}”`, undefined, hint));
  }
  const index = readIndex(site, releasesFile);
  const list = readIndex(site, sumsFile);
  if (index === undefined && list === undefined) {
    const message = `“${site}” is no site`;
    return failed(
      diagnose('error', 'site/none', message, undefined, 'name the folder that leaflets publish wrote'),
    );
  }
  if (index === undefined) return failed(fault('site/index', `${releasesFile} is missing`));
  if (list === undefined) return failed(fault('site/sums', `${sumsFile} is missing`));
  const parsed = parseReleases(index);
  if ('fault' in parsed)
    return failed(fault('site/index', `${releasesFile} can’t be relied on: ${parsed.fault}`));
  const sums = parseSums(list);
  if (!sums) return failed(fault('site/sums', `${sumsFile} is no list of checksums of this folder`));
  const diagnostics = [...disagreements(parsed.releases, sums), ...compareTree(site, sums, parsed.releases)];
  return { releases: parsed.releases, sums, diagnostics };
}

const restore =
  'bring back what was published: leaflets publish --from with a copy of the site that verifies';
const fault = (code: string, message: string): Diagnostic =>
  diagnose('error', code, message, undefined, restore);

function readIndex(site: string, name: string): string | undefined {
  try {
    const bytes = readFileSync(path.join(site, name));
    return bytes.length > limits.index ? undefined : bytes.toString('utf8');
  } catch {
    return undefined;
  }
}

/** Files that the index and the list of checksums don't agree on. */
export function disagreements(releases: readonly Release[], sums: ReadonlyMap<string, string>): Diagnostic[] {
  return releases
    .flatMap(({ files }) => files)
    .filter(({ path: file, sha256 }) => sums.get(file) !== sha256)
    .slice(0, mostTold)
    .map(({ path: file }) => fault('site/sums', `${releasesFile} and ${sumsFile} don’t agree on ${file}`));
}

function compareTree(
  site: string,
  sums: ReadonlyMap<string, string>,
  releases: readonly Release[],
): Diagnostic[] {
  const { files, strange } = treeOf(site);
  const there = new Set(files);
  const sizes = new Map(releases.flatMap((release) => release.files.map((file) => [file.path, file.bytes])));
  const missing = [...sums.keys()].filter((file) => !there.has(file));
  const changed = [...sums].filter(([file, wanted]) => {
    if (!there.has(file)) return false;
    const { bytes, sha256 } = factsOf(path.join(site, ...file.split('/')));
    return sha256 !== wanted || (sizes.get(file) ?? bytes) !== bytes;
  });
  const extra = [...files.filter((file) => file !== sumsFile && !sums.has(file)), ...strange];
  const tell = (names: readonly string[], code: string, say: (name: string) => string, hint: string) => [
    ...names.slice(0, mostTold).map((name) => diagnose('error', code, say(name), undefined, hint)),
    ...(names.length > mostTold
      ? [diagnose('error', code, `… and ${names.length - mostTold} more`, undefined, hint)]
      : []),
  ];
  return [
    ...tell(missing, 'site/file-missing', (name) => `${name} is missing`, restore),
    ...tell(
      changed.map(([name]) => name),
      'site/file-changed',
      (name) => `${name} is not as it was published`,
      restore,
    ),
    ...tell(
      extra,
      'site/file-extra',
      (name) => `${name} is not the site’s own`,
      'move it out of the folder: publish puts a new folder in its place, and what is not its own would be lost',
    ),
  ];
}
