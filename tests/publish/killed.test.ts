import { spawn } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as elapsed } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchange } from '../../src/engine/exchange.js';
import { verifySite } from '../../src/publish/verify/verify.js';
import { bundled, compile } from '../support/dist.js';
import { seeded } from '../support/seeded.js';
import { leftovers, type SiteProject, siteProject, snapshot } from './support/sites.js';

const child = fileURLToPath(new URL('./support/publish-child.js', import.meta.url));

/** What the children load: publishing, in one file. */
let publishFile = '';

interface Ended {
  readonly signal: string | null;
  readonly said: string;
}

/** Publishes in a process of its own, which kills itself at a step, or is killed so many ms after it has begun. */
function publishIn(root: string, step: number, how: string, after?: number): Promise<Ended> {
  const process_ = spawn(process.execPath, [child, publishFile, root, String(step), how]);
  let said = '';
  for (const stream of [process_.stdout, process_.stderr])
    stream.on('data', (text) => {
      if (said === '' && after !== undefined) setTimeout(() => process_.kill('SIGKILL'), after);
      said += String(text);
    });
  return new Promise((resolve) => process_.on('close', (_, signal) => resolve({ signal, said })));
}

/** The steps of a whole publish, by their names, and which of them begins the switch (steps count from 1). */
async function stepsOf(root: string, how: string): Promise<{ steps: readonly string[]; switching: number }> {
  const { said } = await publishIn(root, 0, how);
  const { steps } = JSON.parse(said.split('\n')[1] ?? '{}') as { steps: string[] };
  const first = how === 'stepwise' ? 'renameSync' : 'spawnSync';
  expect(steps.filter((name) => name === first).length).toBe(how === 'stepwise' ? 2 : 1);
  return { steps, switching: steps.indexOf(first) + 1 };
}

/** A site with two leaflets, a third issue built, and both as they are before and after it is published. */
async function prepared(): Promise<{ project: SiteProject; old: object; fresh: object; kept: string }> {
  const project = siteProject(['demo', 'other']);
  const kept = path.join(project.root, 'kept');
  project.built({ id: 'demo', issue: '2021-07-19' }, { id: 'other', issue: '2021-07-19' });
  await project.publish();
  cpSync(project.site, kept, { recursive: true });
  project.built({ id: 'demo', issue: '2022-01-01', words: ['New.'] }, { id: 'other', issue: '2021-07-19' });
  expect(verifySite(kept).diagnostics).toEqual([]);
  await project.publish();
  expect(verifySite(project.site).diagnostics).toEqual([]);
  const fresh = snapshot(project.site) ?? {};
  return { project, old: snapshot(kept) ?? {}, fresh, kept };
}

const putBack = (site: string, kept: string): void => {
  rmSync(site, { recursive: true, force: true });
  cpSync(kept, site, { recursive: true });
};

/** Waits for a swap that was asked of the system just before the kill: it is done at once, but maybe while we look. */
async function atRest(site: string): Promise<void> {
  let before = '';
  for (let now = JSON.stringify(snapshot(site)); now !== before; now = JSON.stringify(snapshot(site))) {
    before = now ?? '';
    await elapsed(25);
  }
}

/** Holds what a killed publish left against the old and the new site; then the next one must mend it. */
async function judge(
  { project, old, fresh }: Awaited<ReturnType<typeof prepared>>,
  what: string,
  mayBeAway: boolean,
): Promise<'old' | 'new' | 'away'> {
  const found = snapshot(project.site);
  if (found === undefined) expect(mayBeAway, `${what}: there is no site`).toBe(true);
  else {
    expect([old, fresh], what).toContainEqual(found);
  }
  const next = await project.publish();
  expect(next.diagnostics, what).toEqual([]);
  expect(snapshot(project.site), what).toEqual(fresh);
  expect(leftovers(project.site), what).toEqual([]);
  if (found === undefined) return 'away';
  return JSON.stringify(found) === JSON.stringify(old) ? 'old' : 'new';
}

describe.skipIf(process.platform === 'win32')('a publish that is killed', () => {
  beforeAll(async () => {
    compile();
    publishFile = await bundled('publish/publish.js');
  });
  afterAll(() => rmSync(path.dirname(publishFile), { recursive: true, force: true }));

  it.each([1, 2, 3, 4])(
    'at a seeded step on the disk leaves the old site or the new one (%i of 4)',
    async (seed) => {
      const scene = await prepared();
      const { project, kept } = scene;
      putBack(project.site, kept);
      const { steps, switching } = await stepsOf(project.root, '');
      expect(steps.length).toBeGreaterThan(40);
      const chance = seeded(seed);
      const ends = { old: 0, new: 0, away: 0 };
      for (let round = 0; round < 36; round += 1) {
        putBack(project.site, kept);
        // A quarter of all kills falls on the steps about the switch.
        const near = switching - 3 + Math.floor(chance() * 8);
        const step = round % 4 === 0 ? near : 1 + Math.floor(chance() * steps.length);
        const { signal } = await publishIn(project.root, step, '');
        expect(signal, `step ${step}`).toBe('SIGKILL');
        ends[await judge(scene, `seed ${seed}, step ${step} of ${steps.length}`, false)] += 1;
      }
      expect(ends.old).toBeGreaterThan(0);
      expect(ends.new).toBeGreaterThan(0);
    },
    180_000,
  );

  it('at seeded moments, whatever it is doing, does so too', async () => {
    const scene = await prepared();
    const chance = seeded(5);
    for (let round = 0; round < 60; round += 1) {
      putBack(scene.project.site, scene.kept);
      const after = chance() * 120;
      await publishIn(scene.project.root, 0, '', after);
      await atRest(scene.project.site);
      await judge(scene, `${after.toFixed(1)} ms after it began`, false);
    }
  }, 180_000);

  it('where folders can’t be swapped at once, at the worst leaves the old site beside, for the next one to bring back', async () => {
    const scene = await prepared();
    const { project, kept } = scene;
    putBack(project.site, kept);
    const { switching } = await stepsOf(project.root, 'stepwise');
    const ends: string[] = [];
    for (let step = switching - 2; step < switching + 6; step += 1) {
      putBack(project.site, kept);
      await publishIn(project.root, step, 'stepwise');
      ends.push(await judge(scene, `step ${step}, switching at ${switching}`, true));
    }
    expect(ends.filter((end) => end === 'away').length).toBe(1);
    expect(ends).toContain('old');
    expect(ends).toContain('new');
  }, 120_000);

  it('the first time leaves nothing or the whole site', async () => {
    const project = siteProject();
    project.built({ id: 'demo', issue: '2021-07-19' });
    await project.publish();
    const fresh = snapshot(project.site);
    for (let step = 1; step < 60; step += 4) {
      rmSync(project.site, { recursive: true, force: true });
      await publishIn(project.root, step, '');
      if (existsSync(project.site)) expect(snapshot(project.site)).toEqual(fresh);
    }
    await project.publish();
    expect(snapshot(project.site)).toEqual(fresh);
    expect(leftovers(project.site)).toEqual([]);
  }, 60_000);
});

it.runIf(process.platform === 'linux')('two folders are swapped at once on this system', () => {
  const project = siteProject();
  const [one, other] = ['content', 'templates'].map((name) => path.join(project.root, name)) as [
    string,
    string,
  ];
  const before = [snapshot(one), snapshot(other)];
  expect(exchange(one, other)).toBe(true);
  expect([snapshot(other), snapshot(one)]).toEqual(before);
});
