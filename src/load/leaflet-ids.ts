import { idPattern } from '../model/ids.js';
import type { Files } from './files.js';

export const leaflets = 'content/leaflets';

export const leafletFile = (id: string): string => `${leaflets}/${id}.yaml`;

/** The ids of the project's leaflets, sorted. Language overlays (`<id>.<lang>.yaml`) are no leaflets. */
export function leafletIds(files: Files): readonly string[] {
  return stems(files).filter((stem) => idPattern.test(stem));
}

/** The names of all files beside the leaflets, without their ending. */
export const stems = (files: Files): readonly string[] =>
  files.list(leaflets, '.yaml').map((name) => name.slice(0, -'.yaml'.length));
