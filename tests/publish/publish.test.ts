import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifySite } from '../../src/publish/verify/verify.js';
import { tool } from '../support/tools.js';
import { codesOf, leftovers, siteProject, snapshot } from './support/sites.js';

const demo = { id: 'demo', issue: '2021-07-19' } as const;
const read = (site: string, name: string) => readFileSync(path.join(site, name), 'utf8');
const index = (site: string) =>
  JSON.parse(read(site, 'releases.json')).releases as {
    id: string;
    issue: string;
    language: string;
    withdrawn: { reason: string } | null;
    files: { edition: string; path: string; bytes: number; sha256: string }[];
  }[];

describe('publishing', () => {
  it('makes a site of what was built, and nothing else', async () => {
    const project = siteProject();
    project.built({
      ...demo,
      editions: ['web', 'office', 'html', 'text', 'preview', 'cover', 'print', 'proof'],
    });
    const result = await project.publish();
    expect(codesOf(result)).toEqual([]);
    expect(result.added.map(({ id, issue }) => [id, issue])).toEqual([['demo', '2021-07-19']]);
    const files = Object.keys(snapshot(project.site) ?? {});
    const own = 'demo/2021-07-19/en-GB/demo-2021-07-19';
    const ends = ['-cover.webp', '-meaning.json', '-office.pdf', '-outside.png', '-web.pdf', '.html', '.txt'];
    expect(files.filter((name) => name.startsWith('demo/2021'))).toEqual(ends.map((end) => own + end));
    expect(files.filter((name) => name.startsWith('demo/latest'))).toEqual(
      ends.filter((end) => !end.startsWith('-meaning')).map((end) => `demo/latest/demo${end}`),
    );
    expect(files).toEqual(
      expect.arrayContaining(['index.html', 'demo/index.html', 'feed.xml', 'releases.json', 'SHA256SUMS']),
    );
    expect(leftovers(project.site)).toEqual([]);
    expect(verifySite(project.site).diagnostics).toEqual([]);
    const [release] = index(project.site);
    expect(release).toMatchObject({ id: 'demo', issue: '2021-07-19', language: 'en-GB', withdrawn: null });
    for (const { path: name, sha256, bytes } of release?.files ?? []) {
      expect(snapshot(project.site)?.[name]).toBe(sha256);
      expect(readFileSync(path.join(project.site, name)).length).toBe(bytes);
    }
  });

  it.runIf(process.platform === 'linux')('lists checksums that sha256sum itself finds right', async () => {
    if (!tool('sha256sum')) return;
    const project = siteProject();
    project.built(demo);
    await project.publish();
    const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: project.site, encoding: 'utf8' });
    expect(said.trim().split('\n').length).toBe(Object.keys(snapshot(project.site) ?? {}).length - 1);
  });

  it('does nothing where there is nothing new, and the same wherever it is done', async () => {
    const one = siteProject();
    const other = siteProject();
    for (const project of [one, other]) {
      project.built(demo);
      expect((await project.publish()).changed).toBe(true);
    }
    const before = snapshot(one.site);
    expect(snapshot(other.site)).toEqual(before);
    expect(await one.publish()).toMatchObject({ changed: false, added: [], diagnostics: [] });
    expect(snapshot(one.site)).toEqual(before);
  });

  it('publishes printers’ files where they are asked for, later too', async () => {
    const project = siteProject();
    project.built({ ...demo, editions: ['web', 'print'] });
    await project.publish();
    const before = snapshot(project.site) ?? {};
    expect(Object.keys(before).some((name) => name.includes('print'))).toBe(false);
    const result = await project.publish({ editions: ['web', 'print'] });
    expect(result.added.length).toBe(1);
    const after = snapshot(project.site) ?? {};
    expect(after['demo/2021-07-19/en-GB/demo-2021-07-19-print.pdf']).toBeDefined();
    for (const name of Object.keys(before).filter((name) => name.startsWith('demo/2021')))
      expect(after[name]).toBe(before[name]);
  });
});

