import type { Theme } from '../schema/theme.js';
import { type SiteEntry, written } from './entry.js';
import { styleSheet } from './pages/css.js';
import { downloadsPage } from './pages/downloads.js';
import { feedOf } from './pages/feed.js';
import { leafletPage } from './pages/leaflet-page.js';
import { listLeaflets } from './pages/leaflets.js';
import type { Look } from './pages/look.js';
import { palettes } from './pages/palette.js';
import { latestFiles, type Release, writeReleases } from './releases.js';
import { releasesFile, sumsFile, writeSums } from './sums.js';

/** What a site is dressed in. */
export interface Dress {
  readonly look: Look;
  readonly theme: Theme;
  /** The display face of the theme (a .ttf’s bytes), where it is small enough for a page. */
  readonly display: Uint8Array | null;
}

/**
 * Every file of a site, of its issues and nothing else: the same issues, settings and theme make the same bytes.
 * @param placeOf where an issue’s file lies now, by its path from the site
 */
export function siteEntries(
  releases: readonly Release[],
  { look, theme, display }: Dress,
  placeOf: (path: string) => { readonly file: string; readonly kept: boolean },
): readonly SiteEntry[] {
  const leaflets = listLeaflets(releases, look);
  const files = releases.flatMap((release) => release.files);
  const published = files.map(({ path, sha256 }): SiteEntry => ({ path, sha256, content: placeOf(path) }));
  const latest = [...latestFiles(releases)].map(
    ([stable, { path, sha256 }]): SiteEntry => ({
      path: stable,
      sha256,
      content: { ...placeOf(path), kept: false },
    }),
  );
  const entries = [
    ...published,
    ...latest,
    ...leaflets.map((leaflet) => written(`${leaflet.id}/index.html`, leafletPage(leaflet, look))),
    written('index.html', downloadsPage(leaflets, look)),
    written('feed.xml', feedOf(releases, look)),
    written('site.css', styleSheet(palettes(theme), display !== null)),
    ...(display === null ? [] : [written('display.ttf', display)]),
    written(releasesFile, writeReleases(releases)),
  ];
  return [...entries, written(sumsFile, writeSums(entries))];
}
