import type { Files } from './load/files.js';
import { sha256 } from './load/hash.js';
import { meaningOf } from './meaning/meaning.js';
import type { LeafletMeaning, PictureMeaning, Placed } from './model/meaning.js';
import type { Edition, Plan } from './model/plan.js';
import type { Fitted } from './stages.js';
import { printerOf } from './validate/printers.js';

/** What an issue says and shows, its pictures by the hash of their files; `plans` are of the editions that are made. */
export function leafletMeaning(
  files: Files,
  { project, fitted, originals }: Fitted,
  plans: ReadonlyMap<Edition, Plan>,
): LeafletMeaning {
  const pictures = [...originals].map(
    ([picture, original]): PictureMeaning => ({
      picture,
      sha256: files.onDisk(original.file)?.hash ?? '',
      alt: original.alt,
      focus: original.kind === 'photograph' ? (original.focus as Placed) : null,
    }),
  );
  const drawn = [...originals.values()].flatMap((original) =>
    original.kind === 'drawing'
      ? original.drawing.colours.flatMap((colour) => ('token' in colour ? colour.token : []))
      : [],
  );
  return meaningOf(project, fitted, plans, pictures, drawn, printerOf(project));
}

/** Hexadecimal digits of a content code: few enough to be read out, and two states of an issue hardly ever share one. */
const codeLength = 8;

/** A short code of what an issue says and shows: the same on its proof and its ticket, another one after any correction. */
export const contentCode = (files: Files, fitted: Fitted): string =>
  sha256(Buffer.from(JSON.stringify(leafletMeaning(files, fitted, new Map())), 'utf8')).slice(0, codeLength);
