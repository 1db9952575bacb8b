import { afterAll, beforeAll, expect, it } from 'vitest';
import { say, serve, type TestServer } from '../links/server.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject } from '../support/project.js';
import { run } from './run.js';

let server: TestServer;
beforeAll(async () => {
  server = await serve({ '/pages': say(200), '/caen': say(301, { location: '/pages' }) });
});
afterAll(() => server.close());

/** A project whose addresses are those of the server: of web.yaml, and of a text. */
const project = (page: string) =>
  makeProject(
    {
      'content/leaflets/demo.yaml': `title: Our twin cities
issued: 2021-07-19
organisation: twinning
panels:
  - { panel: cover, kind: cover, heading: Our twin cities, picture: ferry }
${['flap', 'inside-left', 'inside-middle', 'inside-right', 'back']
  .map((panel) => `  - { panel: ${panel}, kind: picture, picture: ferry }\n`)
  .join('')}`,
      'content/web.yaml': (text) => text.replace('https://example.org/twinning', `${server.home}${page}`),
      'content/cities.yaml': (text) => text.replace('https://caen.fr', `${server.home}/caen`),
    },
    templateFolders,
  ).root;

it('asks what the content names, and says at its place what is wrong', async () => {
  const root = project('/pages');
  const good = await run('check', '--links', '--allow-local', '--root', root);
  expect([good.status, good.stdout]).toEqual([0, '1 leaflet checked, 2 addresses asked, nothing to mend\n']);
  expect(good.stderr).toContain(
    `info  link/redirect  ${server.home}/caen has moved for good to ${server.home}/pages`,
  );
  const bad = await run('check', '--links', '--allow-local', '--root', project('/gone'), '--json');
  const { diagnostics, links } = JSON.parse(bad.stdout);
  expect([bad.status, bad.stderr]).toEqual([1, '']);
  expect(diagnostics).toMatchObject([
    { code: 'link/redirect', file: 'content/cities.yaml', line: 8, column: 47 },
    { severity: 'error', code: 'link/not-found', file: 'content/web.yaml', line: 4, column: 14 },
  ]);
  expect(links).toMatchObject([
    { address: `${server.home}/caen`, status: 200, leadsTo: `${server.home}/pages` },
    { address: `${server.home}/gone`, status: 404, leadsTo: null },
  ]);
});

it('asks nobody without --links, in builds, on this machine, or for a leaflet that isn’t there', async () => {
  const root = project('/pages');
  server.asked.length = 0;
  expect((await run('check', '--root', root)).status).toBe(0);
  expect((await run('build', '--root', root, '--edition', 'web')).status).toBe(0);
  const local = await run('check', '--links', '--root', root, '--json');
  expect(JSON.parse(local.stdout).diagnostics).toMatchObject([
    { code: 'link/local' },
    { code: 'link/local' },
  ]);
  expect((await run('check', 'demi', '--links', '--allow-local', '--root', root)).status).toBe(2);
  expect(server.asked).toEqual([]);
});

it('is a slip where --allow-local stands alone', async () => {
  const { status, stdout } = await run('check', '--allow-local', '--root', project('/pages'), '--json');
  expect([status, JSON.parse(stdout).diagnostics[0].code]).toEqual([2, 'usage/links']);
});
