import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../load/files.js';

/** The folder of the tool itself. */
export const toolRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

export const toolVersion = (): string =>
  (JSON.parse(readFileSync(path.join(toolRoot, 'package.json'), 'utf8')) as { version: string }).version;

/** Changes when the tool does: its version, and size and time of each of its compiled files. */
export function toolStamp(): string {
  const own = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  const files = readdirSync(own, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const { size, mtimeMs } = statSync(file);
      return `${path.relative(own, file)} ${size} ${mtimeMs}`;
    });
  return sha256([toolVersion(), process.env.SOURCE_DATE_EPOCH ?? '', ...files].join('\n'));
}
