import { idPattern, overlayName } from '../model/ids.js';
import type { Files } from './files.js';

export const leaflets = 'content/leaflets';

/** The file of a leaflet, `ectc`, or of a language version of one, `ectc.fr`. */
export const leafletFile = (name: string): string => `${leaflets}/${name}.yaml`;

/** The ids of the project's leaflets, sorted. Language versions (`<id>.<lang>.yaml`) are no leaflets of their own. */
export function leafletIds(files: Files): readonly string[] {
  return stems(files).filter((stem) => idPattern.test(stem));
}

/**
 * Everything that is built, by the names of its files without their ending: each leaflet, `ectc`, and behind it its
 * language versions, `ectc.de` and `ectc.fr`. @param only of these leaflets or versions; of all where none is named
 */
export function leafletVersions(files: Files, only: readonly string[] = []): readonly string[] {
  const ids = leafletIds(files);
  const all = stems(files)
    .filter((stem) => ids.includes(overlayName(stem)?.id ?? stem))
    .sort();
  return only.length === 0
    ? all
    : all.filter((name) => only.includes(name) || only.includes(overlayName(name)?.id ?? name));
}

/** The names of all files beside the leaflets, without their ending. */
export const stems = (files: Files): readonly string[] =>
  files.list(leaflets, '.yaml').map((name) => name.slice(0, -'.yaml'.length));
