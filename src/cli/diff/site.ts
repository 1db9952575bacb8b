import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { inside } from '../../load/paths.js';
import { UsageError } from '../usage.js';
import type { Version } from './name.js';

/** What a site says of its issues. */
export const siteIndex = (site: string): string => path.join(site, 'releases.json');

/** As much of an issue as is needed to find its files; a site says more. */
const release = z.object({
  id: z.string(),
  issue: z.string(),
  language: z.string(),
  title: z.string(),
  withdrawn: z.unknown(),
  files: z.array(z.object({ edition: z.string(), path: z.string() })),
});
const index = z.object({ releases: z.array(release) });

/** An issue as it lies on a site. */
export interface Published {
  readonly id: string;
  readonly issue: string;
  readonly language: string;
  readonly title: string;
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
  const all = readIndex(site);
  const ofLeaflet = all.filter((one) => one.id === id);
  if (ofLeaflet.length === 0) {
    const there = [...new Set(all.map((one) => one.id))].join(', ');
    throw new UsageError(
      'usage/issue',
      `no issue of “${id}” is on the site`,
      there ? `there are ${there}` : undefined,
    );
  }
  const inLanguage = ofLeaflet.filter((one) => language === undefined || one.language === language);
  const candidates = inLanguage.filter((one) => (issue === undefined ? !one.withdrawn : one.issue === issue));
  const own = ({ language: one }: Release): number => (one === preferred ? 0 : 1);
  const [found] = candidates.sort((a, b) => own(a) - own(b) || newerFirst(a.issue, b.issue));
  if (!found) {
    const there = [...new Set(ofLeaflet.map((one) => `${one.issue} (${one.language})`))].join(', ');
    const wanted = [issue ?? 'that was not withdrawn', language && `in “${language}”`]
      .filter(Boolean)
      .join(' ');
    throw new UsageError(
      'usage/issue',
      `there is no issue ${wanted} of “${id}” on the site`,
      `there are ${there}`,
    );
  }
  return { ...found, file: (edition) => fileOf(site, found, edition) };
}

/** Whether a site has an issue that was not withdrawn, by leaflet and, where one is named, language. */
export function publishedOn(site: string): (version: Version) => boolean {
  const standing = readIndex(site).filter(({ withdrawn }) => !withdrawn);
  return ({ id, language }) =>
    standing.some((one) => one.id === id && (language === undefined || one.language === language));
}

type Release = z.output<typeof release>;

function readIndex(site: string): readonly Release[] {
  let text: string;
  try {
    text = readFileSync(siteIndex(site), 'utf8');
  } catch {
    throw new UsageError(
      'usage/site',
      `there is no site in “${site}”`,
      '`leaflets publish` makes one; --site says where it is',
    );
  }
  try {
    return index.parse(JSON.parse(text)).releases;
  } catch {
    throw new UsageError(
      'usage/site',
      `“${siteIndex(site)}” is damaged`,
      'look at it with `leaflets verify`',
    );
  }
}

/** A site names its own files only. */
function fileOf(site: string, { files }: Release, edition: string): string | undefined {
  const name = files.find((one) => one.edition === edition)?.path;
  const absolute = name === undefined ? undefined : path.resolve(site, name);
  return absolute !== undefined && inside(path.resolve(site), absolute) ? absolute : undefined;
}

/** By day, then by the number of a correction: 2021-07-19.10 is newer than 2021-07-19.2. */
function newerFirst(a: string, b: string): number {
  const [dayA = '', numberA = '1'] = a.split('.');
  const [dayB = '', numberB = '1'] = b.split('.');
  return dayA === dayB ? Number(numberB) - Number(numberA) : dayA < dayB ? 1 : -1;
}
