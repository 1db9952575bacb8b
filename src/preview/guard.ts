import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/**
 * Lets through only what this machine's own browser asks of the preview's own pages. Another site can make a browser
 * send requests here: it can't know the token, its name is not ours even where it has been made to lead here (DNS
 * rebinding), and browsers say whose page is asking.
 */
export function guard(token: string, port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const { method, headers } = context.req.raw;
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const host = headers.get('host') ?? '';
    const origin = headers.get('origin');
    const site = headers.get('sec-fetch-site');
    if (!hosts.includes(host)) return context.text('This preview answers to this machine alone.\n', 421);
    if (origin !== null && origin !== `http://${host}`)
      return context.text('Another site may not ask.\n', 403);
    if (site !== null && site !== 'same-origin' && site !== 'none')
      return context.text('Another site may not ask.\n', 403);
    if (method !== 'GET' && method !== 'HEAD') return context.text('Nothing is changed from here.\n', 405);
    const [, given = ''] = context.req.path.split('/');
    if (!sameToken(given, token)) return context.text('There is nothing here.\n', 404);
    return next();
  };
}

/** Compares in a time that says nothing about how much of it was right. */
function sameToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
