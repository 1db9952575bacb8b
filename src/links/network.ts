import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { EnvHttpProxyAgent, request } from 'undici';
import { type Fault, faultOf, localCode } from './fault.js';
import { isLocalAddress, isLocalHost } from './local.js';

export interface Reply {
  readonly status: number;
  /** Where a redirect leads, as the server says it. */
  readonly location?: string;
  /** How long the server asks one to wait, s; only where it says so in seconds. */
  readonly retryAfter?: number;
}

export interface NetworkOptions {
  /** Addresses on this machine and its own network may be asked. */
  readonly allowLocal: boolean;
  /** How long an answer’s head may take, ms. */
  readonly timeout: number;
  readonly userAgent: string;
  /** Asks what a name means; the system’s own without it. */
  readonly lookup?: typeof systemLookup;
}

/** The one door to the network. Nothing of an answer is read but its head. */
export interface Network {
  ask(method: 'HEAD' | 'GET', url: URL): Promise<Reply | Fault>;
  close(): Promise<void>;
}

/**
 * Opens the network; through a proxy where HTTP_PROXY or HTTPS_PROXY names one and NO_PROXY doesn’t except the host.
 * A proxy looks names up by itself, so that there only the names are judged, not what they mean.
 */
export function openNetwork({ allowLocal, timeout, userAgent, lookup }: NetworkOptions): Network {
  const guarded = allowLocal ? lookup : publicOnly(lookup ?? systemLookup);
  const dispatcher = new EnvHttpProxyAgent({
    connect: { timeout, ...(guarded && { lookup: guarded as LookupFunction }) },
    headersTimeout: timeout,
    // Proxies open tunnels for https alone; of http they are asked as ever.
    proxyTunnel: false,
  });
  const head = async (method: 'HEAD' | 'GET', url: URL, signal: AbortSignal): Promise<Reply | Fault> => {
    try {
      const { statusCode, headers, body } = await request(url, {
        method,
        dispatcher,
        headers: { 'user-agent': userAgent, accept: '*/*' },
        signal,
      });
      // What follows the head may be of any size: it is let go.
      body.on('error', () => {}).destroy();
      const wait = Number(headers['retry-after']);
      return {
        status: statusCode,
        ...(typeof headers.location === 'string' && { location: headers.location }),
        ...(wait >= 0 && { retryAfter: wait }),
      };
    } catch (error) {
      return faultOf(error);
    }
  };
  return {
    ask(method, url) {
      if (!allowLocal && isLocalHost(url.hostname)) return Promise.resolve('local');
      const signal = AbortSignal.timeout(timeout);
      // A proxy that never opens its tunnel keeps even an aborted request waiting.
      const late = new Promise<Fault>((resolve) =>
        signal.addEventListener('abort', () => resolve('timeout'), { once: true }),
      );
      return Promise.race([head(method, url, signal), late]);
    },
    close: () => dispatcher.destroy(),
  };
}

/**
 * Looks a name up, and refuses it where any of its addresses is local. The connection is made to the very addresses
 * that were judged, so that a name which means something else a moment later gains nothing.
 */
const publicOnly =
  (lookup: typeof systemLookup): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) callback(error ?? localError(hostname), '', 0);
      else if (addresses.some(({ address }) => isLocalAddress(address)))
        callback(localError(hostname), '', 0);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };

const localError = (hostname: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${hostname} is no public address`), { code: localCode });
