/** A file of the site, by its path from there. */
export interface Sum {
  readonly path: string;
  readonly sha256: string;
}

/** The site's own list of what it holds, apart from itself, as `sha256sum -c` reads it. */
export const sumsFile = 'SHA256SUMS';
export const releasesFile = 'releases.json';

export const writeSums = (sums: readonly Sum[]): string =>
  [...sums]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');

/** What a list says, by path; undefined where a line is none of a list, or leads out of the site. */
export function parseSums(text: string): ReadonlyMap<string, string> | undefined {
  const sums = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, sha256, path] = /^([0-9a-f]{64}) [ *](\S.*)$/.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || !isSitePath(path) || sums.has(path)) return undefined;
    sums.set(path, sha256);
  }
  return sums;
}

/** Whether a path stays within the site, on every system: plain names with slashes between them. */
export const isSitePath = (path: string): boolean =>
  path.length <= 300 &&
  path.split('/').every((part) => /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(part)) &&
  !path.split('/').some((part) => /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part));
