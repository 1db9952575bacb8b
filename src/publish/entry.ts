import { sha256 } from '../load/hash.js';

/** Where a file of the site comes from. `kept` ones stand on the site already, and never change. */
export type Content = Uint8Array | { readonly file: string; readonly kept: boolean };

/** A file of a site that is being prepared. */
export interface SiteEntry {
  /** From the site, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly content: Content;
}

export function written(path: string, content: string | Uint8Array): SiteEntry {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { path, sha256: sha256(bytes), content: bytes };
}
