import { isIP } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A web server that did not give what was asked for: why, in words. */
export class FetchFault extends Error {}

export interface FetchOptions {
  /** One answer may take so long, ms. */
  readonly timeout: number;
  /** Between two tries, ms; doubled each time. */
  readonly pause: number;
}

export const patient: FetchOptions = { timeout: 120_000, pause: 500 };

const tries = 3;
const redirects = 5;

/**
 * Reads a file over http or https; undefined where the server says that there is none. What is longer than `limit` bytes
 * is broken off. Throws `FetchFault`.
 */
export async function fetchBytes(
  address: URL,
  limit: number,
  options: FetchOptions,
): Promise<Uint8Array | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(address, limit, options);
    } catch (error) {
      if (error instanceof FetchFault || attempt === tries) throw asFault(error, address);
    }
    await pause(options.pause * 2 ** (attempt - 1));
  }
}

/** Something that may go well the next time. */
class Passing extends Error {}

async function once(from: URL, limit: number, { timeout }: FetchOptions): Promise<Uint8Array | undefined> {
  const signal = AbortSignal.timeout(timeout);
  let address = from;
  for (let hop = 0; hop <= redirects; hop += 1) {
    // What a cache between here and there holds may be the site of yesterday.
    const headers = { 'cache-control': 'no-cache' };
    const answer = await fetch(address.href, { redirect: 'manual', signal, headers });
    const { status } = answer;
    if (status >= 300 && status < 400 && answer.headers.has('location')) {
      await answer.body?.cancel();
      address = redirected(address, answer.headers.get('location') ?? '');
      continue;
    }
    if (status === 200) return await readBody(answer, limit, address);
    await answer.body?.cancel();
    if (status === 404 || status === 410) return undefined;
    if (status === 429 || status >= 500) throw new Passing(`the server answers ${status}`);
    throw new FetchFault(`${address.href}: the server answers ${status}`);
  }
  throw new FetchFault(`${from.href}: it is passed on more than ${redirects} times`);
}

/** Never to another kind of address, from https to http, nor from the net into one's own network. */
function redirected(from: URL, location: string): URL {
  if (!URL.canParse(location, from.href)) throw new FetchFault(`${from.href}: it is passed on to no address`);
  const to = new URL(location, from);
  const plain = to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:');
  if (!plain || (isLocal(to.hostname) && !isLocal(from.hostname)))
    throw new FetchFault(`${from.href}: it is passed on to ${to.href}, which is not followed`);
  return to;
}

/** Whether a host is this machine, or of a private network (RFC 1918, RFC 4193, RFC 3927). */
function isLocal(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local')) return true;
  if (isIP(host) === 6) return host === '::1' || host === '::' || /^(f[cd]|fe[89ab]|::ffff:)/.test(host);
  return isIP(host) === 4 && /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(host);
}

async function readBody(answer: Response, limit: number, address: URL): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body ?? []) {
    length += chunk.length;
    if (length > limit) throw new FetchFault(`${address.href}: it has more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function asFault(error: unknown, address: URL): FetchFault {
  if (error instanceof FetchFault) return error;
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  const why = name === 'TimeoutError' ? 'it takes too long' : (cause?.code ?? cause?.message ?? message);
  return new FetchFault(`${address.href}: ${why}`);
}
