import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly home: string;
  /** What was asked for: “HEAD /page”, in turn. */
  readonly asked: string[];
  readonly agents: Set<string>;
  /** How many answers were under way at once, at most. */
  busiest(): number;
  close(): Promise<void>;
}

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A web server on the loopback that answers each path as it is told; 404 elsewhere. */
export async function serve(answers: Readonly<Record<string, Answer>>): Promise<TestServer> {
  const asked: string[] = [];
  const agents = new Set<string>();
  let now = 0;
  let most = 0;
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    agents.add(String(request.headers['user-agent']));
    now += 1;
    most = Math.max(most, now);
    response.on('close', () => {
      now -= 1;
    });
    const answer = answers[request.url ?? ''];
    if (answer) answer(response, request);
    else response.writeHead(404).end();
  });
  await listening(server);
  return {
    home: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    agents,
    busiest: () => most,
    close: () => closed(server),
  };
}

export const listening = (server: Server | import('node:net').Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));

export function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Answers with a status, and perhaps with where to go. */
export const say =
  (status: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response.writeHead(status, headers).end();
