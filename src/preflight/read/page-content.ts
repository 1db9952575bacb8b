import type { Annotation, CosDict, CosStream, PdfPage, Rect } from '../cos.js';
import { type Access, isArray, isDict, isStream } from './access.js';
import { paintAppearance } from './appearances.js';
import { identity } from './geometry.js';
import { noteGroup } from './groups.js';
import { Stop } from './limits.js';
import type { Objects } from './objects.js';
import { carryOut } from './operators/index.js';
import { Painter, type Shared } from './painter.js';
import { firstState } from './state.js';
import { outside } from './surroundings.js';

/** What came of carrying out a page’s content. */
export type Painted = Pick<PdfPage, 'marks' | 'content' | 'troubles'>;

/** What a page’s content and its annotations’ appearances paint, in order. */
export function paintPage(
  index: number,
  dict: CosDict,
  resources: CosDict,
  mediaBox: Rect,
  annotations: readonly Annotation[],
  shared: Shared,
): Painted {
  const { access } = shared.objects;
  const painter = new Painter(index, shared);
  try {
    shared.budget.timed(() => {
      const content = contentOf(shared.objects, dict, (what) => painter.trouble(what));
      const group = access.dict(dict, 'Group');
      const isGroup = group && access.name(group, 'S') === 'Transparency';
      const around = outside(resources);
      const state = firstState(identity, mediaBox);
      if (group && isGroup) noteGroup(painter, group, mediaBox, around, state, false);
      carryOut(painter, around, state, content);
      for (const annotation of annotations) {
        const stream = appearanceOf(access, annotation.dict);
        if (!stream || annotation.subtype === 'Popup') continue;
        paintAppearance(painter, stream, annotation, mediaBox);
      }
    });
  } catch (error) {
    // No file, however damaged, may end the program; what had been made out by then is kept.
    const why = error instanceof Stop ? error.message : `an unforeseen fault (${String(error)})`;
    painter.trouble(`What it paints was not made out to the end: ${why}.`);
  }
  return { marks: painter.marks, content: painter.facts, troubles: [...painter.troubles] };
}

/** A page’s content: one stream, or several that are one with white space between them (7.8.2). */
function contentOf(objects: Objects, dict: CosDict, trouble: (what: string) => void): Uint8Array {
  const { access, budget } = objects;
  const value = access.get(dict, 'Contents');
  const streams = isArray(value)
    ? value.items.map((item) => access.resolve(item))
    : value === null
      ? []
      : [value];
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const stream of streams) {
    if (!isStream(stream)) {
      trouble('A part of its content is missing.');
      continue;
    }
    const { data, trouble: why } = objects.decode(stream);
    if (why) trouble(`Its content could not be read whole: ${why}.`);
    if (!data) continue;
    size += data.length + 1;
    if (size > budget.limits.streamBytes) {
      throw new Stop(`its content comes to more than ${budget.limits.streamBytes} bytes`);
    }
    parts.push(data, newline);
  }
  return parts.length === 2 ? (parts[0] ?? newline) : Buffer.concat(parts);
}
const newline = Uint8Array.of(10);

/** The normal appearance, of the state the annotation is in where there are several. */
function appearanceOf(access: Access, annotation: CosDict): CosStream | undefined {
  const appearances = access.dict(annotation, 'AP');
  const normal = appearances && access.get(appearances, 'N');
  if (isStream(normal)) return normal;
  if (!isDict(normal)) return undefined;
  const state = access.name(annotation, 'AS');
  const own = state === undefined ? null : access.get(normal, state);
  return isStream(own) ? own : undefined;
}
