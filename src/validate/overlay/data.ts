import type { Files } from '../../load/files.js';
import type { Outcome } from '../../model/diagnostic.js';
import type { DataSets, Glossary, Sourced } from '../../model/project.js';
import {
  citiesFile,
  glossaryTermsFile,
  organisationsFile,
  overlayHead,
  picturesFile,
  webFile,
  wordingFile,
} from '../../schema/index.js';
import { readOptional } from '../content-file.js';
import { noticed } from '../diagnostics.js';
import { readOverlay } from './read.js';

/** The data sets in another language: each with the words of its overlay, `content/cities.fr.yaml`. */
export function dataIn(files: Files, data: DataSets, language: string): Outcome<DataSets> {
  const file = (name: string) => `content/${name}.${language}.yaml`;
  const head = overlayHead;
  const cities = readOverlay(files, data.cities.source, { file: file('cities'), schema: citiesFile, head });
  const organisations = readOverlay(files, data.organisations.source, {
    file: file('organisations'),
    schema: organisationsFile,
    head,
  });
  const web = readOverlay(files, data.web.source, { file: file('web'), schema: webFile, head });
  const pictures = readOverlay(files, data.pictures.source, {
    file: file('pictures'),
    schema: picturesFile,
    head,
  });
  const wording = readOverlay(files, data.wording.source, {
    file: file('wording'),
    schema: wordingFile,
    head,
  });
  const terms = readOptional(files, file('glossary'), glossaryTermsFile, {});
  const diagnostics = noticed(cities, organisations, web, pictures, wording, terms);
  if (!cities.value || !organisations.value || !web.value || !pictures.value) return { diagnostics };
  if (!wording.value || !terms.value) return { diagnostics };
  const value: DataSets = {
    cities: { source: cities.value.source, value: cities.value.value.cities },
    organisations: { source: organisations.value.source, value: organisations.value.value.organisations },
    web: { source: web.value.source, value: web.value.value.links },
    pictures: { source: pictures.value.source, value: pictures.value.value.pictures },
    wording: { source: wording.value.source, value: wording.value.value.wording },
    glossary: withTerms(data.glossary, terms.value.value.terms),
  };
  return { value, diagnostics };
}

/** Names are the same in all languages, so that a language's own terms come on top; one that stands in both is as the language has it. */
function withTerms({ source, value }: Sourced<Glossary>, terms: Glossary['terms']): Sourced<Glossary> {
  const own = new Set(terms.map(({ preferred }) => preferred));
  const shared = value.terms.filter(({ preferred }) => !own.has(preferred));
  return { source, value: { ...value, terms: [...shared, ...terms] } };
}
