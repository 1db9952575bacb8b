import { existsSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inside } from './paths.js';

const require = createRequire(import.meta.url);

/** What begins so in a name stands for a file of the tool's own packages: `npm:<package>/<file>`. */
const scheme = 'npm:';
export const isPackaged = (name: string): boolean => name.startsWith(scheme);

/** Packages stay where they are as long as a process runs. */
const known = new Map<string, string>();

/** Where `npm:<package>/<file>` lies; undefined if it isn't there or is not the package's own. */
export function packagedFile(name: string): string | undefined {
  const before = known.get(name);
  if (before !== undefined && existsSync(before)) return before;
  const found = find(name);
  if (found !== undefined) known.set(name, found);
  return found;
}

function find(name: string): string | undefined {
  const match = /^npm:((?:@[a-z0-9._-]+\/)?[a-z0-9][a-z0-9._-]*)\/(.+)$/.exec(name);
  const [, packageName, file] = match ?? [];
  if (packageName === undefined || file === undefined) return undefined;
  for (const folder of require.resolve.paths(packageName) ?? []) {
    try {
      const home = realpathSync(path.join(folder, packageName));
      const absolute = realpathSync(path.join(home, file));
      if (inside(home, absolute) && statSync(absolute).isFile()) return absolute;
    } catch {
      // Not in this folder: the next one up may have it.
    }
  }
  return undefined;
}
