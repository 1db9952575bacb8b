import { Worker } from 'node:worker_threads';
import { packageVersion } from '../engine/version.js';
import { sha256 } from '../load/hash.js';
import { type Cached, readCached, writeCached } from '../pictures/cache.js';
import { facePicture } from './face-picture.js';

/** Makes pictures of pages, beside the build where it can. */
export interface Previewer {
  /** Readies what draws, so that the first picture needn't wait for it. */
  start(): void;
  /** The first page of a PDF as a PNG, at a resolution in ppi. */
  draw(pdf: Uint8Array, ppi: number): Promise<Uint8Array>;
  /** Ends the thread; without it the process would wait for ever. */
  close(): void;
}

/** What the thread sends back. */
export interface Answer {
  readonly ticket: number;
  readonly picture?: Uint8Array;
  readonly fault?: string;
}

interface Request {
  resolve(picture: Uint8Array): void;
  reject(error: Error): void;
}

/** Opens a previewer that keeps what it has drawn in a folder, by the page's bytes. */
export function openPreviewer(cacheDir: string): Previewer {
  const artist = openArtist();
  return {
    ...artist,
    async draw(pdf, ppi) {
      const key = sha256(`${packageVersion('@hyzyla/pdfium')} ${ppi} ${sha256(pdf)}`);
      const known = readCached<Cached>(cacheDir, key);
      if (known) return known.bytes;
      const bytes = await artist.draw(pdf, ppi);
      writeCached(cacheDir, key, { bytes });
      return bytes;
    },
  };
}

/** Draws on a thread of its own. Where the sources run uncompiled, as in tests, there is none to load. */
function openArtist(): Previewer {
  const compiled = import.meta.url.endsWith('.js');
  if (!compiled) return { start() {}, draw: facePicture, close() {} };
  let thread: Thread | undefined;
  const current = (): Thread => {
    // One that has ended answers nobody: the next picture gets a new one.
    if (!thread?.alive()) thread = startThread();
    return thread;
  };
  return {
    start: () => void current(),
    draw: (pdf, ppi) => current().draw(pdf, ppi),
    close() {
      thread?.close();
      thread = undefined;
    },
  };
}

interface Thread extends Pick<Previewer, 'draw' | 'close'> {
  alive(): boolean;
}

function startThread(): Thread {
  const worker = new Worker(new URL('./preview-thread.js', import.meta.url));
  const waiting = new Map<number, Request>();
  let tickets = 0;
  let alive = true;
  const fail = (error: Error) => {
    alive = false;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ ticket, picture, fault }: Answer) => {
    const request = waiting.get(ticket);
    waiting.delete(ticket);
    if (picture) request?.resolve(picture);
    else request?.reject(new Error(fault));
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the preview thread ended')));
  return {
    alive: () => alive,
    draw(pdf, ppi) {
      const ticket = tickets++;
      return new Promise((resolve, reject) => {
        waiting.set(ticket, { resolve, reject });
        worker.postMessage({ ticket, pdf, ppi });
      });
    },
    close() {
      alive = false;
      void worker.terminate();
    },
  };
}
