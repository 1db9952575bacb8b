import { Worker } from 'node:worker_threads';
import { facePictures } from './face-pictures.js';

/** Makes pictures of pages, beside the build where it can. */
export interface Previewer {
  /** Every page of a PDF as a PNG, at a resolution in ppi. */
  draw(pdf: Uint8Array, ppi: number): Promise<Uint8Array[]>;
  /** Ends the thread; without it the process would wait for ever. */
  close(): void;
}

/** What the thread sends back. */
export interface Answer {
  readonly ticket: number;
  readonly pictures?: Uint8Array[];
  readonly fault?: string;
}

interface Request {
  resolve(pictures: Uint8Array[]): void;
  reject(error: Error): void;
}

/** Opens a thread for previews at the first of them. Where the sources run uncompiled, as in tests, there is none to load. */
export function openPreviewer(): Previewer {
  const compiled = import.meta.url.endsWith('.js');
  if (!compiled) return { draw: facePictures, close() {} };
  let thread: Worker | undefined;
  const waiting = new Map<number, Request>();
  let tickets = 0;
  return {
    draw(pdf, ppi) {
      const ticket = tickets++;
      return new Promise((resolve, reject) => {
        waiting.set(ticket, { resolve, reject });
        thread ??= start(waiting);
        thread.postMessage({ ticket, pdf, ppi });
      });
    },
    close: () => void thread?.terminate(),
  };
}

function start(waiting: Map<number, Request>): Worker {
  const thread = new Worker(new URL('./preview-thread.js', import.meta.url));
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  thread.on('message', ({ ticket, pictures, fault }: Answer) => {
    const request = waiting.get(ticket);
    waiting.delete(ticket);
    if (pictures) request?.resolve(pictures);
    else request?.reject(new Error(fault));
  });
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('the preview thread ended')));
  return thread;
}
