import { type Diagnostic, diagnose } from '../model/diagnostic.js';
import type { Address } from './addresses.js';
import { judgeVisit } from './judge.js';
import { type NetworkOptions, openNetwork } from './network.js';
import { type Sleep, type Visit, visit } from './visit.js';

/** What became of an address, for programs. */
export interface LinkEntry {
  readonly address: string;
  /** The answer’s status in the end; null where there was none. */
  readonly status: number | null;
  /** Where redirects led in the end; null where there were none. */
  readonly leadsTo: string | null;
}

export interface CheckedLinks {
  readonly links: readonly LinkEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface LinkOptions extends NetworkOptions {
  /** Told before each address is asked. */
  onAsk?(url: string): void;
  /** Waits, ms. */
  readonly sleep?: Sleep;
}

/** How long one answer may take, ms. */
export const linkTimeout = 10_000;
/** So many hosts are asked at a time, and of each host one address at a time, so that nobody is pestered. */
export const hostsAtOnce = 8;

const pause: Sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks each address once, and says what became of it. Nothing is read but the heads of the answers. */
export async function checkLinks(
  addresses: readonly Address[],
  { onAsk, sleep = pause, ...options }: LinkOptions,
): Promise<CheckedLinks> {
  const network = openNetwork(options);
  const visits = new Map<Address, Visit>();
  const hosts = byHost(addresses);
  const waiting = [...hosts];
  const worker = async () => {
    for (let host = waiting.shift(); host; host = waiting.shift()) {
      for (const address of host) {
        onAsk?.(address.url);
        visits.set(address, await visit(network, address.url, sleep));
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: hostsAtOnce }, worker));
  } finally {
    await network.close();
  }
  const done = addresses.flatMap((address) => {
    const met = visits.get(address);
    return met ? [{ address, met }] : [];
  });
  return {
    links: done.map(({ address, met: { end, hops } }) => ({
      address: address.url,
      status: end.kind === 'answer' ? end.status : null,
      leadsTo: hops.at(-1) ?? null,
    })),
    diagnostics: isOffline([...visits.values()], hosts.length)
      ? [offline]
      : done.flatMap(({ address, met }) => judgeVisit(address, met)),
  };
}

const offline = diagnose(
  'error',
  'link/offline',
  'Of no address could the name be looked up, so no link was checked',
  undefined,
  'look whether this machine is on the web; where it goes there by a proxy, name it in HTTPS_PROXY and HTTP_PROXY',
);

/** Where not one name of several can be looked up, it is not the names that are at fault. */
const isOffline = (visits: readonly Visit[], hosts: number): boolean =>
  hosts > 1 &&
  visits.every(({ end, hops }) => {
    const nameless = end.kind === 'fault' && (end.fault === 'no-host' || end.fault === 'no-names');
    return nameless && hops.length === 0;
  });

function byHost(addresses: readonly Address[]): Address[][] {
  const hosts = new Map<string, Address[]>();
  for (const address of addresses) {
    const { host } = new URL(address.url);
    const known = hosts.get(host);
    if (known) known.push(address);
    else hosts.set(host, [address]);
  }
  return [...hosts.values()];
}
