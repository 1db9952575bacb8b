import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifySite } from '../../src/publish/verify/verify.js';
import { hashOf } from './support/fake-build.js';
import { type Mischief, serve } from './support/server.js';
import { codesOf, leftovers, type SiteProject, siteProject, snapshot } from './support/sites.js';

const quick = { timeout: 1500, pause: 5 };

/** A published site elsewhere, and a fresh machine with the next issue built. */
async function fresh(): Promise<{ published: SiteProject; machine: SiteProject }> {
  const published = siteProject(['demo', 'other']);
  published.built({ id: 'demo', issue: '2021-07-19' }, { id: 'other', issue: '2020-02-02' });
  await published.publish();
  const machine = siteProject(['demo', 'other']);
  machine.built({ id: 'demo', issue: '2022-01-01' }, { id: 'other', issue: '2020-02-02', tool: '2' });
  return { published, machine };
}

/** What the machine should have in the end: all that was published, and the next issue. */
function expectAll(published: SiteProject, machine: SiteProject): void {
  const before = snapshot(published.site) ?? {};
  const after = snapshot(machine.site) ?? {};
  const issues = Object.keys(before).filter((name) => /\/\d{4}-/.test(name));
  expect(issues.length).toBeGreaterThan(6);
  for (const name of issues) expect(after[name], name).toBe(before[name]);
  expect(after['demo/2022-01-01/en-GB/demo-2022-01-01-web.pdf']).toBeDefined();
  expect(verifySite(machine.site).diagnostics).toEqual([]);
  expect(leftovers(machine.site)).toEqual([]);
}

describe('a fresh machine', () => {
  it('brings the published site back from a folder', async () => {
    const { published, machine } = await fresh();
    const before = snapshot(published.site);
    const result = await machine.publish({ from: published.site });
    expect(codesOf(result)).toEqual(['info publish/other-bytes']);
    expectAll(published, machine);
    expect(snapshot(published.site)).toEqual(before);
  });

  it('brings it back from an address, some files at a time', async () => {
    const { published, machine } = await fresh();
    const { address, asked, most } = await serve(published.site);
    for (const from of [address, address.replace(/\/$/, ''), `${address}index.html?x=1#y`]) {
      rmSync(machine.site, { recursive: true, force: true });
      expect(codesOf(await machine.publish({ from, fetch: quick }))).toEqual(['info publish/other-bytes']);
      expectAll(published, machine);
    }
    expect(most()).toBeGreaterThan(1);
    expect(most()).toBeLessThanOrEqual(6);
    // Pages are made anew: only issues are asked for.
    expect(asked.filter((name) => /\.html$|latest|feed/.test(name))).toEqual([]);
  });

  it('follows the web’s ways: passed on, too busy for a moment, slow', async () => {
    const { published, machine } = await fresh();
    const tried = new Map<string, number>();
    const moody: Mischief = (request, response) => {
      const name = request.url ?? '';
      if (name.startsWith('/old/')) {
        response.writeHead(302, { location: name.replace('/old/', '/leaflets/') }).end();
        return true;
      }
      const times = (tried.get(name) ?? 0) + 1;
      tried.set(name, times);
      if (times > 2) return false;
      if (times === 1) request.socket.destroy();
      else response.writeHead(503).end('busy');
      return true;
    };
    const { address } = await serve(published.site, moody);
    const from = address.replace('/leaflets/', '/old/');
    expect(codesOf(await machine.publish({ from, fetch: quick }))).toEqual(['info publish/other-bytes']);
    expectAll(published, machine);
  });

  it('takes nothing for nothing unless it is told so', async () => {
    const { machine } = await fresh();
    const { address } = await serve('/nowhere');
    for (const from of [address, path.join(machine.root, 'nowhere')]) {
      expect(codesOf(await machine.publish({ from, fetch: quick }))).toEqual(['error publish/nothing-there']);
      expect(existsSync(machine.site)).toBe(false);
      expect(codesOf(await machine.publish({ from, fetch: quick, first: true }))).toEqual([]);
      rmSync(machine.site, { recursive: true, force: true });
    }
  });

  it('can bring it back and add nothing, or say that there is none yet', async () => {
    const { published, machine } = await fresh();
    const { address } = await serve(published.site);
    const none = await serve('/nowhere');
    const back = (from: string) => machine.publish({ from, restoreOnly: true, fetch: quick });
    expect(codesOf(await back(none.address))).toEqual(['info publish/nothing-there']);
    expect(existsSync(machine.site)).toBe(false);
    const result = await back(address);
    expect([codesOf(result), result.added, result.changed]).toEqual([[], [], true]);
    expect(snapshot(machine.site)).toEqual(snapshot(published.site));
    expect((await back(address)).changed).toBe(false);
    const { address: faulty } = await serve(published.site, (_, response) => {
      response.writeHead(403).end();
      return true;
    });
    expect(codesOf(await back(faulty))).toEqual(['error publish/from']);
  });

  it('loses nothing that its own folder has', async () => {
    const { published, machine } = await fresh();
    await machine.publish();
    const before = snapshot(machine.site);
    expect(codesOf(await machine.publish({ from: published.site }))).toEqual([
      'error publish/would-lose',
      'error publish/would-lose',
    ]);
    expect(snapshot(machine.site)).toEqual(before);
    // What has all of it and more may take its place.
    const more = siteProject(['demo', 'other']);
    cpSync(machine.site, more.site, { recursive: true });
    more.built({ id: 'demo', issue: '2023-01-01' }, { id: 'other', issue: '2020-02-02', tool: '2' });
    await more.publish();
    expect(codesOf(await machine.publish({ from: more.site }))).toEqual([]);
    expect(snapshot(machine.site)).toEqual(snapshot(more.site));
  });
});

