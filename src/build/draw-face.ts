import { packageVersion } from '../engine/version.js';
import { sha256 } from '../load/hash.js';
import { type Cached, readCached, writeCached } from '../pictures/cache.js';
import type { Helper } from './helper.js';

/**
 * The first page of a PDF as a PNG, at a resolution in ppi: as it was drawn before, where the page's bytes are the
 * same, else by the helper.
 */
export async function drawFace(
  pdf: Uint8Array,
  ppi: number,
  helper: Helper,
  cacheDir: string,
): Promise<Uint8Array> {
  const key = sha256(`${packageVersion('@hyzyla/pdfium')} ${ppi} ${sha256(pdf)}`);
  const known = readCached<Cached>(cacheDir, key);
  if (known) return known.bytes;
  const bytes = await helper.ask('draw', { pdf, ppi });
  writeCached(cacheDir, key, { bytes });
  return bytes;
}
