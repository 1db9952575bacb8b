import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the page that the browser loads. */
export interface PageFile {
  readonly bytes: Buffer;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What `npm run prepare` has made of `page/`; it lies in the package, in dist/preview-page. */
const folder = (): string => {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const root = here.slice(0, here.search(/[\\/](?:src|dist)(?:[\\/]|$)/));
  return path.join(root, 'dist', 'preview-page');
};

/** Reads the page's files, each by its name. */
export async function pageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const names = await readdir(folder());
  const files = names.map(async (name): Promise<[string, PageFile]> => {
    const type = types[path.extname(name)] ?? 'application/octet-stream';
    return [name, { bytes: await readFile(path.join(folder(), name)), type }];
  });
  return new Map(await Promise.all(files));
}
