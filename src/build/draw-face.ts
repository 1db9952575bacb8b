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
  const key = `${packageVersion('@hyzyla/pdfium')} ${ppi} ${sha256(pdf)}`;
  return kept(key, cacheDir, () => helper.ask('draw', { pdf, ppi }));
}

/** A strip of a picture as WebP, in the same manner. @param from and `to` are shares of its width, 0 to 1 */
export async function drawStrip(
  picture: Uint8Array,
  from: number,
  to: number,
  helper: Helper,
  cacheDir: string,
): Promise<Uint8Array> {
  const key = `${packageVersion('sharp')} ${from} ${to} ${sha256(picture)}`;
  return kept(key, cacheDir, () => helper.ask('cutStrip', { picture, from, to }));
}

async function kept(name: string, cacheDir: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const key = sha256(name);
  const known = readCached<Cached>(cacheDir, key);
  if (known) return known.bytes;
  const bytes = await draw();
  writeCached(cacheDir, key, { bytes });
  return bytes;
}
