import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { openProject } from '../../src/load/files.js';
import { contrast } from '../../src/model/contrast.js';
import { feedOf } from '../../src/publish/pages/feed.js';
import { lookOf } from '../../src/publish/pages/look.js';
import { palettes } from '../../src/publish/pages/palette.js';
import { parseReleases, type Release } from '../../src/publish/releases.js';
import { siteFile } from '../../src/schema/site.js';
import { loadTheme } from '../../src/validate/theme.js';
import { tool } from '../support/tools.js';
import { siteProject } from './support/sites.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let browser: Browser | undefined;
afterAll(() => browser?.close());

/** A site with everything that a page can show: languages, older issues, a withdrawn one, changes of both kinds. */
async function fullSite() {
  const project = siteProject(['demo', 'other']);
  const editions = ['web', 'office', 'html', 'text', 'preview', 'cover'];
  const demo = { id: 'demo', short: 'Demo & co', editions };
  const other = {
    id: 'other',
    issue: '2021-07-19',
    title: 'Another leaflet with a rather long title',
    editions,
  };
  project.built({ ...demo, issue: '2020-01-01' }, other);
  await project.publish();
  project.built({ ...demo, issue: '2021-01-01', words: ['Some other words.'] }, other);
  await project.publish();
  project.write(
    'content/site.yaml',
    'title: Our leaflets\nintro: Take one.\nwithdrawn:\n  - { leaflet: demo, issue: 2021-01-01, reason: A wrong number }\n',
  );
  project.built(
    { ...demo, issue: '2022-03-04', words: ['Some newer words <b>.'] },
    { ...demo, issue: '2022-03-04', language: 'fr', words: ['Des mots.'], changes: 'Tout est nouveau' },
    other,
  );
  expect((await project.publish()).diagnostics.map(({ code }) => code)).toEqual(['publish/withdrawn']);
  return project;
}

