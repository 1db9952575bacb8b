import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lock, runtimePackages } from '../src/init/lock.js';
import { compile } from './support/dist.js';

/** What the packed tool may weigh, bytes: a colour profile (0.3 MB), the program and its pages of help. */
const heaviest = 1_000_000;

const home = mkdtempSync(path.join(tmpdir(), 'leaflets-package-'));
const modules = path.join(home, 'node_modules');
const tool = path.join(modules, 'twinning-leaflets');
let packed = { files: [] as { path: string }[], size: 0, filename: '' };

/** npm as it runs this test; the one on the path where it doesn’t. */
const npm = (args: readonly string[], cwd: string): string => {
  const script = process.env.npm_execpath;
  const [command, ...rest] = script ? [process.execPath, script, ...args] : ['npm', ...args];
  return execFileSync(String(command), rest, { cwd, encoding: 'utf8', shell: !script, stdio: 'pipe' });
};
const node = (args: readonly string[], cwd: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};
const leaflets = (args: readonly string[], cwd = home) =>
  node([path.join(tool, 'bin/leaflets.js'), ...args], cwd);

// Packs the tool, and lays it with what it runs with, and nothing else, into an empty folder as npm would.
beforeAll(() => {
  compile();
  // Scripts would compile again, under the feet of other tests.
  node(['dist/init/pack-lock.js'], '.');
  const [only] = Object.values(
    JSON.parse(npm(['pack', '--ignore-scripts', '--json', '--pack-destination', home], '.')),
  );
  packed = only as typeof packed;
  const file = readdirSync(home).find((name) => name.endsWith('.tgz')) ?? '';
  // A bare name: `C:` would be another machine to some.
  execFileSync('tar', ['-xzf', file], { cwd: home });
  mkdirSync(modules);
  cpSync(path.join(home, 'package'), tool, { recursive: true });
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  for (const name of Object.keys(runtimePackages(lock))) {
    const own = path.resolve(name);
    // Below another package it comes along; for another system it isn’t there.
    if (name.lastIndexOf('node_modules/') > 0 || !existsSync(own)) continue;
    const link = path.join(home, name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(own, link, 'junction');
  }
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the package', () => {
  it('is small, and has what it runs with and no more', () => {
    expect(packed.size).toBeGreaterThan(300_000);
    expect(packed.size).toBeLessThan(heaviest);
    const names = packed.files.map((file) => file.path);
    for (const name of ['README.md', 'LICENSE', 'CHANGELOG.md', 'dist/index.d.ts', 'docs/writing.md'])
      expect(names).toContain(name);
    const tops = [...new Set(names.map((name) => name.split('/')[0]))].sort();
    const single = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];
    expect(tops).toEqual([...single, 'assets', 'bin', 'dist', 'docs', 'templates'].sort());
    expect(names.filter((name) => /(^|\/)(tests?|bench|gallery|content)\//.test(name))).toEqual(
      names.filter((name) => name.startsWith('templates/project/content/')),
    );
    // What the tool is bundled into has other people’s work in it, and V8’s code is of one machine only.
    expect(names.filter((name) => /^dist\/(bundle|code)\/|^bin\/(bundle|thread)/.test(name))).toEqual([]);
    expect(names.filter((name) => /\.(ts|map)$/.test(name) && !name.endsWith('.d.ts'))).toEqual([]);
  });

  it('claims no home that nobody gave it, and nothing that runs where it is installed', () => {
    const about = JSON.parse(readFileSync(path.join(tool, 'package.json'), 'utf8'));
    for (const key of ['repository', 'homepage', 'bugs', 'publishConfig'])
      expect(about).not.toHaveProperty(key);
    for (const script of ['preinstall', 'install', 'postinstall'])
      expect(about.scripts).not.toHaveProperty(script);
    expect(about.version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    for (const [name, version] of Object.entries(about.dependencies))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('says which version it is, in the changelog too', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(leaflets(['--version']).said.trim()).toBe(version);
    expect(readFileSync('CHANGELOG.md', 'utf8')).toMatch(/^## Unreleased$/m);
  });

  it('starts a project in an empty folder, which builds and has nothing to mend', () => {
    const made = leaflets(['init', 'ours', '--paper', 'letter', '--issued', '2026-11-25']);
    expect(made.status, made.said).toBe(0);
    const project = path.join(home, 'ours');
    const built = leaflets(['build'], project);
    expect(built.status, built.said).toBe(0);
    expect(existsSync(path.join(project, 'out/welcome/welcome-2026-11-25-print.pdf'))).toBe(true);
    expect(leaflets(['check', '--strict'], project).said).toContain('nothing to mend');
    // The same lock file as from the tool under development.
    node([path.resolve('bin/leaflets.js'), 'init', 'theirs', '--issued', '2026-11-25'], home);
    const lock = (name: string) =>
      JSON.parse(readFileSync(path.join(home, name, 'package-lock.json'), 'utf8'));
    expect(lock('ours')).toEqual(lock('theirs'));
  }, 120_000);

  it('has types that another program compiles against, and runs with', () => {
    writeFileSync(path.join(home, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      path.join(home, 'program.ts'),
      `import { build, type BuildResult, checkLeaflets, products } from 'twinning-leaflets';
const root: string = 'nowhere';
const options = { root, out: root, ids: [], products, printer: null, force: false };
const result: BuildResult = await build(options);
const { diagnostics } = await checkLeaflets(root, root, []);
export const codes: readonly string[] = [...result.diagnostics, ...diagnostics].map(({ code }) => code);
if (codes.join() !== 'file/no-project,file/no-project') throw new Error(codes.join());
`,
    );
    const tsc = path.resolve('node_modules/typescript/bin/tsc');
    const flags = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
    const compiled = node([tsc, ...flags, 'program.ts'], home);
    expect(compiled.said).toBe('');
    expect(compiled.status).toBe(0);
    const ran = node(['program.js'], home);
    expect(ran.status, ran.said).toBe(0);
  }, 60_000);
});
