import type { Files } from '../../load/files.js';
import type { Diagnostic, Place } from '../../model/diagnostic.js';
import type { DataSets, LeafletProject } from '../../model/project.js';
import { diagnose } from '../diagnostics.js';
import type { Drawn } from '../drawn.js';
import { nearFile } from '../near-file.js';

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

/** A drawn picture's file, or that of one of its fallbacks, must be in assets/. Errors: content/picture-missing, content/picture-circle, file/outside. Info, or warning where a file's name is nearly right: picture/fallback. */
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
    const file = value[id]?.file ?? '';
    if (file.startsWith('/') || files.leadsOut(pictureFile(file))) {
      const message = `${pictureFile(file)} leads out of the project’s folder`;
      const hint = 'put the file itself into assets, and write its path without “..”';
      return [diagnose('error', 'file/outside', message, source.place(['pictures', id, 'file']), hint)];
    }
    const stand = availablePicture(files, value, id);
    if (stand === id) return [];
    const others = Object.values(value).map((other) => other.file);
    const near = nearFile(files, file, others);
    const place = source.place(['pictures', id, 'file']);
    if (stand !== undefined) return [missing(file, near, stand, value[stand]?.file ?? '', place)];
    const message = `Picture \`${id}\` has no file ${assets}/${file}${ids.length > 1 ? ', nor has its fallback' : ''}`;
    const hint = near
      ? rename(file, near)
      : `put the file there, or name a picture to use meanwhile: \`fallback: …\``;
    return [diagnose('error', 'content/picture-missing', message, place, hint)];
  });
}

/** A fallback in use is as it should be, unless the photograph seems to be there under another name. */
function missing(
  file: string,
  near: string | undefined,
  stand: string,
  standFile: string,
  place: Place,
): Diagnostic {
  const code = 'picture/fallback';
  if (near) {
    const message = `${assets}/${file} isn’t there, but ${assets}/${near} is; until the names agree, \`${stand}\` is used`;
    return diagnose('warning', code, message, place, rename(file, near));
  }
  const what = standFile.endsWith('.svg') ? 'drawing' : 'picture';
  const message = `${assets}/${file} isn’t there yet; the ${what} \`${stand}\` is used`;
  return diagnose('info', code, message, place, 'put the photograph there when you have it');
}

const rename = (file: string, near: string): string =>
  /\.hei[cf]$/i.test(near)
    ? `save ${assets}/${near} as JPEG, under the name ${assets}/${file}`
    : `give ${assets}/${near} the name ${assets}/${file}, or write \`file: ${near}\``;

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
