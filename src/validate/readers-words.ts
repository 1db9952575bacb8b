import type { Path } from '../model/source.js';

/** Keys whose values are names for the tool, not words for the reader. */
const names = new Set(
  'address asOf cut date extent face file fold fallback hyphenate id issued kind kinds lang language links logos only order organisation panel paper picture picturePlace qr service show since style theme timeline type'.split(
    ' ',
  ),
);

/** Whether what stands at a path, and all below it, is read by the tool alone. The panels that artwork runs across are named, too. */
export function isName(path: Path): boolean {
  const key = path.at(-1);
  if (path[0] === 'artwork' && key === 'panels') return true;
  // The file of web addresses calls all of them `links`.
  return typeof key === 'string' && names.has(key) && !(path.length === 1 && key === 'links');
}

/**
 * Whether a text is put into other words in another language. Names in languages of their own, addresses as they are
 * printed, short names, and the job ticket and the downloads page, which speak one language, are the same in all.
 */
export function isTranslated(path: Path): boolean {
  if (path.includes('otherNames')) return false;
  if (path[0] === 'wording') return !/^(ticket|site-)/.test(String(path[1]));
  if (path[0] === 'short') return false;
  if (path[0] === 'links') return path.length < 3 || path[2] === 'label';
  return path.every((_, index) => !isName(path.slice(0, index + 1)));
}
