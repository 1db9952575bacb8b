import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonSchemas, schemaFolder, schemaText } from '../../src/cli/schemas.js';

const folder = new URL(`../../${schemaFolder}/`, import.meta.url);
const schemas = jsonSchemas();

if (process.env.UPDATE) {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(schemas))
    writeFileSync(new URL(name, folder), schemaText(schema));
}

describe('the JSON Schemas in content/schemas', () => {
  test.each(Object.entries(schemas))(
    '%s is what the code says (else run `leaflets schema`)',
    (name, schema) => {
      expect(readFileSync(new URL(name, folder), 'utf8')).toBe(schemaText(schema));
    },
  );

  test('are all there, and no others', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(schemas).sort());
  });

  test('ask only for what authors must write', () => {
    expect(schemas['leaflet.schema.json']).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'A leaflet',
      required: ['title', 'issued', 'organisation', 'panels'],
      additionalProperties: false,
    });
    expect(schemas['printer.schema.json']).toMatchObject({ required: ['name', 'stock', 'profile'] });
    expect(schemas['glossary.schema.json']).not.toHaveProperty('required');
  });
});
