import { readFile } from 'node:fs/promises';
import type { FontFile } from '../model/fonts.js';
import { Known } from '../model/known.js';

/** Cutting a font takes a tenth of a second, and leaflets of one theme ask for the same ones: base64, by font and characters. */
export const knownFonts = new Known<string>();

/**
 * A font with some characters only, as WOFF2; kerning is kept, other layout features and hints are not. Characters
 * that the font does not have are passed over. HarfBuzz cuts it, and is loaded when there is something to cut.
 */
export async function subsetFont({ absolute, hash }: FontFile, characters: string): Promise<Uint8Array> {
  const key = `${hash} ${characters}`;
  const known = knownFonts.find(key);
  if (known !== undefined) return Buffer.from(known, 'base64');
  const { default: subsetter } = await import('subset-font');
  const options = { targetFormat: 'woff2', keepFeatures: ['kern'], noLayoutClosure: true, noHinting: true };
  const cut = await subsetter(await readFile(absolute), characters, options);
  knownFonts.remember(key, cut.toString('base64'));
  return cut;
}
