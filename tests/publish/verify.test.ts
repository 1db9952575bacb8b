import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifySite } from '../../src/publish/verify/verify.js';
import { run } from '../cli/run.js';
import { hashOf } from './support/fake-build.js';
import { type SiteProject, siteProject } from './support/sites.js';

const web = 'demo/2021-07-19/en-GB/demo-2021-07-19-web.pdf';
let project: SiteProject;
const at = (name: string) => path.join(project.site, name);
/** Changes a page and its checksum, as somebody would who knows how. */
const rewrite = (name: string, change: (text: string) => string): void => {
  const before = readFileSync(at(name), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(at(name), after);
  writeFileSync(
    at('SHA256SUMS'),
    readFileSync(at('SHA256SUMS'), 'utf8').replace(`${hashOf(before)}  ${name}`, `${hashOf(after)}  ${name}`),
  );
};

beforeEach(async () => {
  project = siteProject();
  project.built({ id: 'demo', issue: '2021-07-19', editions: ['web', 'html', 'cover'] });
  await project.publish();
});

describe('leaflets verify', () => {
  it('finds nothing in a site as it was published', async () => {
    const { status, stdout } = await run('verify', project.site);
    expect(status).toBe(0);
    expect(stdout).toContain('1 issue are as they were published');
    // What desktops leave is nobody’s fault.
    writeFileSync(at('demo/.DS_Store'), '');
    expect(verifySite(project.site).diagnostics).toEqual([]);
  });

  const faults: [string, () => void, string][] = [
    ['a changed file', () => appendFileSync(at(web), ' '), `site/file-changed ${web}`],
    ['a file of another size', () => writeFileSync(at(web), ''), `site/file-changed ${web}`],
    ['a missing file', () => rmSync(at(web)), `site/file-missing ${web}`],
    ['a missing page', () => rmSync(at('demo/index.html')), 'site/link index.html'],
    ['an extra file', () => writeFileSync(at('demo/notes.txt'), ''), 'site/file-extra demo/notes.txt'],
    [
      'an extra issue',
      () => {
        mkdirSync(at('demo/2022-01-01'));
        writeFileSync(at('demo/2022-01-01/x.pdf'), '');
      },
      'site/file-extra demo/2022-01-01/x.pdf',
    ],
    ['a symbolic link', () => symlinkSync('/etc/hosts', at('demo/hosts')), 'site/file-extra demo/hosts'],
    ['no index', () => rmSync(at('releases.json')), 'site/index releases.json'],
    ['no list', () => rmSync(at('SHA256SUMS')), 'site/sums SHA256SUMS'],
    ['a broken list', () => appendFileSync(at('SHA256SUMS'), 'nonsense\n'), 'site/sums SHA256SUMS'],
    [
      'a list that leads out',
      () => appendFileSync(at('SHA256SUMS'), `${'0'.repeat(64)}  ../x\n`),
      'site/sums SHA256SUMS',
    ],
    ['a broken index', () => writeFileSync(at('releases.json'), '{}'), 'site/index releases.json'],
    [
      'an index that disagrees',
      () =>
        rewrite('releases.json', (text) => text.replaceAll(hashOf(readFileSync(at(web))), '0'.repeat(64))),
      'site/sums releases.json',
    ],
    [
      'an index that forgets an issue',
      () => rewrite('releases.json', () => '{"version":1,"releases":[]}'),
      'site/index releases.json',
    ],
    [
      'a link to nothing',
      () => rewrite('index.html', (text) => text.replace(web, 'demo/nothing.pdf')),
      'site/link index.html',
    ],
    [
      'a link out of the site',
      () => rewrite('index.html', (text) => text.replace(web, '../x.pdf')),
      'site/link index.html',
    ],
    [
      'a link that begins with a slash',
      () => rewrite('index.html', (text) => text.replace(web, `/${web}`)),
      'site/link index.html',
    ],
    [
      'a link to no place',
      () => rewrite('index.html', (text) => text.replace('demo/index.html', 'demo/index.html#nothing')),
      'site/link index.html',
    ],
    [
      'a wrong link in the feed',
      () => rewrite('feed.xml', (text) => text.replace('demo/index.html', 'x.html')),
      'site/link feed.xml',
    ],
    [
      'a wrong latest',
      () => rewrite('demo/latest/demo-web.pdf', () => 'x'),
      'site/latest demo/latest/demo-web.pdf',
    ],
  ];
  it.each(faults)('finds %s', async (_, damage, wanted) => {
    damage();
    const said = verifySite(project.site).diagnostics.map(({ code, message }) => `${code} ${message}`);
    expect(
      said.some((text) => text.startsWith(wanted)),
      said.join('\n'),
    ).toBe(true);
    const { status, stdout } = await run('verify', project.site, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).diagnostics.length).toBe(said.length);
  });

  it('says where there is no site', async () => {
    expect((await run('verify', path.join(project.root, 'nowhere'))).status).toBe(2);
    expect((await run('verify', project.root)).status).toBe(2);
    expect((await run('verify')).status).toBe(2);
  });
});