describe('the pages of a site', () => {
  it('are accessible by axe-core, by day and night, and fit a telephone, without script', async () => {
    if (!tool('chromium')) return;
    const { site } = await fullSite();
    browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const name of ['index.html', 'demo/index.html', 'other/index.html']) {
        const context = await browser.newContext({
          colorScheme,
          bypassCSP: true,
          viewport: { width: 320, height: 700 },
        });
        const page = await context.newPage();
        const failed: string[] = [];
        page.on('requestfailed', (request) => failed.push(request.url()));
        await page.goto(pathToFileURL(path.join(site, name)).href);
        expect(await page.evaluate('document.scripts.length')).toBe(0);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
        await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
        // axe reads style sheets once more, which no file may.
        expect(failed).toEqual([]);
        await page.addScriptTag({ path: axe });
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const found = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(tags)} })`)) as {
          violations: { id: string; nodes: { html: string }[] }[];
          passes: unknown[];
        };
        expect(found.passes.length).toBeGreaterThan(15);
        const told = found.violations.map(
          ({ id, nodes }) => `${name} ${colorScheme}: ${id} ${nodes[0]?.html}`,
        );
        expect(told).toEqual([]);
        await context.close();
      }
    }
  }, 120_000);
});

const chromiumPath = (): string =>
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'].find(existsSync) ?? 'chromium';

const release = (overrides: Partial<Release>): Release => ({
  id: 'ectc',
  issue: '2021-07-19',
  language: 'en-GB',
  title: 'European Cities Twinning Committee',
  short: 'ECTC',
  description: null,
  changes: null,
  since: null,
  changed: [],
  meaning: '0'.repeat(64),
  withdrawn: null,
  files: [
    {
      edition: 'web',
      path: 'ectc/2021-07-19/en-GB/ectc-2021-07-19-web.pdf',
      bytes: 400_000,
      sha256: '0'.repeat(64),
      pages: 5,
    },
  ],
  ...overrides,
});

describe('the words of a page', () => {
  const look = (settings: object = {}, wording = {}) => lookOf(siteFile.parse(settings), wording);

  it('are the committee’s own: ECTC Leaflet 19.07.21, 0.4 MB', () => {
    expect(look().name(release({}))).toBe('ECTC Leaflet');
    expect(look().issue('2021-07-19')).toBe('19.07.21');
    expect(look().issue('2021-07-19.2')).toBe('19.07.21 (2)');
    expect(look().size(400_000)).toBe('0.4\u00a0MB');
    expect(look().size(12_300)).toBe('12\u00a0kB');
  });

  it('may be another committee’s', () => {
    const us = look({ language: 'en-US', dates: 'M/D/YYYY' }, { 'site-leaflet': '{name} brochure' });
    expect(us.issue('2021-07-09')).toBe('7/9/2021');
    expect(us.name(release({}))).toBe('ECTC brochure');
    expect(look({ language: 'de' }).size(1_260_000)).toBe('1,3\u00a0MB');
    expect(look().language('fr')).toBe('français');
    expect(siteFile.safeParse({ dates: 'soon' }).success).toBe(false);
  });

  it('are in the feed, in the order of the issues, whatever they hold', () => {
    const releases = [release({}), release({ issue: '2021-07-19.2', changes: 'A & B <i>' })];
    const feed = feedOf(releases, look({ title: 'Ours & theirs' }));
    expect(feed).toContain('<title>Ours &amp; theirs</title>');
    expect(feed).toContain('<summary>A &amp; B &lt;i&gt;</summary>');
    const times = [...feed.matchAll(/<published>(.*?)</g)].map(([, time]) => time);
    expect(times).toEqual(['2021-07-19T00:00:01Z', '2021-07-19T00:00:00Z']);
    expect(new Set([...feed.matchAll(/<id>(.*?)</g)].map(([, id]) => id)).size).toBe(3);
    expect(feedOf([...releases].reverse(), look({ title: 'Ours & theirs' }))).toBe(feed);
  });
});

it.each(['harbour', 'lantern'])(
  'the colours of the pages stand out from their grounds in the theme %s',
  (name) => {
    const files = openProject('.').value;
    const theme = files && loadTheme(files, name).value?.value;
    if (!theme) throw new Error('there is no theme');
    for (const scheme of Object.values(palettes(theme))) {
      for (const text of ['text', 'heading', 'link', 'accent', 'quiet'] as const) {
        expect(contrast(scheme[text] ?? '', scheme.card ?? ''), text).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(scheme.text ?? '', scheme.ground ?? '')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(scheme['band-text'] ?? '', scheme.band ?? '')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(scheme['button-text'] ?? '', scheme.button ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  },
);

describe('releases.json', () => {
  const index = (overrides: object) =>
    JSON.stringify({ version: 1, releases: [{ ...release({}), ...overrides }] });
  const meaning = {
    edition: 'meaning',
    path: 'ectc/2021-07-19/en-GB/ectc-2021-07-19-meaning.json',
    bytes: 2,
    sha256: '0'.repeat(64),
    pages: 0,
  };

  it('is read as it is written', () => {
    const read = parseReleases(index({ files: [...release({}).files, meaning] }));
    expect('releases' in read && read.releases.length).toBe(1);
  });

  it.each([
    ['no JSON', '{'],
    ['a way out', index({ files: [{ ...meaning, path: '../../etc/passwd' }] })],
    [
      'a way out by the middle',
      index({ files: [{ ...meaning, path: 'ectc/2021-07-19/en-GB/../../x-meaning.json' }] }),
    ],
    ['an absolute path', index({ files: [{ ...meaning, path: '/etc/passwd' }] })],
    ['a Windows path', index({ files: [{ ...meaning, path: 'ectc/2021-07-19/en-GB/a\\..\\b' }] })],
    ['a drive', index({ files: [{ ...meaning, path: 'ectc/2021-07-19/en-GB/c:x' }] })],
    ['a hidden file', index({ files: [{ ...meaning, path: 'ectc/2021-07-19/en-GB/.htaccess' }] })],
    [
      'a file twice',
      index({ files: [meaning, { ...meaning, path: meaning.path.replace('meaning', 'Meaning') }] }),
    ],
    ['an id that is none', index({ id: '..', files: [meaning] })],
    ['a file of many gigabytes', index({ files: [{ ...meaning, bytes: 1e12 }] })],
    ['no meaning', index({})],
    ['another version', JSON.stringify({ version: 2, releases: [] })],
  ])('with %s is refused', (_, json) => {
    expect(parseReleases(json)).toHaveProperty('fault');
  });
});
