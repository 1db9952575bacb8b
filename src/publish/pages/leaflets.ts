import { compareIssues } from '../../model/issue.js';
import { latestOf, type Release, sortReleases } from '../releases.js';
import type { Look } from './look.js';

/** A leaflet with all its issues, as pages show it. */
export interface ListedLeaflet {
  readonly id: string;
  /** What it is called by the newest issue, in the pages’ language where there is one. */
  readonly named: Release;
  /** The latest of each language; the pages’ own language first. */
  readonly latest: readonly Release[];
  /** All others, newest first, withdrawn ones too. */
  readonly others: readonly Release[];
}

/** The leaflets of a site: those named in its settings first, the others by their ids. */
export function listLeaflets(releases: readonly Release[], { settings }: Look): readonly ListedLeaflet[] {
  const place = (id: string) => {
    const at = settings.order.indexOf(id);
    return at < 0 ? settings.order.length : at;
  };
  const ids = [...new Set(sortReleases(releases).map(({ id }) => id))];
  ids.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  return ids.map((id) =>
    listed(
      id,
      releases.filter((release) => release.id === id),
      settings.language,
    ),
  );
}

function listed(id: string, releases: readonly Release[], language: string): ListedLeaflet {
  const own = (release: Release): number =>
    release.language === language ? 0 : release.language.split('-')[0] === language.split('-')[0] ? 1 : 2;
  const latest = [...latestOf(releases)].sort((a, b) => own(a) - own(b));
  const others = releases
    .filter((release) => !latest.includes(release))
    .sort((a, b) => compareIssues(b.issue, a.issue) || own(a) - own(b) || (a.language < b.language ? -1 : 1));
  const named = latest[0] ?? others[0];
  if (!named) throw new Error(`${id} has no issue`);
  return { id, named, latest, others };
}
