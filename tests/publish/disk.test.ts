import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../src/publish/lock.js';
import { failFrom, linkSync, mendDisk, patchDisk } from './support/failing-disk.js';
import { codesOf, leftovers, type SiteProject, siteProject, snapshot } from './support/sites.js';

afterEach(mendDisk);

async function twoIssues(): Promise<{ project: SiteProject; old: object; fresh: object; kept: string }> {
  const project = siteProject();
  const kept = path.join(project.root, 'kept');
  project.built({ id: 'demo', issue: '2021-07-19' });
  await project.publish();
  cpSync(project.site, kept, { recursive: true });
  project.built({ id: 'demo', issue: '2022-01-01' });
  await project.publish();
  return { project, old: snapshot(kept) ?? {}, fresh: snapshot(project.site) ?? {}, kept };
}

describe('a disk that is full', () => {
  it('at whatever step leaves the old site, or the new one, and nothing else', async () => {
    const { project, old, fresh, kept } = await twoIssues();
    let refused = 0;
    for (let step = 1; ; step += 1) {
      rmSync(project.site, { recursive: true, force: true });
      cpSync(kept, project.site, { recursive: true });
      const steps = failFrom(step, 'full');
      const result = await project.publish();
      const all = steps() < step;
      mendDisk();
      if (all) {
        expect(snapshot(project.site)).toEqual(fresh);
        break;
      }
      expect(codesOf(result), `step ${step}`).toEqual(['error file/unwritable']);
      expect(result.diagnostics[0]?.message).toContain('the disk is full');
      expect([old, fresh], `step ${step}`).toContainEqual(snapshot(project.site));
      expect(leftovers(project.site), `step ${step}`).toEqual([]);
      refused += 1;
    }
    expect(refused).toBeGreaterThan(30);
  }, 120_000);
});

describe('two publishes at once', () => {
  it('follow one another', async () => {
    const { project } = await twoIssues();
    project.built({ id: 'demo', issue: '2023-01-01' });
    const results = await Promise.all([project.publish(), project.publish(), project.publish()]);
    expect(results.map(({ changed }) => changed).filter(Boolean).length).toBe(1);
    expect(results.flatMap(codesOf)).toEqual([]);
    expect(leftovers(project.site)).toEqual([]);
  });

  it('say so when one takes too long', async () => {
    const { project } = await twoIssues();
    const lock = await takeLock(path.join(project.root, '.site.lock'), 0);
    const before = snapshot(project.site);
    expect(codesOf(await project.publish({ patience: 120 }))).toEqual(['error publish/busy']);
    expect(snapshot(project.site)).toEqual(before);
    lock.release();
    expect(codesOf(await project.publish())).toEqual([]);
  });

  it('are none where the other has ended without tidying up', async () => {
    const { project } = await twoIssues();
    const lock = path.join(project.root, '.site.lock');
    // No process has this number: Linux and macOS count to four million and a hundred thousand.
    writeFileSync(lock, '2147483646 0123456789abcdef');
    writeFileSync(`${lock}-2147483646-00ff00ff00ff00ff`, '');
    project.built({ id: 'demo', issue: '2023-01-01' });
    expect((await project.publish({ patience: 200 })).changed).toBe(true);
    expect(leftovers(project.site)).toEqual([]);
  });

  it('of which one was taken for dead end without a mixture', async () => {
    const { project } = await twoIssues();
    project.built({ id: 'demo', issue: '2023-01-01' });
    const before = snapshot(project.site);
    // Somebody deletes the lock and takes it while the new site is prepared.
    const exchange = () => expect.fail('it switches without the lock');
    const lock = path.join(project.root, '.site.lock');
    patchDisk({
      linkSync: (from: string, to: string) => {
        linkSync(from, to);
        if (to !== lock) writeFileSync(lock, `${process.pid} somebody`);
      },
    });
    expect(codesOf(await project.publish({ exchange }))).toEqual(['error publish/busy']);
    mendDisk();
    expect(snapshot(project.site)).toEqual(before);
    expect(readFileSync(lock, 'utf8')).toBe(`${process.pid} somebody`);
    rmSync(lock);
    expect((await project.publish()).changed).toBe(true);
    expect(leftovers(project.site)).toEqual([]);
  });
});
