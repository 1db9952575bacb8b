import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** What a server does before it answers as it should; true where it has answered. */
export type Mischief = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface Served {
  readonly address: string;
  readonly server: Server;
  /** The paths that were asked for. */
  readonly asked: readonly string[];
  /** How many were under way at once, at the most. */
  most(): number;
}

/** Serves a folder on the loopback, below /leaflets/, until the test is over. */
export async function serve(folder: string, mischief: Mischief = () => false): Promise<Served> {
  const asked: string[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    asked.push(pathname);
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    if (mischief(request, response)) return;
    setTimeout(() => {
      try {
        response.end(readFileSync(path.join(folder, ...pathname.replace(/^\/leaflets\//, '').split('/'))));
      } catch {
        response.statusCode = 404;
        response.end('Not found');
      }
    }, 5);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/leaflets/`, server, asked, most: () => most };
}
