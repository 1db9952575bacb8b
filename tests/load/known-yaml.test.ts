import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { knownYaml, rememberYaml } from '../../src/load/known-yaml.js';
import { parseYaml } from '../../src/load/yaml.js';
import { readContent } from '../../src/validate/content-file.js';
import { makeProject } from '../support/project.js';

const text = readFileSync(new URL('../../content/cities.yaml', import.meta.url), 'utf8');
const paths = [[], ['cities'], ['cities', 'caen', 'since'], ['cities', 'nowhere']];

it('a known text has the value and the places that reading it gives', () => {
  const read = parseYaml('a.yaml', text).value;
  rememberYaml(text, 'words', read?.value);
  const known = knownYaml('a.yaml', text, 'words');
  expect(known?.value).toEqual(read?.value);
  for (const path of paths) {
    expect(known?.place(path)).toEqual(read?.place(path));
    expect(known?.keyPlace(path)).toEqual(read?.keyPlace(path));
    expect(known?.within?.(path, /a/, 0)).toEqual(read?.within?.(path, /a/, 0));
  }
  expect(String(known?.document)).toBe(String(read?.document));
});

it('another text, or other things to look for, are not known', () => {
  rememberYaml('a: 1\n', 'words', { a: 1 });
  expect(knownYaml('a.yaml', 'a: 1\n', 'words')?.value).toEqual({ a: 1 });
  expect(knownYaml('a.yaml', 'a: 2\n', 'words')).toBeUndefined();
  expect(knownYaml('a.yaml', 'a: 1\n', 'settings')).toBeUndefined();
});

it('what is complained of is so each time, and what is mended is read anew', () => {
  const schema = z.strictObject({ a: z.string() });
  const read = (words: string) => {
    const { files } = makeProject({ 'content/some.yaml': words });
    const { value, diagnostics } = readContent(files, 'content/some.yaml', schema);
    return value?.value ?? diagnostics.map(({ code, place }) => `${code} ${place?.line}`);
  };
  const slip = 'a: one # two\n';
  expect([read(slip), read(slip)].map(String)).toEqual([String(read(slip)), String(read(slip))]);
  const slips = () => {
    const { files } = makeProject({ 'content/some.yaml': slip });
    return readContent(files, 'content/some.yaml', schema).diagnostics.map(({ code }) => code);
  };
  expect([slips(), slips()]).toEqual([['yaml/comment'], ['yaml/comment']]);
  expect([read('b: one\n'), read('b: one\n')]).toEqual([
    read('b: one\n'),
    expect.arrayContaining(['content/unknown-key 1']),
  ]);
  expect(read('a: one\n')).toEqual({ a: 'one' });
  expect(read('a: two\n')).toEqual({ a: 'two' });
});
