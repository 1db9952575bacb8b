import { readFile } from 'node:fs/promises';
import type { FontFile } from '../model/fonts.js';

/** Cutting a font takes a tenth of a second, and leaflets of one theme ask for the same ones. */
const cut = new Map<string, Promise<Uint8Array>>();

/**
 * A font with some characters only, as WOFF2; kerning is kept, other layout features and hints are not. Characters
 * that the font does not have are passed over. HarfBuzz cuts it, and is loaded when there is something to cut.
 */
export function subsetFont({ absolute, hash }: FontFile, characters: string): Promise<Uint8Array> {
  const key = `${hash} ${characters}`;
  const known = cut.get(key) ?? subset(absolute, characters);
  cut.set(key, known);
  return known;
}

async function subset(file: string, characters: string): Promise<Uint8Array> {
  const { default: subsetter } = await import('subset-font');
  const options = { targetFormat: 'woff2', keepFeatures: ['kern'], noLayoutClosure: true, noHinting: true };
  return subsetter(await readFile(file), characters, options);
}
