import { changedWords } from '../meaning/changed-words.js';
import { compareMeanings, type Difference } from '../meaning/compare.js';
import { type Diagnostic, diagnose, shortened } from '../model/diagnostic.js';
import { compareIssues, correctionOf } from '../model/issue.js';
import type { LeafletMeaning } from '../model/meaning.js';
import type { Built, BuiltFile } from './built.js';
import { folderOf, keyOf, type Release, type ReleaseFile } from './releases.js';

/** A site's issues, and how to learn what a published one says. */
export interface Published {
  readonly releases: readonly Release[];
  meaningOf(release: Release): LeafletMeaning;
}

/** A file that the site did not have. */
export interface Addition {
  readonly path: string;
  readonly from: BuiltFile;
}

export interface Decision {
  readonly releases: readonly Release[];
  readonly additions: readonly Addition[];
  readonly diagnostics: readonly Diagnostic[];
  /** The issues that are new, or have files that are. */
  readonly added: readonly Release[];
}

/** Changed words that an issue is listed with; those beyond are not kept. */
const mostChanges = 60;
/** Differences that a refusal tells. */
const mostTold = 6;

/**
 * What becomes of a site when leaflets are published on it. An issue that is there keeps every byte: it may get files
 * it lacked, and another remark on what changed; else it is refused, where its meaning is not the same.
 * Errors: publish/changed. Info: publish/other-bytes, publish/older.
 */
export function decide(published: Published, built: readonly Built[]): Decision {
  const releases = new Map(published.releases.map((release) => [keyOf(release), release]));
  const additions: Addition[] = [];
  const diagnostics: Diagnostic[] = [];
  const added: Release[] = [];
  for (const leaflet of built) {
    const known = releases.get(keyOf(leaflet));
    const differences = known ? compareMeanings(published.meaningOf(known), leaflet.meaning) : [];
    if (differences.length > 0) {
      diagnostics.push(refusal(leaflet, differences, [...releases.values()]));
      continue;
    }
    const release = known ? completed(known, leaflet) : newRelease(leaflet, published);
    const had = new Map((known?.files ?? []).map((file) => [file.path, file]));
    const fresh = release.files.filter(({ path }) => !had.has(path));
    for (const { path } of fresh) additions.push({ path, from: sourceOf(path, leaflet.files) });
    if (known) diagnostics.push(...otherBytes(leaflet, had));
    else diagnostics.push(...older(leaflet, [...releases.values()]));
    if (fresh.length > 0) added.push(release);
    releases.set(keyOf(release), release);
  }
  return { releases: [...releases.values()], additions, diagnostics, added };
}

function newRelease(leaflet: Built, published: Published): Release {
  const { id, issue, language, title, short, description, changes, meaning } = leaflet;
  const before = published.releases
    .filter((one) => one.id === id && one.language === language && compareIssues(one.issue, issue) < 0)
    .filter(({ withdrawn }) => !withdrawn)
    .sort((a, b) => compareIssues(b.issue, a.issue))[0];
  const changed = before ? changedWords(published.meaningOf(before), meaning).slice(0, mostChanges) : [];
  return {
    id,
    issue,
    language,
    title,
    short,
    description,
    changes,
    since: before?.issue ?? null,
    changed: changed.map(({ panel, was, now }) => ({
      panel,
      was: shortened(was, 400),
      now: shortened(now, 400),
    })),
    meaning: leaflet.files.find(({ edition }) => edition === 'meaning')?.sha256 ?? '',
    withdrawn: null,
    files: leaflet.files.map((file) => fileOf(leaflet, file)),
  };
}

/** A published issue with the files that it lacked. Its words on itself are the page's, and may be corrected. */
function completed(known: Release, leaflet: Built): Release {
  const { short, changes } = leaflet;
  const names = new Set(known.files.map(({ path }) => path));
  const files = leaflet.files.map((file) => fileOf(leaflet, file)).filter(({ path }) => !names.has(path));
  return { ...known, short, changes, files: [...known.files, ...files] };
}

const pathOf = (leaflet: Built, { name }: BuiltFile): string => `${folderOf(leaflet)}/${name}`;

function fileOf(leaflet: Built, file: BuiltFile): ReleaseFile {
  const { edition, bytes, sha256, pages } = file;
  return { edition, path: pathOf(leaflet, file), bytes, sha256, pages };
}

function sourceOf(path: string, files: readonly BuiltFile[]): BuiltFile {
  const file = files.find(({ name }) => path.endsWith(`/${name}`));
  if (!file) throw new Error(`nothing was built for ${path}`);
  return file;
}

function refusal(
  leaflet: Built,
  differences: readonly Difference[],
  releases: readonly Release[],
): Diagnostic {
  const { id, issue } = leaflet;
  const told = differences.slice(0, mostTold).map(({ text }) => text);
  const more = differences.length - told.length;
  const rest = more > 0 ? [`… and ${more} more difference${more === 1 ? '' : 's'}`] : [];
  const taken = releases.filter((release) => release.id === id).map((release) => release.issue);
  const hint = `raise \`issued\` to the day on which people get it, or to ${correctionOf(issue, taken)} for a correction on the same day; then build and publish again`;
  const message = `${keyOf(leaflet)} is published already and is now another leaflet; what is published never changes:`;
  return { ...diagnose('error', 'publish/changed', message, undefined, hint), details: [...told, ...rest] };
}

function otherBytes(leaflet: Built, had: ReadonlyMap<string, ReleaseFile>): Diagnostic[] {
  const other = leaflet.files.filter((file) => {
    const before = had.get(pathOf(leaflet, file));
    return before !== undefined && before.sha256 !== file.sha256 && file.edition !== 'meaning';
  });
  if (other.length === 0) return [];
  const editions = [...new Set(other.map(({ edition }) => edition))].join(', ');
  const message = `${keyOf(leaflet)} says and shows what is published, in other bytes (${editions}); the published files stay`;
  return [diagnose('info', 'publish/other-bytes', message)];
}

function older(leaflet: Built, releases: readonly Release[]): Diagnostic[] {
  const newer = releases
    .filter(({ id, language }) => id === leaflet.id && language === leaflet.language)
    .filter(({ issue, withdrawn }) => !withdrawn && compareIssues(issue, leaflet.issue) > 0)
    .sort((a, b) => compareIssues(b.issue, a.issue))[0];
  if (!newer) return [];
  const message = `${keyOf(leaflet)} goes among the older issues: ${newer.issue} is the latest`;
  return [diagnose('info', 'publish/older', message, undefined, 'see whether `issued` is right')];
}
