import type { AddressInfo } from 'node:net';
import { createServer as createSocketServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkLinks, hostsAtOnce, type LinkOptions } from '../../src/links/check.js';
import { type Answer, listening, say, serve, type TestServer } from './server.js';

let server: TestServer;
const waited: number[] = [];
let turns = 0;
/** Bytes of the body without end. */
let sent = 0;

beforeAll(async () => {
  server = await serve({
    '/ok': say(200),
    '/gone': say(410),
    '/closed': say(403),
    '/robots': say(429, { 'retry-after': '7' }),
    '/patience': say(429, { 'retry-after': '100000' }),
    '/down': say(503),
    '/get-only': (response, { method }) => response.writeHead(method === 'GET' ? 200 : 405).end(),
    '/awake-at-last': (response) => {
      turns += 1;
      response.writeHead(turns < 3 ? 503 : 200).end();
    },
    '/moved': say(301, { location: '/ok#part' }),
    '/for-now': say(302, { location: '/moved' }),
    '/to-nowhere': say(308, { location: '/no-such-page' }),
    '/circle-a': say(302, { location: '/circle-b' }),
    '/circle-b': say(302, { location: '/circle-a' }),
    ...Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`/chain-${at}`, say(302, { location: `/chain-${at + 1}` })]),
    ),
    '/to-file': say(302, { location: 'file:///etc/passwd' }),
    '/to-script': say(302, { location: 'javascript:alert(1)' }),
    '/to-nothing': say(302, { location: 'http://[' }),
    '/not-modified': say(304),
    '/hang': () => {},
    '/hang-body': (response, { method }) => {
      if (method === 'HEAD') return void response.writeHead(405).end();
      response.writeHead(200);
      response.write('a beginning, and no end');
    },
    '/huge': (response, { method }) => {
      if (method === 'HEAD') return void response.writeHead(405).end();
      response.writeHead(200, { 'content-length': String(2 ** 40) });
      const chunk = Buffer.alloc(65536);
      const more = () => {
        sent += chunk.length;
        if (!response.destroyed) response.write(chunk, () => setImmediate(more));
      };
      more();
    },
    '/huge-head': (response) => response.writeHead(200, { x: 'x'.repeat(100_000) }).end(),
    '/reset': (_, { socket }) => socket.resetAndDestroy(),
  });
});
afterAll(() => server.close());
afterEach(() => {
  server.asked.length = 0;
  waited.length = 0;
  turns = 0;
  vi.unstubAllEnvs();
});

const place = { file: 'content/web.yaml', line: 4, column: 14 };
const ask = (urls: readonly string[], options: Partial<LinkOptions> = {}) =>
  checkLinks(
    urls.map((url) => ({ url: url.startsWith('/') ? `${server.home}${url}` : url, places: [place] })),
    {
      allowLocal: true,
      timeout: 300,
      userAgent: 'a polite test',
      sleep: async (ms) => void waited.push(ms),
      ...options,
    },
  );

