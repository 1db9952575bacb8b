import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openMemory } from '../../src/build/memory.js';
import { knownValues } from '../../src/load/known-yaml.js';
import { compile, leaflets } from '../support/dist.js';
import { harbour, templateFolders } from '../support/fitted.js';
import { goodProject } from '../support/good-project.js';
import { makeProject } from '../support/project.js';

beforeAll(compile, 120_000);

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path d="M0 0h90v90z" fill="${colour}"/></svg>`;
const demo = String(goodProject['content/leaflets/demo.yaml']);
const shown = `${demo}artwork:\n  - face: inside\n    panels: [inside-left]\n    top: 100\n    bottom: 150\n    picture: ferry\n`;
const organisations = String(goodProject['content/organisations.yaml']);

/** What a project is made of here, and what becomes of it: each step changes another kind of input. */
const before = {
  'content/leaflets/demo.yaml': shown,
  'content/organisations.yaml': organisations,
  'assets/drawings/ferry.svg': drawing('#102030'),
  'templates/themes/harbour.yaml': harbour,
};
const steps: readonly (readonly [what: string, file: string, text: string])[] = [
  ['a word', 'content/leaflets/demo.yaml', shown.replace('Find us', 'Find all of us')],
  ['a drawing', 'assets/drawings/ferry.svg', drawing('#405060')],
  ['a drawing’s shape', 'assets/drawings/ferry.svg', drawing('#405060').replace('h90', 'h80')],
  ['data', 'content/organisations.yaml', organisations.replace('The Twinning', 'Our Twinning')],
  [
    'a font of the theme',
    'templates/themes/harbour.yaml',
    harbour.replaceAll('400Regular/SourceSans3_400Regular', '300Light/SourceSans3_300Light'),
  ],
  ['a size of the theme', 'templates/themes/harbour.yaml', harbour.replace(/max: [\d.]+/, 'max: 9')],
];

/** All files that a build left, but for its memory. */
const outputs = (root: string): Record<string, string> => {
  const out = path.join(root, 'out', 'demo');
  return Object.fromEntries(
    readdirSync(out).map((name) => [name, readFileSync(path.join(out, name)).toString('latin1')]),
  );
};

const build = async (root: string) => {
  const { status, said } = await leaflets(['build', '--root', root]);
  expect(status, said).toBe(0);
  return outputs(root);
};

it('what is remembered of one content never stands for another: each change gives what a first build gives', async () => {
  const { root } = makeProject(before, templateFolders);
  let last = await build(root);
  const now: Record<string, string> = { ...before };
  for (const [what, file, text] of steps) {
    expect(now[file], what).not.toBe(text);
    now[file] = text;
    writeFileSync(path.join(root, file), text);
    const first = makeProject(now, templateFolders);
    const [again, fresh] = await Promise.all([build(root), build(first.root)]);
    expect(Object.keys(again)).toEqual(Object.keys(fresh));
    for (const name of Object.keys(fresh))
      expect(again[name] === fresh[name], `${name} after ${what}`).toBe(true);
    expect(again, what).not.toEqual(last);
    last = again;
  }
}, 180_000);

it('another tool begins anew, and one that was damaged is not believed', () => {
  const { root } = makeProject();
  const folder = path.join(root, 'memory');
  mkdirSync(folder);
  const key = `only here ${root}`;
  knownValues.remember(key, 1);
  openMemory(folder, 'one tool').keep();
  const [file = ''] = readdirSync(folder);
  const recalled = (from: string, tool: string) => {
    let told = '';
    const { recall } = knownValues;
    knownValues.recall = (kept) => {
      told = kept;
    };
    openMemory(from, tool);
    knownValues.recall = recall;
    return told.includes(key);
  };
  expect(recalled(folder, 'one tool')).toBe(true);
  expect(recalled(folder, 'another tool')).toBe(false);
  const damaged = path.join(root, 'damaged');
  cpSync(folder, damaged, { recursive: true });
  for (const name of readdirSync(damaged)) {
    const text = readFileSync(path.join(damaged, name), 'utf8');
    writeFileSync(path.join(damaged, name), text.replace(`${key}",1`, `${key}",2`));
  }
  expect(file).not.toBe('');
  expect(recalled(damaged, 'one tool')).toBe(false);
});

it('a folder that can’t be written to costs nothing but time', () => {
  const { root } = makeProject({ 'content/in-the-way': 'a file' });
  knownValues.remember(`in the way ${root}`, 1);
  expect(() => openMemory(path.join(root, 'content/in-the-way'), 'tool').keep()).not.toThrow();
});
