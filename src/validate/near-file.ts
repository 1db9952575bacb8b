import { distance } from 'fastest-levenshtein';
import type { Files } from '../load/files.js';

/** Where photographs land that were meant for assets/photos. */
const besides = ['photo', 'Photos', 'Photo', 'pictures', 'images', ''];

/**
 * A file of assets/ that was probably meant to be `file` (a path in assets/): another case or ending, an ending twice,
 * a copy's number, a letter wrong, or the folder beside. `taken` are files that pictures name: they are meant already.
 */
export function nearFile(files: Files, file: string, taken: readonly string[]): string | undefined {
  const cut = file.lastIndexOf('/');
  const folder = cut === -1 ? '' : file.slice(0, cut);
  const wanted = plain(file.slice(cut + 1));
  for (const place of [folder, ...(folder === 'photos' ? besides : [])]) {
    const candidates = files
      .list(place === '' ? 'assets' : `assets/${place}`, '')
      .map((name) => ({ path: place === '' ? name : `${place}/${name}`, name: plain(name) }))
      .filter(({ path }) => picture.test(path) && !taken.includes(path));
    const same = candidates.find(({ name }) => name === wanted);
    const near = same ?? candidates.find(({ name }) => isNear(name, wanted));
    if (near) return near.path;
  }
  return undefined;
}

export const picture = /\.(jpe?g|jfif|png|webp|tiff?|avif|gif|heic|heif|svg)$/i;

/** A name without what word processors, cameras and copying add to it. */
function plain(name: string): string {
  let stem = name.toLowerCase();
  while (picture.test(stem)) stem = stem.replace(picture, '');
  return stem
    .trim()
    .replace(/\s*(\(\d+\)|- ?copy)$/, '')
    .replace(/[\s_-]+/g, '-');
}

const isNear = (name: string, wanted: string): boolean =>
  distance(name, wanted) <= (wanted.length < 5 ? 1 : 2) &&
  name.replace(/\D/g, '') === wanted.replace(/\D/g, '');
