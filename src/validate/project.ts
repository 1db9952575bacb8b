import type { Files } from '../load/files.js';

export { leafletFile, leafletIds } from '../load/leaflet-ids.js';

import { leafletFile, leafletIds } from '../load/leaflet-ids.js';
import { type Diagnostic, hasErrors, type Outcome } from '../model/diagnostic.js';
import { idPattern, overlayName } from '../model/ids.js';
import type { DataSets, LeafletProject, Sourced } from '../model/project.js';
import {
  citiesFile,
  glossaryFile,
  leaflet,
  organisationsFile,
  picturesFile,
  webFile,
  wordingFile,
} from '../schema/index.js';
import { noLeaflet } from './asked.js';
import { readContent, readOptional } from './content-file.js';
import { dedupe, noticed } from './diagnostics.js';
import { drawnBy } from './drawn.js';
import { dataIn } from './overlay/data.js';
import { leafletIn } from './overlay/leaflet.js';
import { choosePrinter, loadPrinters } from './printers.js';
import { everything, leafletRules } from './rules/index.js';
import { dataReferences } from './rules/references.js';
import { loadTheme } from './theme.js';

/** Reads the data sets of content/. A file that isn't there holds nothing; what needs it will say so. */
export function loadData(files: Files): Outcome<DataSets> {
  const cities = readOptional(files, 'content/cities.yaml', citiesFile, { cities: {} });
  const organisations = readOptional(files, 'content/organisations.yaml', organisationsFile, {
    organisations: {},
  });
  const web = readOptional(files, 'content/web.yaml', webFile, { links: {} });
  const pictures = readOptional(files, 'content/pictures.yaml', picturesFile, { pictures: {} });
  const glossary = readOptional(files, 'content/glossary.yaml', glossaryFile, {});
  const wording = readOptional(files, 'content/wording.yaml', wordingFile, { wording: {} });
  const diagnostics = noticed(cities, organisations, web, pictures, glossary, wording);
  if (
    !cities.value ||
    !organisations.value ||
    !web.value ||
    !pictures.value ||
    !glossary.value ||
    !wording.value
  ) {
    return { diagnostics };
  }
  const value: DataSets = {
    cities: part(cities.value, ({ cities }) => cities),
    organisations: part(organisations.value, ({ organisations }) => organisations),
    web: part(web.value, ({ links }) => links),
    pictures: part(pictures.value, ({ pictures }) => pictures),
    glossary: glossary.value,
    wording: part(wording.value, ({ wording }) => wording),
  };
  return { value, diagnostics };
}

const part = <A, B>({ source, value }: Sourced<A>, pick: (value: A) => B): Sourced<B> => ({
  source,
  value: pick(value),
});

/**
 * Reads a leaflet, or a language version of one, with its theme and printers, and holds it against the rules between
 * fields. Of the data, only what the leaflet draws on is judged. Without `data` (it has errors of its own) the
 * leaflet's own form is still checked, but there is no value.
 * @param name the leaflet's id, `ectc`, or a version's name, `ectc.fr`
 * @param data the data sets in the language of the originals
 * @param wanted the printer it is made for; null for the default. Error: printer/unknown.
 */
export function loadLeaflet(
  files: Files,
  name: string,
  data: DataSets | undefined,
  wanted: string | null = null,
): Outcome<LeafletProject> {
  const { id, language } = overlayName(name) ?? { id: name, language: null };
  // Asked for by name: that another leaflet comes or goes is nothing to this one.
  const isThere = (file: string) => files.exists(file) || files.leadsOut(file);
  if (!idPattern.test(id) || ![id, name].map(leafletFile).every(isThere)) {
    return { diagnostics: [noLeaflet(name, leafletIds(files))] };
  }
  const original = readContent(files, leafletFile(id), leaflet);
  const printers = loadPrinters(files);
  if (!original.value) return { diagnostics: noticed(original, printers) };
  const own = language === null ? original : leafletIn(files, original.value, name, language);
  const drawnFrom =
    language === null || !data ? { value: data, diagnostics: [] } : dataIn(files, data, language);
  const chosen = printers.value && choosePrinter(printers.value, wanted);
  const { source } = original.value;
  const theme = loadTheme(files, original.value.value.theme, () => source.place(['theme']));
  const first = dedupe([
    ...noticed(original, own, drawnFrom, printers, theme),
    ...(chosen?.diagnostics ?? []),
  ]);
  if (!own.value || !drawnFrom.value || !theme.value || !printers.value || chosen?.value === undefined) {
    return { diagnostics: first };
  }

  const value: LeafletProject = {
    id,
    version: language === null ? null : { language, original: original.value.value.language },
    leaflet: own.value,
    data: drawnFrom.value,
    theme: theme.value,
    printers: printers.value,
    printer: chosen.value,
  };
  const drawn = drawnBy(value.leaflet.value, value.data);
  const diagnostics = dedupe([...first, ...leafletRules(files, value, drawn)]);
  return hasErrors(diagnostics) ? { diagnostics } : { value, diagnostics };
}

/** Problems anywhere in the data, drawn on by a leaflet or not: for a check of the whole project. */
export function checkData(data: DataSets): readonly Diagnostic[] {
  return dataReferences(data, everything(data));
}
