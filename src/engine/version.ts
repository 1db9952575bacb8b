import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The version of an engine's package that is installed, for cache keys; read without loading the engine. */
export function engineVersion(name: 'sharp' | '@hyzyla/pdfium'): string {
  let folder = path.dirname(createRequire(import.meta.url).resolve(name));
  while (path.basename(folder) !== path.basename(name)) folder = path.dirname(folder);
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
