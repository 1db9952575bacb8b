import { z } from 'zod';
import { idPattern, issuePattern, languagePattern, longestId } from '../model/ids.js';
import { compareIssues } from '../model/issue.js';
import type { WordChange } from '../words/told-changes.js';

/** Limits on what a site may say of itself: far above what committees publish, below what fills a machine. */
export const limits = {
  releases: 20_000,
  filesOfRelease: 100,
  /** Bytes of one file. */
  file: 200 * 1024 * 1024,
  /** Bytes of releases.json or SHA256SUMS. */
  index: 64 * 1024 * 1024,
} as const;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** No separators, no leading dot, nothing that Windows would read as another name. */
const fileName = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const text = z.string().max(2000);

const file = z.strictObject({
  edition: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
  path: z.string().max(300),
  bytes: z.number().int().min(0).max(limits.file),
  sha256: hash,
  pages: z.number().int().min(0).max(10_000),
});

const change = z.strictObject({ panel: z.string(), was: z.string(), now: z.string() });

const release = z
  .strictObject({
    id: z.string().regex(idPattern).max(longestId),
    issue: z.string().regex(issuePattern),
    language: z.string().regex(languagePattern).max(35),
    title: text,
    short: text.nullable(),
    description: text.nullable(),
    changes: text.nullable(),
    /** The issue before, and in which words this one differs from it. */
    since: z.string().regex(issuePattern).nullable(),
    changed: z.array(change).max(1000),
    /** SHA-256 of the file that has the issue's meaning. */
    meaning: hash,
    withdrawn: z.strictObject({ reason: text }).nullable(),
    files: z.array(file).min(1).max(limits.filesOfRelease),
  })
  .refine((one) => one.files.every(({ path }) => isInFolder(path, folderOf(one))), {
    error: 'a file lies outside its issue’s folder',
  })
  .refine((one) => one.files.some(({ edition, sha256 }) => edition === 'meaning' && sha256 === one.meaning), {
    error: 'the file with the issue’s meaning isn’t named',
  });

const index = z
  .strictObject({ version: z.literal(1), releases: z.array(release).max(limits.releases) })
  .refine(({ releases }) => isEachOnce(releases.map(keyOf)), { error: 'an issue stands there twice' })
  .refine(({ releases }) => isEachOnce(releases.flatMap(({ files }) => files.map(({ path }) => path))), {
    error: 'a file stands there twice',
  });

/** A file of an issue. Its path is relative to the site. */
export type ReleaseFile = Readonly<z.output<typeof file>>;

/** An issue of a leaflet in one language, as it was published. */
export type Release = Readonly<Omit<z.output<typeof release>, 'files' | 'changed'>> & {
  readonly files: readonly ReleaseFile[];
  readonly changed: readonly WordChange[];
};

interface Named {
  readonly id: string;
  readonly issue: string;
  readonly language: string;
}

/** Names an issue in one language. */
export const keyOf = ({ id, issue, language }: Named): string => `${id} ${issue} ${language}`;

/** The folder of an issue in one language, relative to the site. */
export const folderOf = ({ id, issue, language }: Named): string => `${id}/${issue}/${language}`;

function isInFolder(path: string, folder: string): boolean {
  const name = path.slice(folder.length + 1);
  return path === `${folder}/${name}` && fileName.test(name);
}

/** Windows and macOS take two names for one that differ by capitals alone. */
function isEachOnce(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.toLowerCase())).size === names.length;
}

/** Reads releases.json; the value, or what is wrong with it in a few words. */
export function parseReleases(json: string): { releases: readonly Release[] } | { fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { fault: 'it is no JSON' };
  }
  const parsed = index.safeParse(value);
  if (parsed.success) return { releases: parsed.data.releases };
  const [first] = parsed.error.issues;
  return { fault: `${first?.path.join('.') || 'it'}: ${first?.message ?? 'not as it should be'}` };
}

/** Newest first within a leaflet, leaflets and languages by their names. */
export const sortReleases = (releases: readonly Release[]): readonly Release[] =>
  [...releases].sort(
    (a, b) => order(a.id, b.id) || compareIssues(b.issue, a.issue) || order(a.language, b.language),
  );

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const writeReleases = (releases: readonly Release[]): string =>
  `${JSON.stringify({ version: 1, releases: sortReleases(releases) }, null, 2)}\n`;

/** The newest issue that was not withdrawn, of each leaflet and language. */
export function latestOf(releases: readonly Release[]): readonly Release[] {
  const latest = new Map<string, Release>();
  for (const release of releases) {
    const key = `${release.id} ${release.language}`;
    const known = latest.get(key);
    if (release.withdrawn || (known && compareIssues(known.issue, release.issue) > 0)) continue;
    latest.set(key, release);
  }
  return sortReleases([...latest.values()]);
}

/**
 * What `latest/` holds: by a stable name, the issue taken out of it (`ectc-2021-07-19-web.pdf` as `ectc-web.pdf`), the
 * published file. Where two languages had one name in their time, the newer issue has it.
 */
export function latestFiles(releases: readonly Release[]): ReadonlyMap<string, ReleaseFile> {
  const files = new Map<string, ReleaseFile>();
  for (const { id, issue, files: own } of [...latestOf(releases)].sort((a, b) =>
    compareIssues(a.issue, b.issue),
  )) {
    for (const file of own.filter(({ edition }) => edition !== 'meaning')) {
      const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(`${id}-${issue}`, id);
      files.set(`${id}/latest/${name}`, file);
    }
  }
  return files;
}
