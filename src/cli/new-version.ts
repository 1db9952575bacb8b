import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from '../load/files.js';
import { leafletFile, leafletIds } from '../load/leaflet-ids.js';
import { writing } from '../load/write-whole.js';
import { languageName, overlayName } from '../model/ids.js';
import type { Source } from '../model/source.js';
import { drawnBy } from '../validate/drawn.js';
import { loadData, loadLeaflet } from '../validate/project.js';
import { isTranslated } from '../validate/readers-words.js';
import { stringsOf } from '../validate/rules/strings.js';
import { didYouMean } from '../validate/suggest.js';
import { overlayOutline } from './overlay-outline.js';
import { UsageError } from './usage.js';

/**
 * Starts the translation of a leaflet: its overlay, and those of the data sets that it draws on and that have none in
 * the language yet. Overwrites nothing; gives the files written, relative to the root.
 */
export function newVersion(files: Files, id: string, language: string): readonly string[] {
  const name = `${id}.${language}`;
  if (overlayName(name)?.language !== language) {
    const hint = 'write a tag such as fr, de or zh-Hans';
    throw new UsageError('usage/language', `“${language}” is no language that is known`, hint);
  }
  const ids = leafletIds(files);
  if (!ids.includes(id)) {
    const hint = didYouMean(id, ids, 'start the leaflet itself first');
    throw new UsageError('usage/no-leaflet', `There is no leaflet “${id}” to translate`, hint);
  }
  const file = leafletFile(name);
  const isThere = (rel: string) => files.exists(rel) || files.leadsOut(rel);
  if (isThere(file)) throw new UsageError('usage/exists', `${file} is there already`);
  const project = loadLeaflet(files, id, loadData(files).value).value;
  if (!project) {
    const hint = `mend it first: npx leaflets check ${id}`;
    throw new UsageError('usage/no-leaflet', `${leafletFile(id)} has errors`, hint);
  }
  const { leaflet, data } = project;
  const words = stringsOf(project, drawnBy(leaflet.value, data)).filter((word) => isTranslated(word.path));
  const sources = [...new Set(words.map(({ source }) => source))];
  const written = sources.flatMap((source) => {
    const own = source === leaflet.source;
    const rel = own ? file : source.file.replace(/\.yaml$/, `.${language}.yaml`);
    if (isThere(rel)) return [];
    const paths = words.filter((word) => word.source === source).map((word) => word.path);
    const issued = own ? [`translates: ${leaflet.value.issued}`] : [];
    const head = [...headOf(source, own, language), ...issued, 'translation: unreviewed'];
    return [[rel, overlayOutline(source.value, paths, head)] as const];
  });
  for (const [rel, text] of written) {
    const absolute = path.join(files.root, ...rel.split('/'));
    writing(absolute, () => writeFileSync(absolute, text, { flag: 'wx' }));
  }
  return written.map(([rel]) => rel);
}

function headOf(source: Source, isLeaflet: boolean, language: string): string[] {
  const name = path.posix.basename(source.file, '.yaml');
  const schema = isLeaflet ? '../schemas/leaflet' : `schemas/${name}`;
  return [
    `# yaml-language-server: $schema=${schema}.overlay.schema.json`,
    `# ${name}.yaml in ${languageName(language)}. Write behind each colon the words that stand above it, translated.`,
  ];
}
