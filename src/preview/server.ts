import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { guard } from './guard.js';
import { safeHeaders } from './headers.js';
import { type PageFile, pageFiles } from './page-files.js';
import type { PreviewSession } from './session.js';
import type { View, ViewWish } from './view.js';
import { readWish } from './wish.js';

/** A preview that runs. */
export interface PreviewServer {
  /** Where a browser finds it, token and all; the leaflet that it opens with behind `#`. */
  readonly address: string;
  /** Files have changed: every browser is shown what becomes of what it looks at. `since`: performance.now of the save. */
  changed(names: readonly string[], since: number): Promise<void>;
  close(): Promise<void>;
}

interface Viewer {
  readonly wish: ViewWish;
  send(view: View): Promise<void>;
}

/** Longest that a browser hears nothing, ms: a line that says so keeps the connection open. */
const heartbeat = 20_000;

/** Serves a project's preview to this machine alone. Throws what the system says where the port can't be had. */
export async function openServer(session: PreviewSession, port: number): Promise<PreviewServer> {
  const token = randomBytes(16).toString('hex');
  const viewers = new Set<Viewer>();
  let bound = port;
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(safeHeaders)) context.header(name, value);
  });
  app.use(guard(token, () => bound));
  const page = await pageFiles();
  const send = ({ bytes, type }: PageFile) =>
    new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
  app.get('/:token', (context) => context.redirect(`/${token}/`));
  app.get('/:token/', () => send(page.get('index.html') as PageFile));
  app.get('/:token/view', async (context) => {
    const wish = readWish(new URL(context.req.url).searchParams);
    if (!wish) return context.json({ error: 'ask for a leaflet by its name' }, 400);
    return context.json(await inTurn(() => session.view(wish)));
  });
  app.get('/:token/choices', async (context) => context.json(session.choices()));
  app.get('/:token/pictures/:name{[0-9a-f]{32}}', async (context) => {
    const picture = await session.pictures.get(context.req.param('name'));
    if (!picture) return context.text('That picture is kept no more.\n', 404);
    return new Response(new Uint8Array(picture), {
      headers: { 'Content-Type': 'image/png' },
    });
  });
  app.get('/:token/live', (context) => {
    const wish = readWish(new URL(context.req.url).searchParams);
    if (!wish) return context.json({ error: 'ask for a leaflet by its name' }, 400);
    return streamSSE(context, async (stream) => {
      const viewer: Viewer = {
        wish,
        send: (view) => stream.writeSSE({ event: 'view', data: JSON.stringify(view) }),
      };
      const gone = new Promise<void>((resolve) => stream.onAbort(() => resolve()));
      await viewer.send(await inTurn(() => session.view(wish)));
      viewers.add(viewer);
      const beat = setInterval(() => void stream.writeSSE({ event: 'beat', data: '' }), heartbeat);
      await gone;
      clearInterval(beat);
      viewers.delete(viewer);
    });
  });
  app.get('/:token/:file', (context) => {
    const file = page.get(context.req.param('file'));
    return file ? send(file) : context.text('There is nothing here.\n', 404);
  });

  /** One view is made after the other: they share what is open. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  };

  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const opened = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(opened));
    opened.once('error', reject);
  });
  bound = (server.address() as AddressInfo).port;
  return {
    address: `http://127.0.0.1:${bound}/${token}/`,
    async changed(names, since) {
      session.changed(names);
      const made = new Map<string, Promise<View>>();
      await Promise.all(
        [...viewers].map(async ({ wish, send: show }) => {
          const key = JSON.stringify(wish);
          const view = made.get(key) ?? inTurn(() => session.view(wish, since));
          made.set(key, view);
          await show(await view);
        }),
      );
    },
    async close() {
      session.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}
