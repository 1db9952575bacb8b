import { z } from 'zod';
import {
  citiesFile,
  glossaryFile,
  glossaryTermsFile,
  leaflet,
  organisationsFile,
  picturesFile,
  printer,
  siteFile,
  theme,
  webFile,
  wordingFile,
} from '../schema/index.js';
import { overlaySchema } from './overlay-schemas.js';

/** Where the schemas stand, so that the first line of a content file can name its own. */
export const schemaFolder = 'content/schemas';

const kinds: Readonly<Record<string, readonly [schema: z.ZodType, title: string]>> = {
  leaflet: [leaflet, 'A leaflet'],
  cities: [citiesFile, 'Cities and their links'],
  organisations: [organisationsFile, 'Organisations'],
  web: [webFile, 'Web addresses'],
  pictures: [picturesFile, 'Pictures and drawings'],
  glossary: [glossaryFile, 'Spelling and wording rules'],
  wording: [wordingFile, 'Fixed wording'],
  site: [siteFile, 'The downloads site'],
  printer: [printer, 'A printer’s profile'],
  theme: [theme, 'A theme'],
};

/** What is translated by an overlay. A glossary isn't: a language's own terms come on top of the shared ones. */
const translated = ['leaflet', 'cities', 'organisations', 'web', 'pictures', 'wording'];

/** The JSON Schemas (draft 2020-12) of all content files, by file name. They describe what authors write, so what has a default is not required. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const originals = Object.entries(kinds).map(
    ([name, [schema, title]]) => [name, jsonSchema(schema, title)] as const,
  );
  const overlays = originals.flatMap(([name, schema]) =>
    translated.includes(name)
      ? [
          [
            `${name}.overlay`,
            overlaySchema(
              { ...schema, title: `${kinds[name]?.[1]}, in another language` },
              name === 'leaflet' ? 'leaflet' : 'data',
            ),
          ] as const,
        ]
      : [],
  );
  const terms = ['glossary.overlay', jsonSchema(glossaryTermsFile, 'Spellings of one language')] as const;
  return Object.fromEntries(
    [...originals, ...overlays, terms].map(([name, schema]) => [`${name}.schema.json`, schema]),
  );
}

function jsonSchema(schema: z.ZodType, title: string) {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
  return { $schema, title, ...rest };
}

/** A schema as it is written to its file. */
export const schemaText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;
