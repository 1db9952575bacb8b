import { z } from 'zod';
import {
  citiesFile,
  glossaryFile,
  leaflet,
  organisationsFile,
  picturesFile,
  printer,
  siteFile,
  theme,
  webFile,
  wordingFile,
} from '../schema/index.js';

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

/** The JSON Schemas (draft 2020-12) of all content files, by file name. They describe what authors write, so what has a default is not required. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(kinds).map(([name, [schema, title]]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
      return [`${name}.schema.json`, { $schema, title, ...rest }];
    }),
  );
}

/** A schema as it is written to its file. */
export const schemaText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;
