import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lock } from './lock.js';

/** The folder of the tool itself, wherever it is installed. */
const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

export const packageFile = (rel: string): string => path.join(home, ...rel.split('/'));

export interface OwnPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly engines: { readonly node: string };
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

export const ownPackage = (): OwnPackage =>
  JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as OwnPackage;

/** What npm leaves out of a package: its lock file. `npm pack` copies it here, so that projects get the versions that were tested. */
export const packedLock = 'dist/package-lock.json';

/** The tool’s own lock file, as it is developed with or as packed. */
export function ownLock(): Lock {
  const file = ['package-lock.json', packedLock].map(packageFile).find(existsSync);
  if (!file) throw new Error('the tool’s list of packages is missing');
  return JSON.parse(readFileSync(file, 'utf8')) as Lock;
}