describe('a site elsewhere that can’t be relied on', () => {
  const web = 'demo/2021-07-19/en-GB/demo-2021-07-19-web.pdf';
  /** Answers one path with other bytes. */
  const instead =
    (name: string, bytes: string | Buffer): Mischief =>
    (request, response) => {
      if (!request.url?.endsWith(`/${name}`)) return false;
      response.end(bytes);
      return true;
    };
  const answer =
    (name: string, status: number, headers: Record<string, string> = {}): Mischief =>
    (request, response) => {
      if (!request.url?.endsWith(`/${name}`)) return false;
      response.writeHead(status, headers).end('x');
      return true;
    };
  const faults: [string, Mischief, string][] = [
    ['a changed file', instead(web, 'changed'), 'publish/from'],
    [
      'a file without end',
      (request, response) => {
        if (!request.url?.endsWith(web)) return false;
        response.on('error', () => {});
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(65536)));
        };
        response.on('drain', more);
        more();
        return true;
      },
      'publish/from',
    ],
    ['a missing file', answer(web, 404), 'publish/from'],
    ['a forbidden file', answer(web, 403), 'publish/from'],
    ['a server out of order', answer(web, 500), 'publish/from'],
    ['an answer that never comes', (request) => request.url?.endsWith(web) ?? false, 'publish/from'],
    ['a circle', answer(web, 302, { location: web.slice(web.lastIndexOf('/') + 1) }), 'publish/from'],
    ['a way to a file of the machine', answer(web, 302, { location: 'file:///etc/passwd' }), 'publish/from'],
    ['an index that is none', instead('releases.json', '<html>'), 'site/index'],
    ['a list that is none', instead('SHA256SUMS', '<html>'), 'site/sums'],
    ['no list', answer('SHA256SUMS', 404), 'site/sums'],
  ];
  it.each(faults)('for %s adds nothing', async (_, mischief, code) => {
    const { published, machine } = await fresh();
    const { address } = await serve(published.site, mischief);
    const result = await machine.publish({ from: address, fetch: { timeout: 400, pause: 5 } });
    expect(codesOf(result)).toEqual([`error ${code}`]);
    expect(existsSync(machine.site)).toBe(false);
    expect(leftovers(machine.site)).toEqual([]);
  });

  it.each([
    '../../escaped.pdf',
    `${tmpdir()}/escaped.pdf`,
    'demo/2021-07-19/en-GB/..\\..\\escaped.pdf',
    'demo/2021-07-19/en-GB/%2e%2e/escaped.pdf',
    'C:escaped.pdf',
  ])('writes nothing at %s', async (evil) => {
    const { published, machine } = await fresh();
    const index = readFileSync(path.join(published.site, 'releases.json'), 'utf8').replace(
      web,
      evil.replaceAll('\\', '\\\\'),
    );
    const sums = readFileSync(path.join(published.site, 'SHA256SUMS'), 'utf8')
      .replace(web, evil)
      .replace(/^.*releases\.json$/m, `${hashOf(index)}  releases.json`);
    writeFileSync(path.join(published.site, 'releases.json'), index);
    writeFileSync(path.join(published.site, 'SHA256SUMS'), sums);
    const { address } = await serve(published.site);
    for (const from of [address, published.site])
      expect(codesOf(await machine.publish({ from, fetch: quick }))).toEqual(['error site/index']);
    expect(existsSync(path.join(machine.root, 'escaped.pdf'))).toBe(false);
    expect(existsSync(path.join(tmpdir(), 'escaped.pdf'))).toBe(false);
  });

  it('says of an address that is none', async () => {
    const { machine } = await fresh();
    for (const from of ['ftp://example.org/x', 'http://', 'https://user name@x/'])
      expect(codesOf(await machine.publish({ from, fetch: quick }))).toEqual(['error publish/from']);
    const closed = await serve('/nowhere');
    closed.server.close();
    closed.server.closeAllConnections();
    expect(codesOf(await machine.publish({ from: closed.address, fetch: quick }))).toEqual([
      'error publish/from',
    ]);
  });

  it('with a damaged meaning is told so', async () => {
    const { published, machine } = await fresh();
    const name = 'demo/2021-07-19/en-GB/demo-2021-07-19-meaning.json';
    const old = hashOf(readFileSync(path.join(published.site, name)));
    writeFileSync(path.join(published.site, name), '{}');
    let index = readFileSync(path.join(published.site, 'releases.json'), 'utf8').replaceAll(
      old,
      hashOf('{}'),
    );
    index = index.replace(new RegExp(`("path": "${name}",\\s*"bytes": )\\d+`), '$12');
    const sums = readFileSync(path.join(published.site, 'SHA256SUMS'), 'utf8')
      .replace(old, hashOf('{}'))
      .replace(/^.*releases\.json$/m, `${hashOf(index)}  releases.json`);
    writeFileSync(path.join(published.site, 'releases.json'), index);
    writeFileSync(path.join(published.site, 'SHA256SUMS'), sums);
    expect(codesOf(await machine.publish({ from: published.site }))).toEqual(['error site/meaning']);
  });
});
