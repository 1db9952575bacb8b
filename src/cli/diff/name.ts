import { statSync } from 'node:fs';
import path from 'node:path';
import { idPattern, overlayName } from '../../model/ids.js';
import { didYouMean } from '../../validate/suggest.js';
import { UsageError } from '../usage.js';
import { isSite } from './site.js';

/** A leaflet, in a language where one is named. */
export interface Version {
  readonly id: string;
  readonly language?: string;
}

/** What one side of a comparison is called on the command line. */
export type Name =
  /** A PDF, of whatever origin. */
  | { readonly kind: 'file'; readonly file: string }
  /** A leaflet, or a language version of one, as its content now is: `ectc`, `ectc.fr`. */
  | ({ readonly kind: 'content'; readonly name: string } & Version)
  /** An issue on a site; the last one without a date. */
  | ({ readonly kind: 'issue'; readonly site: string; readonly issue?: string } & Version)
  /** A site: the last issue of the leaflet that the other side names. */
  | { readonly kind: 'site'; readonly site: string };

/** A date, and `.2` for a correction of the same day. */
const issuePattern = /^\d{4}-\d{2}-\d{2}(\.\d{1,2})?$/;

export interface Known {
  /** The leaflets of the project, and their language versions. */
  readonly names: readonly string[];
  /** Where issues named by leaflet and date are. */
  readonly site: string;
}

/**
 * Reads a name: a leaflet (`ectc`, `ectc.fr`), an issue (`ectc@2021-07-19`, `ectc.fr@latest`), the folder of a site or of
 * an issue in it, or a PDF. A leaflet comes first, so that a folder of its name is no trap; `./` says a path.
 */
export function readName(name: string, { names, site }: Known): Name {
  const [, leaflet = '', issue = ''] = /^([^@/\\]+)@([^@/\\]*)$/.exec(name) ?? [];
  const version = versionOf(leaflet);
  if (version && issue === 'latest') return { kind: 'issue', site, ...version };
  if (version && issuePattern.test(issue)) return { kind: 'issue', site, issue, ...version };
  if (version) {
    const hint = 'write the leaflet and the date, such as ectc@2021-07-19';
    throw new UsageError('usage/side', `“${name}” names no issue`, hint);
  }
  const content = names.includes(name) ? versionOf(name) : undefined;
  if (content) return { kind: 'content', name, ...content };
  const stat = statSync(name, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return folderName(name);
  if (stat) return { kind: 'file', file: name };
  throw noSide(name, names);
}

/** What the name of a leaflet or of a language version says; undefined where it can be neither’s. */
export const versionOf = (name: string): Version | undefined =>
  overlayName(name) ?? (idPattern.test(name) ? { id: name } : undefined);

/** The folder of a site, of a leaflet in it, or of one of its issues. */
function folderName(name: string): Name {
  const absolute = path.resolve(name);
  if (isSite(absolute)) return { kind: 'site', site: absolute };
  for (let up = 1, site = path.dirname(absolute); up <= 3; up += 1, site = path.dirname(site)) {
    if (!isSite(site)) continue;
    const [id = '', issue, language] = path.relative(site, absolute).split(path.sep);
    return {
      kind: 'issue',
      site,
      id,
      ...(issue === undefined || issue === 'latest' ? {} : { issue }),
      ...(language === undefined ? {} : { language }),
    };
  }
  throw new UsageError(
    'usage/side',
    `“${name}” is a folder, and no site or issue`,
    'name a PDF in it, or a site that `leaflets publish` made',
  );
}

function noSide(name: string, names: readonly string[]): UsageError {
  const none = 'name a leaflet, an issue such as ectc@2021-07-19, or a PDF';
  const looksLikeFile = /[./\\]/.test(name);
  return new UsageError(
    'usage/side',
    `there is no ${looksLikeFile ? 'file' : 'leaflet, issue or file'} “${name}”`,
    looksLikeFile ? 'look at its name' : didYouMean(name, names, none),
  );
}
