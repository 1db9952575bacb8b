import path from 'node:path';
import { inside } from '../load/paths.js';
import type { Place } from '../model/diagnostic.js';

/** Relative to the root as every diagnostic’s file is; what lies elsewhere is called what the command line calls it. */
export function placeOf(name: string, root: string): Place {
  const absolute = path.resolve(name);
  const file = inside(root, absolute) ? path.relative(root, absolute) : name;
  return { file: file.split(path.sep).join('/') };
}
