import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LeafletEntry } from '../../src/build/report.js';
import { sha256 } from '../../src/load/hash.js';
import { compile, leaflets } from '../support/dist.js';
import { templateFolders } from '../support/fitted.js';
import { goodProject } from '../support/good-project.js';
import { makeProject, type Override } from '../support/project.js';

beforeAll(compile, 60_000);

const project = (overrides: Readonly<Record<string, Override>> = {}) =>
  makeProject(overrides, templateFolders);
const demo = String(goodProject['content/leaflets/demo.yaml']);

/** Every file that a build left, but for its own memory, with its hash. */
const hashes = (root: string): Record<string, string> => {
  const out = path.join(root, 'out');
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => !name.startsWith('.cache') && statSync(path.join(out, name)).isFile());
  return Object.fromEntries(names.sort().map((name) => [name, sha256(readFileSync(path.join(out, name)))]));
};

/** The threads that this process starts from now on. */
function noteThreads(): Worker[] {
  const threads = createRequire(import.meta.url)(
    'node:worker_threads',
  ) as typeof import('node:worker_threads');
  const started: Worker[] = [];
  threads.Worker = class extends threads.Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      started.push(this);
    }
  };
  syncBuiltinESMExports();
  return started;
}

describe('the compiled tool', () => {
  it('makes the same bytes in another folder, time zone and locale', async () => {
    const [one, other] = [project(), project()];
    const [first, second] = await Promise.all([
      leaflets(['build', '--root', one.root], { TZ: 'Pacific/Kiritimati', LC_ALL: 'en_GB.UTF-8' }),
      leaflets(['build'], { TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8', LANG: 'tr_TR' }, other.root),
    ]);
    expect([first.status, second.status], first.said + second.said).toEqual([0, 0]);
    expect(Object.keys(hashes(one.root))).toHaveLength(11);
    expect(hashes(other.root)).toEqual(hashes(one.root));
    for (const name of Object.keys(hashes(one.root))) {
      expect(readFileSync(path.join(one.root, 'out', name)).includes(one.root), name).toBe(false);
    }
  });

  it('draws previews on its thread, the same as without one', async () => {
    const { root } = project();
    const { status, said } = await leaflets(['build', '--root', root, '--edition', 'preview']);
    expect(status, said).toBe(0);
    const faces = ['inside', 'outside'].map((face) => `demo/demo-2021-07-19-${face}.png`);
    expect(Object.keys(hashes(root))).toEqual(['build.json', ...faces]);
    const { build } = await import('../../src/build/build.js');
    const plain = project();
    await build({
      root: plain.root,
      out: path.join(plain.root, 'out'),
      ids: [],
      products: ['preview'],
      printer: null,
      force: false,
    });
    expect(hashes(plain.root)).toEqual(hashes(root));
  });

  it('has no thread that outlives it, whatever a failed leaflet still asks for', () => {
    const helper = pathToFileURL(path.resolve('dist/build/helper.js')).href;
    const script = `import { openHelper } from '${helper}';
      const helper = openHelper();
      helper.start([]);
      helper.close();
      await helper.ask('judgePrint', {}).catch(({ message }) => console.log(message));`;
    const { stdout, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect([stdout.trim(), signal]).toEqual(['the build has ended', null]);
  }, 30_000);

  it('draws on although its thread has ended', async () => {
    const started = noteThreads();
    const { openHelper } = await import(new URL('../../dist/build/helper.js', import.meta.url).href);
    const { root } = project();
    const made = await leaflets(['build', '--root', root, '--edition', 'office']);
    expect(made.status, made.said).toBe(0);
    const pdf = readFileSync(path.join(root, 'out/demo/demo-2021-07-19-office.pdf'));
    const helper = openHelper();
    const first = await helper.ask('draw', { pdf, ppi: 30 });
    await Promise.all(started.splice(0).map((thread) => thread.terminate()));
    const second = await helper.ask('draw', { pdf, ppi: 40 });
    helper.close();
    expect([...first.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
    expect(second.length).toBeGreaterThan(first.length);
  });

  it('does itself what its thread has not begun, and each job once', async () => {
    const { openHelper } = await import(new URL('../../dist/build/helper.js', import.meta.url).href);
    const { root } = project();
    const made = await leaflets(['build', '--root', root, '--edition', 'web']);
    expect(made.status, made.said).toBe(0);
    const bytes = readFileSync(path.join(root, 'out/demo/demo-2021-07-19-web.pdf'));
    const helper = openHelper();
    const answers: string[] = [];
    const ask = (name: string) =>
      helper.ask('judgeWeb', { bytes, claims: ['PDF/UA-1'], source: name }).then(() => answers.push(name));
    // A thread takes longer to begin than it takes to ask.
    const asked = [ask('one'), ask('two')];
    await helper.lendHand();
    await Promise.all(asked);
    helper.close();
    expect(answers.sort()).toEqual(['one', 'two']);
  });

  it('may run twice at once in one folder', async () => {
    const { root } = project({
      'content/leaflets/one.yaml': demo,
      'content/leaflets/two.yaml': demo.replace('Find us', 'Find all of us'),
    });
    const runs = await Promise.all([
      leaflets(['build', 'one', '--root', root, '--edition', 'web,print']),
      leaflets(['build', 'two', '--root', root, '--edition', 'web,print']),
      leaflets(['build', '--root', root, '--edition', 'web,print']),
    ]);
    expect(
      runs.map(({ status }) => status),
      runs.map(({ said }) => said).join(),
    ).toEqual([0, 0, 0]);
    const report = () =>
      JSON.parse(readFileSync(path.join(root, 'out/build.json'), 'utf8')).leaflets as LeafletEntry[];
    const known = hashes(root);
    expect(Object.keys(known)).toHaveLength(13);
    expect(report().map(({ id }) => id)).toEqual(['demo', 'one', 'two']);
    for (const file of report().flatMap(({ files }) => files)) expect(file.sha256).toBe(known[file.path]);
    await leaflets(['build', '--root', root, '--edition', 'web,print']);
    expect(report().map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });
});
