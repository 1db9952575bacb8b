import { sha256 } from '../load/hash.js';
import type { Made } from './make.js';
import type { LeafletEntry } from './report.js';

/** What build.json says of a leaflet that was made. */
export function entryOf(id: string, made: Made): LeafletEntry {
  const { title, issued, lang, listing, fit, outputs } = made;
  const files = outputs.map(({ edition, path: file, bytes, pages, conformance }) => ({
    edition,
    path: file,
    bytes: bytes.length,
    sha256: sha256(bytes),
    pages,
    conformance,
  }));
  return { id, lang, title, issued, status: 'built', listing, fit, files };
}

/** A failed leaflet keeps what it had on the disk, but none of it is called current. */
export function failedEntry(id: string, earlier: LeafletEntry | undefined): LeafletEntry {
  const { lang = '', title = '', issued = '', listing = unlisted } = earlier ?? {};
  return { id, lang, title, issued, status: 'failed', listing, fit: null, files: [] };
}

const unlisted = { short: null, changes: null, description: null };