describe('an address', () => {
  it.each([
    ['that answers', '/ok', [], 200],
    ['that answers 304', '/not-modified', [], 304],
    ['whose server knows no HEAD', '/get-only', [], 200],
    ['that wakes up at the third knock', '/awake-at-last', [], 200],
    ['with a body without end', '/hang-body', [], 200],
    ['with a body of a tebibyte', '/huge', [], 200],
    ['that isn’t there', '/none', ['error link/not-found'], 404],
    ['that has gone', '/gone', ['error link/not-found'], 410],
    ['that lets no program in', '/closed', ['warning link/closed'], 403],
    ['that is asked too often', '/robots', ['warning link/closed'], 429],
    ['that is out of order', '/down', ['warning link/server'], 503],
    ['that has moved', '/moved', ['info link/redirect'], 200],
    ['that leads on for now', '/for-now', ['info link/redirect'], 200],
    ['that leads to what isn’t there', '/to-nowhere', ['error link/not-found'], 404],
    ['that leads in a circle', '/circle-a', ['error link/astray'], null],
    ['that leads on and on', '/chain-0', ['error link/astray'], null],
    ['that leads to a file', '/to-file', ['error link/astray'], null],
    ['that leads to a script', '/to-script', ['error link/astray'], null],
    ['that leads to nothing that is an address', '/to-nothing', ['error link/astray'], null],
    ['that never answers', '/hang', ['warning link/no-answer'], null],
    ['that resets the connection', '/reset', ['warning link/no-answer'], null],
    ['with a head that never ends', '/huge-head', ['warning link/no-answer'], null],
    ['with no web server behind its port', 'http://127.0.0.1:1/', ['error link/no-answer'], null],
  ])('%s', async (_, url, told, status) => {
    const { links, diagnostics } = await ask([url]);
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(told);
    expect(links.map((link) => link.status)).toEqual([status]);
    for (const diagnostic of diagnostics) expect(diagnostic.place).toEqual(place);
    for (const { severity, hint } of diagnostics) expect(Boolean(hint)).toBe(severity !== 'info');
  });

  it('that speaks no TLS where it should', async () => {
    const { diagnostics } = await ask([`${server.home.replace('http', 'https')}/ok`]);
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'link/certificate' }]);
  });

  it('whose answer is no HTTP', async () => {
    const mute = createSocketServer((socket) => socket.end('220 mail.example ready\r\n'));
    await listening(mute);
    const { diagnostics } = await ask([`http://127.0.0.1:${(mute.address() as AddressInfo).port}/`]);
    mute.close();
    expect(diagnostics).toMatchObject([{ code: 'link/no-answer' }]);
  });

  it('is told with the one it leads to, and whether that is for good', async () => {
    const { links, diagnostics } = await ask(['/moved', '/for-now']);
    const ok = `${server.home}/ok`;
    expect(links.map(({ leadsTo }) => leadsTo)).toEqual([ok, ok]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `${server.home}/moved has moved for good to ${ok}`,
      `${server.home}/for-now leads on to ${ok}`,
    ]);
  });
});

describe('asking', () => {
  it('is polite: HEAD alone where it answers, by name, one at a time of a host', async () => {
    // However busy the machine is: an answer that comes late would be asked for again.
    await ask(['/ok', '/moved', '/not-modified'], { timeout: 10_000 });
    expect(server.asked).toEqual(['HEAD /ok', 'HEAD /moved', 'HEAD /ok', 'HEAD /not-modified']);
    expect([...server.agents]).toEqual(['a polite test']);
  });

  it('leaves a host in peace until it has answered', async () => {
    const slow: Answer = (response) => void setTimeout(() => response.end(), 20);
    const other = await serve({ '/a': slow, '/b': slow, '/c': slow });
    const urls = ['a', 'b', 'c'].map((name) => `${other.home}/${name}`);
    const { links } = await ask(urls, { timeout: 10_000 });
    await other.close();
    expect(links).toHaveLength(3);
    expect(other.busiest()).toBe(1);
  });

  it('lets a body go that is larger than any page', async () => {
    sent = 0;
    await ask(['/huge', '/hang-body', '/ok']);
    expect(server.asked.at(-1)).toBe('HEAD /ok');
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(2 ** 26);
  });

  it('tries three times, and waits longer each time or as long as it is asked to', async () => {
    await ask(['/down']);
    expect(server.asked).toEqual(['HEAD /down', 'GET /down', 'GET /down']);
    expect(waited).toEqual([1000, 4000]);
    waited.length = 0;
    await ask(['/robots', '/patience']);
    expect(waited).toEqual([7000, 7000, 20_000, 20_000]);
  });

  it('asks no more where it is told plainly, and waits for nothing', async () => {
    await ask(['/none', '/closed']);
    expect(server.asked).toEqual(['HEAD /none', 'GET /none', 'HEAD /closed', 'GET /closed']);
    expect(waited).toEqual([]);
  });

  it('gives up a chain after ten redirects', async () => {
    await ask(['/chain-0']);
    expect(server.asked).toHaveLength(11);
  });

  it('goes to several hosts at once, but to no more than it says', async () => {
    let now = 0;
    let most = 0;
    const others = await Promise.all(
      Array.from({ length: hostsAtOnce + 4 }, () =>
        serve({
          '/': (response) => {
            now += 1;
            most = Math.max(most, now);
            setTimeout(() => {
              now -= 1;
              response.end();
            }, 30);
          },
        }),
      ),
    );
    const { links } = await ask(
      others.map(({ home }) => `${home}/`),
      { timeout: 10_000 },
    );
    await Promise.all(others.map((other) => other.close()));
    expect(links.every(({ status }) => status === 200)).toBe(true);
    expect(most).toBeLessThanOrEqual(hostsAtOnce);
    expect(most).toBeGreaterThan(1);
  });

  it('goes through the proxy that the environment names', async () => {
    const proxy = await serve({ 'http://leaflets.invalid/page': say(200) });
    vi.stubEnv('http_proxy', proxy.home);
    vi.stubEnv('no_proxy', '');
    const { links } = await ask(['http://leaflets.invalid/page'], { allowLocal: false });
    await proxy.close();
    expect(links).toMatchObject([{ status: 200 }]);
    expect(proxy.asked).toEqual(['HEAD http://leaflets.invalid/page']);
  });
});

