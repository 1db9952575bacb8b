import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageVersion } from '../engine/version.js';
import { quickLook, sha256 } from '../load/hash.js';

/** The folder of the tool itself. */
const toolRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

export const toolVersion = (): string =>
  (JSON.parse(readFileSync(path.join(toolRoot, 'package.json'), 'utf8')) as { version: string }).version;

/** Packages that other packages bring along and that decide bytes as well. */
const brought = ['pdfkit', 'linebreak'];

/**
 * What changes when any package changes that the tool is made of: what it does may end up in a file. npm's own list
 * of what it has installed is looked at, since that is quick; where there is none, each package's version.
 */
function packages(): string[] {
  for (let folder = toolRoot; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const look = quickLook(path.join(folder, 'node_modules', '.package-lock.json'));
    if (look) return [`${look.size} ${look.mtimeMs}`];
  }
  return packageVersions();
}

/** Each package by name and version. */
export function packageVersions(): string[] {
  const own = JSON.parse(readFileSync(path.join(toolRoot, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return [...Object.keys(own.dependencies), ...brought].map((name) => `${name} ${packageVersion(name)}`);
}

/**
 * Changes when the tool does: its version, size and time of each of its compiled files, the packages it is made of,
 * and Node itself, whose dates and compression go into files too.
 */
export function toolStamp(): string {
  const own = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  const files = readdirSync(own, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.c?[jt]s$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const { size, mtimeMs } = statSync(file);
      return `${path.relative(own, file)} ${size} ${mtimeMs}`;
    });
  const { node = '', icu = '', zlib = '' } = process.versions;
  const epoch = process.env.SOURCE_DATE_EPOCH ?? '';
  return sha256([toolVersion(), node, icu, zlib, epoch, ...packages(), ...files].join('\n'));
}
