import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openServer, type PreviewServer } from '../../src/preview/server.js';
import { PreviewSession } from '../../src/preview/session.js';
import type { View } from '../../src/preview/view.js';
import { compile } from '../support/dist.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject, type TestProject } from '../support/project.js';

let project: TestProject;
let server: PreviewServer;

beforeEach(async () => {
  compile();
  project = makeProject({}, templateFolders);
  server = await openServer(new PreviewSession(project.root, `${project.root}/out`), 0);
});
afterEach(() => server.close());

/** Asks as no browser would: any host, origin and method. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port, pathname } = new URL(server.address);
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port, path: path.startsWith('/') ? path : pathname + path, method, headers },
        (answer) => {
          let body = '';
          answer.on('data', (part) => (body += String(part)));
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
        },
      );
      asked.on('error', reject);
      asked.end();
    },
  );
}

describe('the preview answers', () => {
  it('at the address that it prints, with a page that asks for nothing from elsewhere', async () => {
    const page = await ask('');
    expect(page.status).toBe(200);
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/$/);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).not.toMatch(/unsafe|\*/);
    expect(page.body).not.toMatch(/https?:\/\//);
    for (const file of ['app.js', 'style.css', 'icon.svg']) expect((await ask(file)).status, file).toBe(200);
  });

  it('with little to load: its script and its styles have less than 45 kB', async () => {
    const sizes = await Promise.all(
      ['app.js', 'style.css'].map(async (file) => (await ask(file)).body.length),
    );
    expect(sizes[0]).toBeGreaterThan(10_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(45_000);
  });

  it('with a leaflet as it will print, panel by panel', async () => {
    const view = JSON.parse((await ask('view?leaflet=demo')).body) as View;
    expect(view.stale).toBe(false);
    expect(view.sheet?.pages).toHaveLength(2);
    const panels = view.sheet?.pages.flatMap((page) => page.panels) ?? [];
    expect(panels.map(({ role }) => role).filter(Boolean)).toContain('cover');
    for (const { picture } of panels) {
      const { status, headers } = await ask(`pictures/${picture}`);
      expect([status, headers['content-type']]).toEqual([200, 'image/png']);
    }
  });

  it('with the last good sheet and what is wrong, after a save that breaks it', async () => {
    const good = JSON.parse((await ask('view?leaflet=demo')).body) as View;
    project.write('content/leaflets/demo.yaml', 'title: [\n');
    await server.changed(['content/leaflets/demo.yaml'], performance.now());
    const broken = JSON.parse((await ask('view?leaflet=demo')).body) as View;
    expect(broken.stale).toBe(true);
    expect(broken.sheet).toEqual(good.sheet);
    const [fault] = broken.problems;
    expect(fault?.file).toBe('content/leaflets/demo.yaml');
    expect(fault?.open).toMatch(/^vscode:\/\/file\/.*demo\.yaml:\d+:\d+$/);
  });

  it('with a problem on its panel', async () => {
    project.write(
      'content/leaflets/demo.yaml',
      String(project.files.readText('content/leaflets/demo.yaml').value).replace(
        'Letters, and',
        'Lettres ﷽ and',
      ),
    );
    const view = JSON.parse((await ask('view?leaflet=demo')).body) as View;
    expect(view.problems.find(({ severity }) => severity === 'error')?.panel).toBe(null);
  });
});

describe('the preview refuses', () => {
  const host = () => new URL(server.address).host;
  it.each([
    ['another host, as after DNS rebinding', { host: 'evil.example' }, 421],
    ['this host at another port', { host: '127.0.0.1:1' }, 421],
    ['another site’s page', { origin: 'https://evil.example' }, 403],
    ['a page of another port on this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['a page without an origin of its own', { origin: 'null' }, 403],
    ['what a browser says comes from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['what a browser says comes from a sister site', { 'sec-fetch-site': 'same-site' }, 403],
  ])('%s', async (_what, headers, status) => {
    expect((await ask('view?leaflet=demo', headers as Record<string, string>)).status).toBe(status);
  });

  it('who does not know the token', async () => {
    for (const path of ['/', '/view?leaflet=demo', `/${'0'.repeat(32)}/view?leaflet=demo`, '/app.js'])
      expect((await ask(path, { host: host() })).status, path).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s: nothing is changed from a browser', async (method) => {
    expect((await ask('view?leaflet=demo', {}, method)).status).toBe(405);
  });

  it.each([
    'view?leaflet=../../etc/passwd',
    'view?leaflet=demo&edition=everything',
    'view?leaflet=demo&printer=..%2f..%2fx',
    'view',
    'live?leaflet=%00',
  ])('%s', async (path) => {
    expect((await ask(path)).status).toBe(400);
  });

  it.each([
    '..%2f..%2fpackage.json',
    'pictures/..%2fapp.js',
    'pictures/00000000000000000000000000000000',
    'main.tsx',
  ])('%s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});

describe('saves', () => {
  it('draw again only the panels that they changed', async () => {
    const before = JSON.parse((await ask('view?leaflet=demo')).body) as View;
    const text = String(project.files.readText('content/leaflets/demo.yaml').value);
    project.write('content/leaflets/demo.yaml', text.replace('Two cities agree', 'Two cities decide'));
    const after = JSON.parse((await ask('view?leaflet=demo')).body) as View;
    const pictures = ({ sheet }: View) => sheet?.pages.flatMap(({ panels }) => panels) ?? [];
    const changed = pictures(after).filter(
      ({ picture }, index) => picture !== pictures(before)[index]?.picture,
    );
    expect(changed.map(({ role }) => role)).toEqual(['flap']);
  });

  it('may come five hundred in a row: what is kept does not grow', async () => {
    const text = String(project.files.readText('content/leaflets/demo.yaml').value);
    const session = new PreviewSession(project.root, `${project.root}/out`);
    const wish = {
      leaflet: 'demo',
      edition: 'web',
      language: null,
      printer: null,
      ppi: 96,
      folded: false,
    } as const;
    const used: number[] = [];
    for (let save = 0; save < 500; save += 1) {
      project.write('content/leaflets/demo.yaml', text.replace('Two cities agree', `${save} cities agree`));
      session.changed(['content/leaflets/demo.yaml']);
      const view = await session.view(wish);
      expect(view.stale).toBe(false);
      if (save % 100 === 99) {
        global.gc?.();
        used.push(process.memoryUsage().heapUsed / 2 ** 20);
      }
    }
    session.close();
    expect(session.pictures.count).toBeLessThanOrEqual(200);
    // Without a forced collection the heap goes up and down: it may not go up with the saves.
    expect(Math.min(...used.slice(2)), used.map(Math.round).join(' ')).toBeLessThan((used[0] ?? 0) + 150);
  }, 240_000);
});
