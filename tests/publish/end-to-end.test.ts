import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, leaflets } from '../support/dist.js';
import { everyPanel, goodProject } from '../support/good-project.js';
import { makeProject, type TestProject } from '../support/project.js';
import { snapshot } from './support/sites.js';

const project = (): TestProject =>
  makeProject({ 'content/leaflets/demo.yaml': everyPanel }, ['templates/panels', 'templates/partials']);
const leaflet = (change: (text: string) => string): string =>
  change(everyPanel(goodProject['content/leaflets/demo.yaml'] ?? ''));

describe('leaflets build and publish', () => {
  beforeAll(compile);

  it('make a site that verifies, keep it from change, and take the next issue', async () => {
    const { root, write } = project();
    const run = (...words: string[]) => leaflets([...words, '--root', root]);
    const editions = ['--edition', 'web,preview'];
    expect((await run('build', ...editions)).status).toBe(0);
    const published = await run('publish', '--json');
    expect(published.status, published.said).toBe(0);
    expect(JSON.parse(published.said)).toMatchObject({
      changed: true,
      added: [{ id: 'demo', issue: '2021-07-19', language: 'en-GB' }],
    });
    const before = snapshot(path.join(root, 'site')) ?? {};
    expect(Object.keys(before)).toContain('demo/2021-07-19/en-GB/demo-2021-07-19-cover.webp');

    write(
      'content/leaflets/demo.yaml',
      leaflet((text) => text.replace('be *friends*', 'stay *friends*')),
    );
    const stale = await run('publish');
    expect([stale.status, stale.said]).toEqual([1, expect.stringContaining('publish/stale')]);
    await run('build', ...editions);
    const refused = await run('publish');
    expect(refused.status).toBe(1);
    expect(refused.said).toContain('“What is twinning?” says “stay” instead of “be”');
    expect(refused.said).toContain('2021-07-19.2');
    expect(snapshot(path.join(root, 'site'))).toEqual(before);

    write(
      'content/leaflets/demo.yaml',
      leaflet((text) => text.replace('be *friends*', 'stay *friends*').replace('2021-07-19', '2021-07-19.2')),
    );
    expect((await run('build', ...editions)).status).toBe(0);
    expect((await run('publish')).status).toBe(0);
    const after = snapshot(path.join(root, 'site')) ?? {};
    for (const name of Object.keys(before).filter((name) => /\d{4}-/.test(name)))
      expect(after[name]).toBe(before[name]);
    const page = readFileSync(path.join(root, 'site/demo/index.html'), 'utf8');
    expect(page).toContain('<del>be</del>');
    expect((await leaflets(['verify', path.join(root, 'site')])).status).toBe(0);

    // A word that only lists say may be corrected, and other drawings of the same pictures are no change.
    write(
      'content/leaflets/demo.yaml',
      leaflet((text) =>
        text
          .replace('be *friends*', 'stay *friends*')
          .replace('2021-07-19', '2021-07-19.2\nchanges: One word'),
      ),
    );
    await run('build', ...editions);
    expect((await run('publish')).status).toBe(0);
    expect(readFileSync(path.join(root, 'site/demo/index.html'), 'utf8')).toContain('One word');
  }, 120_000);

  it('make the same site in another folder, time zone, locale and with another umask', async () => {
    const made = [];
    for (const environment of [
      { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
    ]) {
      const { root } = project();
      const umask = process.umask(made.length === 0 ? 0o022 : 0o077);
      try {
        await leaflets(['build', '--edition', 'web,office,preview', '--root', root], environment);
        const { status, said } = await leaflets(['publish', '--root', root], environment);
        expect(status, said).toBe(0);
      } finally {
        process.umask(umask);
      }
      made.push(snapshot(path.join(root, 'site')));
    }
    expect(Object.keys(made[0] ?? {}).length).toBeGreaterThan(12);
    expect(made[1]).toEqual(made[0]);
  }, 120_000);

  it('say on the command line what they don’t know', async () => {
    const { root } = project();
    const publish = (...words: string[]) => leaflets(['publish', '--root', root, '--json', ...words]);
    const codes = async (...words: string[]) => {
      const { status, said } = await publish(...words);
      return [
        status,
        (JSON.parse(said) as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code),
      ];
    };
    expect(await codes('--first')).toEqual([2, ['usage/first']]);
    expect(await codes('--from', '')).toEqual([2, ['usage/from']]);
    expect(await codes('--edition', 'web,film')).toEqual([2, ['usage/edition']]);
    expect(await codes('nobody')).toEqual([2, ['content/no-leaflet']]);
    expect(await codes()).toEqual([1, ['publish/not-built']]);
  }, 60_000);
});
