import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { build } from '../../src/build/build.js';
import { statusOf } from '../../src/cli/exit.js';
import { Unwritable, writeAllWhole } from '../../src/load/write-whole.js';
import { templateFolders } from '../support/fitted.js';
import { goodProject } from '../support/good-project.js';
import { makeProject } from '../support/project.js';

const demo = String(goodProject['content/leaflets/demo.yaml']);
const long = 'a'.repeat(250);

function opened(more: Readonly<Record<string, string>> = {}) {
  const { root } = makeProject({ 'content/leaflets/other.yaml': demo, ...more }, templateFolders);
  const out = path.join(root, 'out');
  const run = async (force = false) => {
    const options = { root, out, ids: [], products: ['web', 'office'] as const, printer: null, force };
    const { entries, diagnostics } = await build(options);
    const faults = diagnostics.filter(({ severity }) => severity === 'error');
    return {
      status: statusOf(diagnostics, false),
      faults: faults.map(({ code, place }) => `${code} ${place?.file}`),
      states: Object.fromEntries(entries.map(({ id, status }) => [id, status])),
    };
  };
  const report = () => JSON.parse(readFileSync(path.join(out, 'build.json'), 'utf8')).leaflets;
  return { out, run, report };
}

it('a file in place of a leaflet’s folder is said, and the others are built', async () => {
  const { out, run, report } = opened();
  mkdirSync(out);
  writeFileSync(path.join(out, 'demo'), 'a file');
  expect(await run()).toEqual({
    status: 1,
    faults: ['file/unwritable out/demo/demo-2021-07-19-web.pdf'],
    states: { demo: 'failed', other: 'built' },
  });
  expect(report()).toMatchObject([{ status: 'failed' }, { status: 'built' }]);
  rmSync(path.join(out, 'demo'));
  expect((await run()).states).toEqual({ demo: 'built', other: 'unchanged' });
});

it('a folder in place of one PDF leaves the others as they were', async () => {
  const { out, run } = opened();
  await run();
  const web = path.join(out, 'demo/demo-2021-07-19-web.pdf');
  const office = path.join(out, 'demo/demo-2021-07-19-office.pdf');
  writeFileSync(web, 'as it was');
  rmSync(office);
  mkdirSync(office);
  const { status, faults, states } = await run();
  expect([status, faults]).toEqual([1, ['file/unwritable out/demo/demo-2021-07-19-office.pdf']]);
  expect(states).toEqual({ demo: 'failed', other: 'unchanged' });
  expect(readFileSync(web, 'utf8')).toBe('as it was');
  expect(readdirSync(path.join(out, 'demo')).filter((name) => name.includes('.part-'))).toEqual([]);
});

it('a folder in place of build.json, or a file in place of the cache, is said', async () => {
  const { out, run } = opened();
  mkdirSync(path.join(out, 'build.json'), { recursive: true });
  expect(await run()).toEqual({
    status: 1,
    faults: ['file/unwritable out/build.json'],
    states: { demo: 'built', other: 'built' },
  });
  const second = opened();
  await second.run();
  rmSync(path.join(second.out, '.cache'), { recursive: true });
  writeFileSync(path.join(second.out, '.cache'), 'a file');
  const { status, faults, states } = await second.run();
  expect([status, faults]).toEqual([1, ['file/unwritable out/.cache']]);
  expect(states).toEqual({ demo: 'failed', other: 'failed' });
  expect(existsSync(path.join(second.out, 'demo/demo-2021-07-19-web.pdf'))).toBe(true);
  expect(second.report()).toMatchObject([{ status: 'failed' }, { status: 'failed' }]);
});

it('a name that is too long for the disk is said', async () => {
  const { run } = opened({ [`content/leaflets/${long}.yaml`]: demo });
  const { status, states } = await run();
  expect([status, states]).toEqual([1, { [long]: 'failed', demo: 'built', other: 'built' }]);
});

it('of several files all are written or none, also where they were not there before', () => {
  const { out } = opened();
  const [first, second] = [path.join(out, 'first'), path.join(out, 'second')];
  mkdirSync(path.join(second, 'in the way'), { recursive: true });
  const files = [first, second].map((file) => ({ file, content: 'new' }));
  expect(() => writeAllWhole(files)).toThrow(Unwritable);
  expect(readdirSync(out)).toEqual(['second']);
  writeFileSync(first, 'old');
  expect(() => writeAllWhole(files)).toThrow(Unwritable);
  expect(readFileSync(first, 'utf8')).toBe('old');
  expect(readdirSync(out)).toEqual(['first', 'second']);
});
