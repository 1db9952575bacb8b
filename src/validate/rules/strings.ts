import type { LeafletProject } from '../../model/project.js';
import type { Path, Source } from '../../model/source.js';
import type { Drawn } from '../drawn.js';
import { isName } from '../readers-words.js';

/** Words of the author's, and where they stand. */
export interface Words {
  readonly text: string;
  readonly source: Source;
  readonly path: Path;
}

/** Every string for a reader's eyes in a leaflet and in what it draws on. */
export function stringsOf({ leaflet, data }: LeafletProject, drawn: Drawn): readonly Words[] {
  const found: Words[] = [];
  const walk = (source: Source, value: unknown, path: Path): void => {
    if (typeof value === 'string') found.push({ text: value, source, path });
    else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(source, item, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        if (!isName([...path, key])) walk(source, member, [...path, key]);
      }
    }
  };
  walk(leaflet.source, leaflet.value, []);
  for (const [id, show] of drawn.cities) {
    const { name, otherNames, region, country, place, fact, story } = data.cities.value[id] ?? {};
    const shown = { name, otherNames, region, country };
    const more = { names: {}, facts: { fact }, stories: { place, fact, story } }[show];
    walk(data.cities.source, { ...shown, ...more }, ['cities', id]);
  }
  for (const id of drawn.organisations) {
    walk(data.organisations.source, data.organisations.value[id], ['organisations', id]);
  }
  // The text of a web address is an address; its label is words.
  for (const id of drawn.links) walk(data.web.source, data.web.value[id]?.label, ['links', id, 'label']);
  for (const id of drawn.pictures) {
    const { alt, credit } = data.pictures.value[id] ?? {};
    walk(data.pictures.source, { alt, credit }, ['pictures', id]);
  }
  for (const [key, text] of Object.entries(data.wording.value))
    walk(data.wording.source, text, ['wording', key]);
  return found;
}
