import type { Files } from '../load/files.js';

export { leafletFile, leafletIds } from '../load/leaflet-ids.js';

import { leafletFile, leafletIds, stems } from '../load/leaflet-ids.js';
import { type Diagnostic, hasErrors, type Outcome } from '../model/diagnostic.js';
import { overlayName } from '../model/ids.js';
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
import { choosePrinter, loadPrinters } from './printers.js';
import { everything, leafletRules } from './rules/index.js';
import { dataReferences } from './rules/references.js';
import { loadTheme } from './theme.js';

/** The languages that a leaflet has an overlay for, sorted. */
export function overlayLanguages(files: Files, id: string): readonly string[] {
  return stems(files).flatMap((stem) => {
    const overlay = overlayName(stem);
    return overlay?.id === id ? [overlay.language] : [];
  });
}

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
 * Reads a leaflet with its theme and printers, and holds it against the rules between fields. Of the data, only
 * what the leaflet draws on is judged. Without `data` (it has errors of its own) the leaflet's own form is still
 * checked, but there is no value.
 * @param wanted the printer it is made for; null for the default. Error: printer/unknown.
 */
export function loadLeaflet(
  files: Files,
  id: string,
  data: DataSets | undefined,
  wanted: string | null = null,
): Outcome<LeafletProject> {
  if (!leafletIds(files).includes(id)) {
    return { diagnostics: [noLeaflet(id, leafletIds(files))] };
  }
  const own = readContent(files, leafletFile(id), leaflet);
  const printers = loadPrinters(files);
  if (!own.value) return { diagnostics: noticed(own, printers) };
  const chosen = printers.value && choosePrinter(printers.value, wanted);
  const { source } = own.value;
  const place = () => source.place(['theme']);
  const theme = loadTheme(files, own.value.value.theme, place);
  const first = [...noticed(own, printers, theme), ...(chosen?.diagnostics ?? [])];
  if (!data || !theme.value || !printers.value || chosen?.value === undefined) return { diagnostics: first };

  const value: LeafletProject = {
    id,
    leaflet: own.value,
    data,
    theme: theme.value,
    printers: printers.value,
    printer: chosen.value,
  };
  const diagnostics = dedupe([...first, ...leafletRules(files, value, drawnBy(value.leaflet.value, data))]);
  return hasErrors(diagnostics) ? { diagnostics } : { value, diagnostics };
}

/** Problems anywhere in the data, drawn on by a leaflet or not: for a check of the whole project. */
export function checkData(data: DataSets): readonly Diagnostic[] {
  return dataReferences(data, everything(data));
}
