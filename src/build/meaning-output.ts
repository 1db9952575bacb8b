import type { Files } from '../load/files.js';
import { meaningOf } from '../meaning/meaning.js';
import type { PictureMeaning, Placed } from '../model/meaning.js';
import type { Edition, Plan } from '../model/plan.js';
import type { Fitted } from '../pipeline.js';
import { printerOf } from '../validate/printers.js';
import { meaningFile } from './editions.js';
import type { Output } from './outputs.js';

/** What the issue says and shows, as a file beside the editions, so that `publish` can tell whether it is still the same. */
export function meaningOutput(
  files: Files,
  { project, fitted, originals }: Fitted,
  plans: ReadonlyMap<Edition, Plan>,
): Output {
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
  const meaning = meaningOf(project, fitted, plans, pictures, drawn, printerOf(project));
  return {
    edition: 'meaning',
    path: meaningFile(project),
    bytes: Buffer.from(`${JSON.stringify(meaning)}\n`, 'utf8'),
    pages: 0,
    conformance: [],
  };
}
