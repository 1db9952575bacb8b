import { sha256 } from '../load/hash.js';
import { overlayName } from '../model/ids.js';
import { isRecord } from './editions.js';
import type { Made } from './make.js';
import type { LeafletEntry } from './report.js';

/** What build.json says of a leaflet that was made. */
export function entryOf(made: Made): LeafletEntry {
  const { id, title, issued, lang, listing, fit, outputs } = made;
  const all = outputs.map(({ edition, path: file, bytes, pages, conformance }) => ({
    edition,
    path: file,
    bytes: bytes.length,
    sha256: sha256(bytes),
    pages,
    conformance,
  }));
  const files = all.filter((file) => !isRecord(file.path));
  const records = all.filter((file) => isRecord(file.path));
  return { id, lang, title, issued, status: 'built', listing, fit, files, records };
}

/** A failed leaflet keeps what it had on the disk, but none of it is called current. */
export function failedEntry(name: string, earlier: LeafletEntry | undefined): LeafletEntry {
  const { id, language } = overlayName(name) ?? { id: name, language: '' };
  const { lang = language, title = '', issued = '', listing = unlisted } = earlier ?? {};
  return { id, lang, title, issued, status: 'failed', listing, fit: null, files: [], records: [] };
}

const unlisted = { short: null, changes: null, description: null };
