import type { Fault } from './fault.js';
import type { Network, Reply } from './network.js';

/** How an address was met in the end. */
export type End =
  | { readonly kind: 'answer'; readonly status: number }
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** Redirects that go in a circle, or never come to an end. */
  | { readonly kind: 'astray' }
  /** A redirect to something that is no address on the web. */
  | { readonly kind: 'off-web'; readonly to: string };

export interface Visit {
  readonly end: End;
  /** Where redirects led, in turn; the last is what answered, or did not. */
  readonly hops: readonly string[];
  /** Whether every redirect says that it is for good (301, 308). */
  readonly moved: boolean;
}

/** So many redirects are followed. */
export const mostHops = 10;

/** What is tried in turn, and how long is waited after it where a better moment may come, ms. */
const tries = [
  { method: 'HEAD', pause: 1000 },
  { method: 'GET', pause: 4000 },
  { method: 'GET', pause: 0 },
] as const;

/** The longest that a server may ask one to wait, s. */
const longestWait = 20;

export type Sleep = (ms: number) => Promise<void>;

/** Asks for an address and goes wherever it leads. */
export async function visit(network: Network, url: string, sleep: Sleep): Promise<Visit> {
  const hops: string[] = [];
  let moved = true;
  for (let at = new URL(url); ; ) {
    const reply = await persist(network, at, sleep);
    const done = (end: End): Visit => ({ end, hops, moved: moved && hops.length > 0 });
    if (typeof reply === 'string') return done({ kind: 'fault', fault: reply });
    if (!isRedirect(reply)) return done({ kind: 'answer', status: reply.status });
    const to = URL.canParse(reply.location, at.href) ? new URL(reply.location, at) : undefined;
    if (!to || !/^https?:$/.test(to.protocol)) return done({ kind: 'off-web', to: reply.location });
    to.hash = '';
    if (to.href === url || hops.includes(to.href) || hops.length === mostHops)
      return done({ kind: 'astray' });
    hops.push(to.href);
    moved &&= reply.status === 301 || reply.status === 308;
    at = to;
  }
}

/** Tries an address until it answers, or until there is no hope. */
async function persist(network: Network, url: URL, sleep: Sleep): Promise<Reply | Fault> {
  let last: Reply | Fault = 'broken';
  for (const [index, { method, pause }] of tries.entries()) {
    last = await network.ask(method, url);
    if (isDone(last, method)) return last;
    const asked = typeof last === 'object' ? last.retryAfter : undefined;
    const wait = asked === undefined ? pause : Math.min(asked, longestWait) * 1000;
    if (isPassing(last) && index < tries.length - 1) await sleep(wait);
  }
  return last;
}

/** Many servers answer HEAD wrongly: of bad news, only GET is believed. */
function isDone(reply: Reply | Fault, method: string): boolean {
  if (typeof reply === 'string') return !isPassing(reply);
  return reply.status < 400 || (method === 'GET' && !isPassing(reply));
}

/** Whether it may be better in a moment. */
const isPassing = (reply: Reply | Fault): boolean =>
  typeof reply === 'string'
    ? ['no-names', 'timeout', 'refused', 'broken'].includes(reply)
    : [408, 425, 429, 500, 502, 503, 504].includes(reply.status);

const isRedirect = (reply: Reply): reply is Reply & { readonly location: string } =>
  [301, 302, 303, 307, 308].includes(reply.status) && reply.location !== undefined;