it('gives up a proxy that opens no tunnel', async () => {
  const proxy = createSocketServer(() => {});
  await listening(proxy);
  vi.stubEnv('https_proxy', `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  vi.stubEnv('no_proxy', '');
  const { diagnostics } = await ask(['https://leaflets.invalid/']);
  proxy.close();
  expect(diagnostics).toMatchObject([{ code: 'link/no-answer' }]);
});

describe('an address on this machine or its network', () => {
  const closed = { allowLocal: false };

  it.each([
    '/ok',
    'http://localhost:1/',
    'http://anything.localhost/',
    'http://localhost./',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/admin',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
  ])('is not asked: %s', async (url) => {
    const { links, diagnostics } = await ask([url], closed);
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'link/local', place }]);
    expect(links).toMatchObject([{ status: null }]);
    expect(server.asked).toEqual([]);
  });

  /** A service for names that says what it is told. */
  const means = (...addresses: string[]) =>
    ((_: string, __: object, callback: (...all: unknown[]) => void) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as unknown as LinkOptions['lookup'];

  it.each([[['127.0.0.1']], [['192.0.43.8', '10.0.0.1']], [['2606:4700::1111', 'fd00::1']]])(
    'is not asked where its name means %s',
    async (addresses) => {
      const { port } = new URL(server.home);
      const { diagnostics } = await ask([`http://twinning.example:${port}/ok`], {
        ...closed,
        lookup: means(...addresses),
      });
      expect(diagnostics).toMatchObject([{ code: 'link/local' }]);
      expect(server.asked).toEqual([]);
    },
  );

  it('is not asked where a redirect leads there', async () => {
    const proxy = await serve({
      'http://leaflets.invalid/inward': say(302, { location: `${server.home}/ok` }),
    });
    vi.stubEnv('http_proxy', proxy.home);
    vi.stubEnv('no_proxy', '');
    const { diagnostics } = await ask(['http://leaflets.invalid/inward'], closed);
    await proxy.close();
    expect(diagnostics).toMatchObject([{ code: 'link/local' }]);
    expect(diagnostics[0]?.message).toContain(`leads on to ${server.home}/ok, which lies on this machine`);
    expect(server.asked).toEqual([]);
  });

  it('is asked where the check allows it', async () => {
    const { port } = new URL(server.home);
    const { diagnostics } = await ask([`http://twinning.example:${port}/ok`], {
      lookup: means('127.0.0.1'),
    });
    expect(diagnostics).toEqual([]);
    expect(server.asked).toEqual(['HEAD /ok']);
  });
});

it.each([
  ['ENOTFOUND', 'error link/no-host'],
  ['EAI_AGAIN', 'warning link/no-host'],
])('a name that nobody knows (%s)', async (code, told) => {
  const lookup = ((_: string, __: object, callback: (error: Error) => void) =>
    callback(Object.assign(new Error('none'), { code }))) as unknown as LinkOptions['lookup'];
  const { diagnostics } = await ask(['http://twinning.example/'], { lookup });
  expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([told]);
});

it('where no name at all can be looked up, that is said once, and nothing of the addresses', async () => {
  const lookup = ((_: string, __: object, callback: (error: Error) => void) =>
    callback(Object.assign(new Error('none'), { code: 'ENOTFOUND' }))) as unknown as LinkOptions['lookup'];
  const { links, diagnostics } = await ask(['http://one.example/', 'http://two.example/'], { lookup });
  expect(diagnostics).toMatchObject([{ severity: 'error', code: 'link/offline' }]);
  expect(links.map(({ status }) => status)).toEqual([null, null]);
});
