import type { Files } from '../load/files.js';
import type { Diagnostic, Outcome, Place } from '../model/diagnostic.js';
import type { LeafletProject } from '../model/project.js';
import { type Drawing, readDrawing } from './drawing.js';
import { formatOfBytes, formatOfName } from './format.js';
import { judgeName, sayAt } from './judge.js';

/** A picture as the committee gave it. */
export type Original =
  | { readonly kind: 'drawing'; readonly drawing: Drawing }
  | {
      readonly kind: 'photograph';
      readonly bytes: Buffer;
      readonly name: string;
      readonly place: Place;
      readonly focus: { readonly x: number; readonly y: number } | null;
    };

export type Originals = ReadonlyMap<string, Original>;

/** Opens the pictures of a leaflet; where a file is not there (yet), its fallback stands in. */
export function openOriginals(
  files: Files,
  project: LeafletProject,
  ids: readonly string[],
): Outcome<Originals> {
  const diagnostics: Diagnostic[] = [];
  const originals = new Map<string, Original>();
  for (const id of ids) {
    const opened = open(files, project, id);
    diagnostics.push(...opened.diagnostics);
    if (opened.value) originals.set(id, opened.value);
  }
  return { value: originals, diagnostics };
}

function open(files: Files, project: LeafletProject, id: string): Outcome<Original> {
  const { value: pictures, source } = project.data.pictures;
  const found = present(files, pictures, id);
  const picture = pictures[found];
  if (!picture) throw new Error(`picture ${found} was not checked`);
  const name = `assets/${picture.file}`;
  const place = source.place(['pictures', found, 'file']);
  const read = files.readBytes(name);
  if (!read.value) return { diagnostics: read.diagnostics.map((diagnostic) => ({ place, ...diagnostic })) };
  // What the file holds decides, and its name only where that says nothing.
  if ((formatOfBytes(read.value) ?? formatOfName(name)) !== 'SVG') {
    return {
      value: { kind: 'photograph', bytes: read.value, name, place, focus: picture.focus },
      diagnostics: [],
    };
  }
  const { value, diagnostics } = readDrawing(read.value, name, place);
  const named = judgeName(read.value, name, sayAt(place));
  return { value: value && { kind: 'drawing', drawing: value }, diagnostics: [...named, ...diagnostics] };
}

/** The picture itself, or the first of its fallbacks whose file is there. */
function present(files: Files, pictures: LeafletProject['data']['pictures']['value'], id: string): string {
  const seen = new Set<string>();
  for (let at = id; !seen.has(at); ) {
    seen.add(at);
    const picture = pictures[at];
    if (!picture || files.exists(`assets/${picture.file}`) || picture.fallback === null) return at;
    at = picture.fallback;
  }
  return id;
}
