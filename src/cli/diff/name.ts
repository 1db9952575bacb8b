import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { idPattern, languagePattern } from '../../model/ids.js';
import { didYouMean } from '../../validate/suggest.js';
import { UsageError } from '../usage.js';
import { siteIndex } from './site.js';

/** What one side of a comparison is called on the command line. */
export type Name =
  /** A PDF, of whatever origin. */
  | { readonly kind: 'file'; readonly file: string }
  /** A leaflet as its content now is. */
  | { readonly kind: 'content'; readonly id: string }
  /** An issue on a site; the last one without a date. */
  | {
      readonly kind: 'issue';
      readonly site: string;
      readonly id: string;
      readonly issue?: string;
      readonly language?: string;
    }
  /** A site: the last issue of the leaflet that the other side names. */
  | { readonly kind: 'site'; readonly site: string };

/** A date, and `.2` for a correction of the same day. */
const issuePattern = /^\d{4}-\d{2}-\d{2}(\.\d{1,2})?$/;

export interface Known {
  /** The leaflets of the project. */
  readonly ids: readonly string[];
  /** Where issues named by leaflet and date are. */
  readonly site: string;
}

/**
 * Reads a name: a leaflet (`ectc`), an issue (`ectc@2021-07-19`, `ectc@latest`, with `/fr` in a language), the folder of
 * a site or of an issue in it, or a PDF. A leaflet comes first, so that a folder of its name is no trap; `./` says a path.
 */
export function readName(name: string, { ids, site }: Known): Name {
  const [id = '', issue = '', language, ...rest] = name.split(/[@/]/);
  if (/^[^@/]+@/.test(name) && rest.length === 0 && idPattern.test(id)) {
    if (language !== undefined && !languagePattern.test(language)) throw noSide(name, ids);
    const inLanguage = language === undefined ? {} : { language };
    if (issue === 'latest') return { kind: 'issue', site, id, ...inLanguage };
    if (!issuePattern.test(issue))
      throw new UsageError(
        'usage/side',
        `“${name}” names no issue`,
        'write the leaflet and the date, such as ectc@2021-07-19',
      );
    return { kind: 'issue', site, id, issue, ...inLanguage };
  }
  if (ids.includes(name)) return { kind: 'content', id: name };
  const stat = statSync(name, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return folderName(name, ids);
  if (stat) return { kind: 'file', file: name };
  throw noSide(name, ids);
}

/** The folder of a site, of a leaflet in it, or of one of its issues. */
function folderName(name: string, ids: readonly string[]): Name {
  const absolute = path.resolve(name);
  if (existsSync(siteIndex(absolute))) return { kind: 'site', site: absolute };
  for (let up = 1, site = path.dirname(absolute); up <= 3; up += 1, site = path.dirname(site)) {
    if (!existsSync(siteIndex(site))) continue;
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
    ids.length > 0 ? 'name a PDF in it, or a site that `leaflets publish` made' : 'name a PDF in it',
  );
}

function noSide(name: string, ids: readonly string[]): UsageError {
  const none = 'name a leaflet, an issue such as ectc@2021-07-19, or a PDF';
  const looksLikeFile = /[./\\]/.test(name);
  return new UsageError(
    'usage/side',
    `there is no ${looksLikeFile ? 'file' : 'leaflet, issue or file'} “${name}”`,
    looksLikeFile ? 'look at its name' : didYouMean(name, ids, none),
  );
}
