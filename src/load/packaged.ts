import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { sha256 } from './hash.js';
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

/**
 * What stands for a packaged file's content: its name, its size and its package's version. npm held the content
 * against the lock file when it installed it; to read forty megabytes of fonts at each start would say no more.
 */
export function packagedHash(name: string, absolute: string): string {
  let folder = path.dirname(absolute);
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return sha256(`${name} ${version} ${statSync(absolute).size}`);
}