describe('an issue that is published', () => {
  const changes = {
    words: { words: ['Some other words.'] },
    pictures: { picture: 'another ferry' },
    layout: { x: 10.5 },
    settings: { navy: '#000080' },
  };
  it.each(Object.entries(changes))('is refused where its %s differ', async (_, change) => {
    const project = siteProject();
    project.built(demo);
    await project.publish();
    const before = snapshot(project.site);
    project.built({ ...demo, ...change });
    const result = await project.publish();
    expect(codesOf(result)).toEqual(['error publish/changed']);
    expect(result.changed).toBe(false);
    expect(snapshot(project.site)).toEqual(before);
    expect(leftovers(project.site)).toEqual([]);
    expect(result.diagnostics[0]?.hint).toContain('2021-07-19.2');
  });

  it('is refused in words', async () => {
    const project = siteProject();
    project.built({ ...demo, words: ['We meet on Monday.', 'Come along.'] });
    await project.publish();
    project.built({ ...demo, words: ['We meet on Tuesday.', 'Come along.'], picture: 'x' });
    const [refusal] = (await project.publish()).diagnostics;
    expect(refusal?.details).toEqual([
      'Panel “Welcome” says “Tuesday” instead of “Monday”',
      'Picture `ferry` is another file',
    ]);
  });

  it('is refused where only a machine tells the words apart', async () => {
    const project = siteProject();
    project.built({ ...demo, words: ['We meet on Monday.', 'Come along.'] });
    await project.publish();
    project.built({ ...demo, words: ['We meet on\u00A0Monday.', 'Come along.'] });
    const [refusal] = (await project.publish()).diagnostics;
    expect(refusal?.details?.[0]).toContain('Panel “Welcome” has changed places, or differs in spaces');
  });

  it('keeps its bytes where a newer tool makes others, and says so', async () => {
    const project = siteProject();
    project.built(demo);
    await project.publish();
    const before = snapshot(project.site);
    project.built({ ...demo, tool: '2', x: 10.004 });
    const result = await project.publish();
    expect(codesOf(result)).toEqual(['info publish/other-bytes']);
    expect(result.changed).toBe(false);
    expect(snapshot(project.site)).toEqual(before);
  });

  it('stays when another is issued, which is the latest from then on', async () => {
    const project = siteProject();
    project.built(demo);
    await project.publish();
    const before = snapshot(project.site) ?? {};
    project.built({ ...demo, issue: '2021-07-19.2', words: ['Corrected words.'] });
    expect(codesOf(await project.publish())).toEqual([]);
    const after = snapshot(project.site) ?? {};
    for (const name of Object.keys(before).filter((name) => name.startsWith('demo/2021')))
      expect(after[name]).toBe(before[name]);
    expect(after['demo/latest/demo-web.pdf']).toBe(
      after['demo/2021-07-19.2/en-GB/demo-2021-07-19.2-web.pdf'],
    );
    expect(read(project.site, 'demo/index.html')).toContain('<del>Some</del> ');
    expect(verifySite(project.site).diagnostics).toEqual([]);
    // One may come late and is no news.
    project.built({ ...demo, issue: '2020-01-01' });
    expect(codesOf(await project.publish())).toEqual(['info publish/older']);
    expect(snapshot(project.site)?.['demo/latest/demo-web.pdf']).toBe(after['demo/latest/demo-web.pdf']);
  });

  it('is published as a whole run or not at all', async () => {
    const project = siteProject(['demo', 'other']);
    project.built(demo);
    await project.publish({ ids: ['demo'] });
    const before = snapshot(project.site);
    project.built({ ...demo, words: ['Changed.'] }, { id: 'other', issue: '2021-01-01' });
    expect(codesOf(await project.publish())).toEqual(['error publish/changed']);
    expect(snapshot(project.site)).toEqual(before);
    expect((await project.publish({ ids: ['other'] })).added.map(({ id }) => id)).toEqual(['other']);
  });

  it('has each language for itself', async () => {
    const project = siteProject();
    project.built(demo, { ...demo, language: 'fr', words: ['Des mots.'] });
    await project.publish();
    project.built({ ...demo, issue: '2022-01-01' }, { ...demo, language: 'fr', words: ['Des mots.'] });
    await project.publish();
    const files = Object.keys(snapshot(project.site) ?? {});
    expect(files).toContain('demo/latest/demo-fr-web.pdf');
    expect(read(project.site, 'index.html')).toContain('lang="fr">français</a>');
    expect(verifySite(project.site).diagnostics).toEqual([]);
  });
});

