import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonSchemas } from '../src/cli/schemas.js';
import { parseYaml } from '../src/load/yaml.js';
import { slipsOf } from '../src/load/yaml-slips.js';
import { leaflet, panel, section } from '../src/schema/index.js';
import { applySchema } from '../src/validate/issues.js';

const page = readFileSync('docs/writing.md', 'utf8');
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);

/** Every key that a schema knows, and every word it lets one choose. */
function namesOf(schema: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties, enum: choices, const: only } = node as Record<string, unknown>;
    for (const key of Object.keys(properties ?? {})) found.add(key);
    for (const choice of [only, ...(Array.isArray(choices) ? choices : [])])
      if (typeof choice === 'string') found.add(choice);
    for (const member of Object.values(node)) walk(member);
  };
  walk(schema);
  return found;
}

describe('the page on what one can write', () => {
  it('has every key of a leaflet, and every choice', () => {
    const names = namesOf(jsonSchemas()['leaflet.schema.json']);
    expect(names.size).toBeGreaterThan(50);
    const explained = [...page.matchAll(/`([a-zA-Z0-9-]+)(?:: [^`]*)?`/g)].map(([, name]) => name);
    expect([...names].filter((name) => !explained.includes(name))).toEqual([]);
  });

  it('has an example of every key', () => {
    const keys = Object.keys(JSON.parse(JSON.stringify(jsonSchemas()['leaflet.schema.json'])).properties);
    const all = examples.join('\n');
    expect(keys.filter((key) => !new RegExp(`^ *${key}:`, 'm').test(all))).toEqual([]);
    for (const { shape } of panel.options)
      for (const key of Object.keys(shape)) expect(all, key).toMatch(new RegExp(`\\b${key}:`));
    for (const key of Object.keys(section.shape).filter((name) => name !== 'pictureHeight'))
      expect(all, key).toMatch(new RegExp(`\\b${key}:`));
  });

  it.each(examples.map((text, index) => [index + 1, text] as const))('has a right example %i', (_, text) => {
    const { value: source, diagnostics } = parseYaml('example.yaml', text);
    expect(diagnostics).toEqual([]);
    if (!source) return;
    const value = source.value as object;
    const first = Array.isArray(value) ? value[0] : value;
    const lists = 'panel' in first ? z.array(panel) : z.array(section);
    const groups = 'title' in first ? leaflet : leaflet.pick({ artwork: true });
    expect(slipsOf(source)).toEqual([]);
    expect(applySchema(source, Array.isArray(value) ? lists : groups, false).diagnostics).toEqual([]);
  });

  it('has every panel style of the theme', () => {
    const theme = parseYaml('harbour.yaml', readFileSync('templates/themes/harbour.yaml', 'utf8')).value
      ?.value;
    const styles = Object.keys((theme as { panels: object }).panels);
    expect(styles.filter((style) => !page.includes(`\`${style}\``))).toEqual([]);
  });
});
