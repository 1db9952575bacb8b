import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const own = '.github/workflows';
const template = 'templates/project/.github/workflows';
const files = [own, template].flatMap((folder) =>
  readdirSync(folder).map((name) => path.posix.join(folder, name)),
);
const textOf = (file: string) => readFileSync(file, 'utf8');
const read = (file: string) => parse(textOf(file)) as Workflow;
const stepsOf = (file: string) => Object.values(read(file).jobs).flatMap(({ steps }) => steps);

const scriptsOf = (file: string): Record<string, string> =>
  JSON.parse(textOf(file).replace(/\{\{.*?\}\}/g, '"x"')).scripts;
const scripts = scriptsOf('package.json');
const given = scriptsOf('templates/project/package.json.hbs');

describe.each(files)('%s', (file) => {
  const known = file.startsWith(own) ? scripts : given;

  it('is a workflow by GitHub’s own schema', () => {
    // The schema at hand is older than this permission.
    const text = textOf(file).replace(/^ +attestations: write\n/m, '');
    expect(validateWorkflow(text).errors).toEqual([]);
    const broken = text.replace('runs-on:', 'runs-onn:');
    expect(validateWorkflow(broken).errors).not.toEqual([]);
  });

  it('pins every action to a commit, and says which version that is', () => {
    const uses = stepsOf(file).flatMap((step) => step.uses ?? []);
    expect(uses.length).toBeGreaterThan(1);
    for (const action of uses) {
      expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
      expect(textOf(file)).toMatch(new RegExp(`${action} # v\\d+\\.\\d+\\.\\d+\\n`));
    }
  });

  it('runs nothing but npm scripts that are there, and puts no expression into a shell', () => {
    const runs = stepsOf(file).flatMap(({ run }) => run ?? []);
    expect(runs.length).toBeGreaterThan(1);
    for (const line of runs.flatMap((run) => run.split('&&').map((part) => part.trim()))) {
      const [, script = /^npm (test|start)$/.exec(line)?.[1]] = /^npm run (\S+)/.exec(line) ?? [];
      if (line === 'npm ci' || (file.startsWith(own) && line === 'bash .ci/run')) continue;
      expect(Object.keys(known), line).toContain(script);
      expect(line).not.toContain('${{');
    }
  });

  it('may read, and no more, unless a job says what else it needs', () => {
    expect(read(file).permissions).toEqual({ contents: 'read' });
    const more = Object.entries(read(file).jobs).filter(([, { permissions }]) => permissions);
    const needed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      review: { contents: 'read', pages: 'read' },
      publish: { contents: 'read', pages: 'write', 'id-token': 'write', attestations: 'write' },
    };
    for (const [name, { permissions }] of more) expect(permissions, name).toEqual(needed[name]);
    expect(Object.keys(read(file).on)).not.toContain('pull_request_target');
    expect(read(file).concurrency?.group).toBeTruthy();
  });
});

it('one version of an action is used everywhere', () => {
  const versions = new Map<string, Set<string>>();
  for (const { uses } of files.flatMap(stepsOf)) {
    const [name = '', commit = ''] = (uses ?? '').split('@');
    if (uses) versions.set(name, (versions.get(name) ?? new Set()).add(commit));
  }
  expect([...versions].filter(([, commits]) => commits.size > 1)).toEqual([]);
});

it('this project publishes as every project does', () => {
  expect(textOf(`${own}/leaflets.yml`)).toBe(textOf(`${template}/leaflets.yml`));
  for (const [name, script] of Object.entries(given)) {
    expect(scripts[name], name).toBe(script.replace(/\bleaflets (?=[a-z])/g, 'node bin/leaflets.js '));
  }
});

it('this project is tested on three systems with three versions of Node', () => {
  expect(read(`${own}/check.yml`).jobs.test?.strategy?.matrix).toEqual({
    os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
    node: [20, 22, 24],
  });
});

it('what CI runs for a pull request, .ci/run runs too', () => {
  expect(textOf('.ci/run')).toContain('npm ci && npm test && npm run ci:pr');
});

it('on a pull request faces and differences are shown, held against what is published', () => {
  const { steps } = read(`${own}/leaflets.yml`).jobs.review as Job;
  const runs = steps.flatMap(({ run }) => run ?? []);
  expect(runs).toEqual(['npm ci', 'npm run ci:restore -- --from "$PAGES"', 'npm run ci:pr']);
  expect(given['ci:pr']).toMatch(/build --summary .*diff --html out\/\S+ --summary$/);
});
