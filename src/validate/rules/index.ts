import type { Files } from '../../load/files.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { DataSets, LeafletProject } from '../../model/project.js';
import type { Drawn } from '../drawn.js';
import { isOverlaid } from '../overlay/source.js';
import { characterRule } from './characters.js';
import { dateRule } from './dates.js';
import { glossaryRule } from './glossary.js';
import { longWordRule } from './long-words.js';
import { markdownRule } from './markdown.js';
import { panelRule } from './panels.js';
import { pictureRule } from './pictures.js';
import { qrRule } from './qr.js';
import { dataReferences, leafletReferences } from './references.js';
import { stringsOf } from './strings.js';
import { translationRule } from './translation.js';
import { typographyRule } from './typography.js';

/** Every rule between fields, one after the other. */
export function leafletRules(files: Files, project: LeafletProject, drawn: Drawn): readonly Diagnostic[] {
  const strings = stringsOf(project, drawn);
  // What is not translated yet stands there in another language, which has other rules.
  const given = strings.filter(({ source, path }) => !isOverlaid(source) || source.gives(path));
  return [
    ...panelRule(project),
    ...leafletReferences(project),
    ...dataReferences(project.data, drawn),
    ...qrRule(project),
    ...pictureRule(files, project, drawn),
    ...dateRule(project, drawn),
    ...markdownRule(project, drawn),
    ...characterRule(strings),
    ...longWordRule(strings),
    ...translationRule(project, strings),
    ...typographyRule(project, given),
    ...glossaryRule(given, project.data.glossary.value),
  ];
}

/** All of the data, as if one leaflet drew on it. */
export function everything(data: DataSets): Drawn {
  return {
    cities: new Map(Object.keys(data.cities.value).map((id) => [id, 'stories'])),
    organisations: new Set(Object.keys(data.organisations.value)),
    links: new Set(Object.keys(data.web.value)),
    pictures: new Set(Object.keys(data.pictures.value)),
  };
}