describe('a withdrawn issue', () => {
  const withdrawn = (reason: string) =>
    `withdrawn:\n  - { leaflet: demo, issue: 2022-01-01, reason: ${reason} }\n`;

  it('stays listed with its reason, keeps its files, and is never the latest', async () => {
    const project = siteProject();
    project.built(demo);
    await project.publish();
    project.built({ ...demo, issue: '2022-01-01' });
    await project.publish();
    const file = 'demo/2022-01-01/en-GB/demo-2022-01-01-web.pdf';
    const before = snapshot(project.site)?.[file];
    project.write('content/site.yaml', withdrawn('The date was wrong'));
    expect(codesOf(await project.publish())).toEqual(['info publish/withdrawn']);
    const after = snapshot(project.site) ?? {};
    expect(after[file]).toBe(before);
    expect(after['demo/latest/demo-web.pdf']).toBe(after['demo/2021-07-19/en-GB/demo-2021-07-19-web.pdf']);
    expect(read(project.site, 'demo/index.html')).toContain('Withdrawn: </strong>The date was wrong');
    expect(index(project.site)[0]?.withdrawn).toEqual({ reason: 'The date was wrong' });
    expect(read(project.site, 'feed.xml')).toContain('<title>Withdrawn: ');
    expect(verifySite(project.site).diagnostics).toEqual([]);
    project.write('content/site.yaml', 'title: Our leaflets\n');
    expect(codesOf(await project.publish())).toEqual(['warning publish/not-withdrawn']);
    expect(snapshot(project.site)?.['demo/latest/demo-web.pdf']).toBe(after[file]);
  });

  it('may leave a leaflet without any, and must be there', async () => {
    const project = siteProject();
    project.built({ ...demo, issue: '2022-01-01' });
    project.write('content/site.yaml', withdrawn('All wrong'));
    expect(codesOf(await project.publish())).toEqual(['info publish/withdrawn']);
    expect(Object.keys(snapshot(project.site) ?? {}).filter((name) => name.includes('latest'))).toEqual([]);
    expect(read(project.site, 'index.html')).toContain('No issue of this leaflet is in use');
    expect(verifySite(project.site).diagnostics).toEqual([]);
    project.write('content/site.yaml', withdrawn('x').replace('2022-01-01', '2022-01-02'));
    const result = await project.publish();
    expect(codesOf(result)).toContain('error publish/withdrawn-unknown');
    expect(result.diagnostics[0]?.place).toMatchObject({ file: 'content/site.yaml', line: 2 });
  });
});

describe('publish refuses', () => {
  it('what was not built, was changed since, or has nothing for readers', async () => {
    const project = siteProject(['demo', 'other']);
    expect(codesOf(await project.publish())).toEqual(['error publish/not-built', 'error publish/not-built']);
    project.built(demo, { id: 'other', issue: '2021-01-01', status: 'failed' });
    expect(codesOf(await project.publish())).toEqual(['error publish/not-built']);
    project.built(demo, { id: 'other', issue: '2021-01-01', editions: ['proof'] });
    expect(codesOf(await project.publish())).toEqual(['error publish/no-edition']);
    project.built(demo);
    appendFileSync(path.join(project.out, 'demo/demo-2021-07-19-web.pdf'), ' ');
    expect(codesOf(await project.publish({ ids: ['demo'] }))).toEqual(['error publish/not-as-built']);
    rmSync(path.join(project.out, 'demo/demo-2021-07-19-web.pdf'));
    expect(codesOf(await project.publish({ ids: ['demo'] }))).toEqual(['error publish/not-as-built']);
    expect(existsSync(project.site)).toBe(false);
    expect(codesOf(await project.publish({ ids: ['nobody'] }))).toEqual(['error content/no-leaflet']);
  });

  it('a folder that is somebody’s own', async () => {
    const project = siteProject();
    project.built(demo);
    for (const to of ['', 'content', 'content/leaflets', 'templates/site', '..']) {
      expect(codesOf(await project.publish({ to: path.join(project.root, to) })), to).toEqual([
        'error publish/place',
      ]);
    }
    mkdirSync(project.site);
    writeFileSync(path.join(project.site, 'thesis.docx'), 'years of work');
    expect(codesOf(await project.publish())).toEqual(['error publish/not-a-site']);
    expect(snapshot(project.site)).toHaveProperty(['thesis.docx']);
    const inOut = await project.publish({ to: path.join(project.out, 'site') });
    expect(codesOf(inOut)).toEqual(['warning publish/disposable']);
    expect(codesOf(await project.publish({ to: path.join(project.out, 'site2'), strict: true }))).toEqual([
      'warning publish/disposable',
    ]);
    expect(existsSync(path.join(project.out, 'site2'))).toBe(false);
  });

  it('a site that is not whole, and loses nothing that lies in it', async () => {
    const project = siteProject();
    project.built(demo);
    await project.publish();
    project.built({ ...demo, issue: '2022-01-01' });
    writeFileSync(path.join(project.site, 'CNAME'), 'leaflets.example');
    expect(codesOf(await project.publish())).toEqual(['error site/file-extra']);
    expect(snapshot(project.site)).toHaveProperty('CNAME');
    rmSync(path.join(project.site, 'CNAME'));
    appendFileSync(path.join(project.site, 'demo/2021-07-19/en-GB/demo-2021-07-19-web.pdf'), ' ');
    expect(codesOf(await project.publish())).toEqual(['error site/file-changed']);
    rmSync(path.join(project.site, 'SHA256SUMS'));
    expect(codesOf(await project.publish())).toEqual(['error site/sums']);
  });
});
