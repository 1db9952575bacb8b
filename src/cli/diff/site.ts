import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareIssues } from '../../model/issue.js';
import { latestOf, parseReleases, type Release } from '../../publish/releases.js';
import { releasesFile } from '../../publish/sums.js';
import { UsageError } from '../usage.js';
import type { Version } from './name.js';

/** Whether a folder is a site: it says which issues it has. */
export const isSite = (folder: string): boolean => existsSync(path.join(folder, releasesFile));

/** An issue as it lies on a site. */
export interface Published extends Pick<Release, 'id' | 'issue' | 'language' | 'title'> {
  /** The absolute path of an edition’s file, where it has one. */
  file(edition: string): string | undefined;
}

export interface Wanted extends Version {
  readonly site: string;
  /** The last one that was not withdrawn, without it. */
  readonly issue?: string;
  /** Of an issue in several languages, where none is asked for. */
  readonly preferred?: string | undefined;
}

/** Finds an issue on a site. What isn’t there is a mistake on the command line: `usage/site`, `usage/issue`. */
export function findIssue({ site, id, issue, language, preferred }: Wanted): Published {
  const all = readReleases(site);
  const ofLeaflet = all.filter((one) => one.id === id);
  if (ofLeaflet.length === 0) {
    const there = [...new Set(all.map((one) => one.id))].join(', ');
    throw new UsageError(
      'usage/issue',
      `no issue of “${id}” is on the site`,
      there ? `there are ${there}` : undefined,
    );
  }
  const meant = issue === undefined ? latestOf(ofLeaflet) : ofLeaflet.filter((one) => one.issue === issue);
  const own = ({ language: one }: Release): number => (one === preferred ? 0 : 1);
  const [found] = meant
    .filter((one) => language === undefined || one.language === language)
    .sort((a, b) => own(a) - own(b) || compareIssues(b.issue, a.issue));
  if (!found) {
    const there = ofLeaflet.map(
      (one) => `${one.issue} (${one.language}${one.withdrawn ? ', withdrawn' : ''})`,
    );
    const which = `of “${id}”${language === undefined ? '' : ` in “${language}”`} on the site`;
    throw new UsageError(
      'usage/issue',
      issue === undefined ? `no issue ${which} is in use` : `there is no issue ${issue} ${which}`,
      `there are ${there.join(', ')}; a withdrawn one is compared where its date is named`,
    );
  }
  const file = (edition: string) => {
    const rel = found.files.find((one) => one.edition === edition)?.path;
    return rel === undefined ? undefined : path.resolve(site, ...rel.split('/'));
  };
  const { title } = found;
  return { id, issue: found.issue, language: found.language, title, file };
}

/** Whether a site has an issue that was not withdrawn, by leaflet and, where one is named, language. */
export function publishedOn(site: string): (version: Version) => boolean {
  const standing = latestOf(readReleases(site));
  return ({ id, language }) =>
    standing.some((one) => one.id === id && (language === undefined || one.language === language));
}

function readReleases(site: string): readonly Release[] {
  const file = path.join(site, releasesFile);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(
      'usage/site',
      `there is no site in “${site}”`,
      '`leaflets publish` makes one; --site says where it is',
    );
  }
  const parsed = parseReleases(text);
  if ('releases' in parsed) return parsed.releases;
  const hint = 'look at it with `leaflets verify`';
  throw new UsageError('usage/site', `“${file}” is damaged: ${parsed.fault}`, hint);
}
