import type { Files } from '../../load/files.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { DataSets, LeafletProject } from '../../model/project.js';
import { diagnose } from '../diagnostics.js';
import type { Drawn } from '../drawn.js';

const assets = 'assets';

/** The path, from the root, of a picture's file. */
export const pictureFile = (file: string): string => `${assets}/${file}`;

/**
 * The picture that stands for `id`: itself where its file is there, else the first of its fallbacks whose file
 * is; undefined where none is, or where the fallbacks go in a circle.
 */
export function availablePicture(
  files: Files,
  pictures: DataSets['pictures']['value'],
  id: string,
): string | undefined {
  return chain(pictures, id).ids.find((step) => {
    const file = pictures[step]?.file;
    return file !== undefined && files.stat(pictureFile(file))?.kind === 'file';
  });
}

/** A drawn picture's file, or that of one of its fallbacks, must be in assets/. Errors: content/picture-missing, content/picture-circle. */
export function pictureRule(files: Files, { data }: LeafletProject, drawn: Drawn): readonly Diagnostic[] {
  const { source, value } = data.pictures;
  return [...drawn.pictures].flatMap((id) => {
    const { circular, ids } = chain(value, id);
    if (circular) {
      const message = `The fallbacks of picture \`${id}\` go in a circle: ${[...ids, ids[0]].join(' → ')}`;
      // Told once, at the circle's first name, whichever picture led into it.
      const first = [...ids].sort()[0] as string;
      if (id !== first && chain(value, first).circular) return [];
      return [
        diagnose(
          'error',
          'content/picture-circle',
          message,
          source.place(['pictures', id, 'fallback']),
          'end it with a picture that has no `fallback`',
        ),
      ];
    }
    if (availablePicture(files, value, id) !== undefined) return [];
    const file = value[id]?.file ?? '';
    const message = `Picture \`${id}\` has no file ${assets}/${file}${ids.length > 1 ? ', nor has its fallback' : ''}`;
    const hint = `put the file there, or name a picture to use meanwhile: \`fallback: …\``;
    return [
      diagnose('error', 'content/picture-missing', message, source.place(['pictures', id, 'file']), hint),
    ];
  });
}

function chain(
  pictures: DataSets['pictures']['value'],
  start: string,
): { ids: readonly string[]; circular: boolean } {
  const ids: string[] = [];
  for (
    let id: string | null = start;
    id !== null && Object.hasOwn(pictures, id);
    id = pictures[id]?.fallback ?? null
  ) {
    if (ids.includes(id)) return { ids, circular: true };
    ids.push(id);
  }
  return { ids, circular: false };
}
