import type { Files } from '../load/files.js';
import { sha256 } from '../load/hash.js';
import { builtIn } from '../model/colours.js';
import { type Diagnostic, diagnose, type Outcome, type Place } from '../model/diagnostic.js';
import { Known } from '../model/known.js';
import type { Drawing } from '../model/pictures.js';
import type { LeafletProject } from '../model/project.js';
import type { Theme } from '../schema/theme.js';
import { availablePicture, pictureFile } from '../validate/rules/pictures.js';
import { readDrawing } from './drawing.js';
import { formatOfBytes, formatOfName } from './format.js';
import { judgeName, sayAt } from './judge.js';

/** A picture as the committee gave it. */
export type Original = {
  /** Where it lies, from the project's root. */
  readonly file: string;
  /** What it shows, for those who can’t see it; null where it is decoration. */
  readonly alt: string | null;
} & (
  | { readonly kind: 'drawing'; readonly drawing: Drawing }
  | {
      readonly kind: 'photograph';
      readonly bytes: Buffer;
      readonly name: string;
      readonly place: Place;
      readonly focus: { readonly x: number; readonly y: number } | null;
    }
);

export type Originals = ReadonlyMap<string, Original>;

/** Drawings in which there was nothing to complain of, as they were read. */
export const knownDrawings = new Known<Drawing>();

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
  const found = availablePicture(files, pictures, id) ?? id;
  const picture = pictures[found];
  if (!picture) throw new Error(`picture ${found} was not checked`);
  const { alt } = picture;
  const name = pictureFile(picture.file);
  const place = () => source.place(['pictures', found, 'file']);
  const read = files.readBytes(name);
  if (!read.value)
    return { diagnostics: read.diagnostics.map((diagnostic) => ({ place: place(), ...diagnostic })) };
  // What the file holds decides, and its name only where that says nothing.
  if ((formatOfBytes(read.value) ?? formatOfName(name)) !== 'SVG') {
    return {
      value: {
        kind: 'photograph',
        file: name,
        alt,
        bytes: read.value,
        name,
        place: place(),
        focus: picture.focus,
      },
      diagnostics: [],
    };
  }
  const key = sha256(read.value);
  const known = knownDrawings.find(key);
  const { value, diagnostics } = known
    ? { value: known, diagnostics: [] }
    : readDrawing(read.value, name, place());
  if (value && diagnostics.length === 0 && !known) knownDrawings.remember(key, value);
  const named = judgeName(read.value, name, (...said) => sayAt(place())(...said));
  const coloured = value ? unknownColours(value, project.theme.value, place) : [];
  return {
    value: value && { kind: 'drawing', file: name, alt, drawing: value },
    diagnostics: [...named, ...diagnostics, ...coloured],
  };
}

/** Colours that a drawing asks the theme for, with nothing to fall back on. Error: reference/colour. */
function unknownColours({ colours }: Drawing, theme: Theme, place: () => Place): Diagnostic[] {
  const known = { ...theme.colours, ...builtIn };
  return colours.flatMap((colour) => {
    if (!('token' in colour) || colour.fallback !== null || Object.hasOwn(known, colour.token)) return [];
    const message = `The drawing asks for the colour \`${colour.token}\`, which the theme does not have`;
    const hint = `add it to the theme, or give the drawing another beside it: var(--${colour.token}, #10294a)`;
    return [diagnose('error', 'reference/colour', message, place(), hint)];
  });
}
