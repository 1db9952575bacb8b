import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
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

describe('the JSON Schema of a translation', () => {
  const reads = (name: string) =>
    z.fromJSONSchema(schemas[`${name}.overlay.schema.json`] as z.core.JSONSchema.JSONSchema);

  test.each([
    ['leaflet', 'leaflets/ectc.fr.yaml'],
    ['leaflet', 'leaflets/ectc.de.yaml'],
    ['cities', 'cities.fr.yaml'],
    ['organisations', 'organisations.de.yaml'],
    ['web', 'web.fr.yaml'],
    ['pictures', 'pictures.de.yaml'],
    ['wording', 'wording.fr.yaml'],
    ['glossary', 'glossary.de.yaml'],
  ])('%s takes %s', (name, file) => {
    const text = readFileSync(new URL(`../../content/${file}`, import.meta.url), 'utf8');
    expect(reads(name).safeParse(parse(text)).error?.issues ?? []).toEqual([]);
    expect(text).toMatch(new RegExp(`^# yaml-language-server: .*/${name}\\.overlay\\.schema\\.json\\n`));
  });

  test('asks for what a translation says of itself, and for nothing else', () => {
    const head = { translates: '2021-07-19', translation: 'unreviewed' };
    expect(reads('leaflet').safeParse(head).success).toBe(true);
    expect(
      reads('leaflet').safeParse({ ...head, panels: [{ panel: 'cover', heading: 'Ici' }] }).success,
    ).toBe(true);
    expect(reads('leaflet').safeParse({ translation: 'unreviewed' }).success).toBe(false);
    expect(reads('leaflet').safeParse({ ...head, translation: 'done' }).success).toBe(false);
    expect(reads('leaflet').safeParse({ ...head, titel: 'Ici' }).success).toBe(false);
    expect(reads('cities').safeParse({ translation: 'reviewed' }).success).toBe(true);
    expect(reads('glossary').safeParse({ maxAgeMonths: 3 }).success).toBe(false);
  });
});
