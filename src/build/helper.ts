import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Claims } from './claims.js';
import type { Product } from './editions.js';
import { doJob, eitherThread, type Input, type JobName, jobOf, type Result } from './jobs.js';

/** Does jobs beside the build, where the machine has a second core. */
export interface Helper {
  /** Readies what jobs need, so that the first needn't wait for it. */
  start(jobs: readonly JobName[]): void;
  ask<J extends JobName>(job: J, input: Input<J>): Promise<Result<J>>;
  /** Does in this thread what the other has not begun, for a build that could only wait for it. */
  lendHand(): Promise<void>;
  /** Ends the thread, for good; without it the process would wait for ever. */
  close(): void;
}

/** What the thread is begun with. */
export interface ThreadStart {
  readonly jobs: readonly JobName[];
  readonly claimed: SharedArrayBuffer;
}

/** What the thread is sent, and what it sends back. */
export interface Question {
  readonly ticket: number;
  readonly job: JobName;
  readonly input: Input<JobName>;
}
export interface Answer {
  readonly ticket: number;
  readonly result?: Result<JobName>;
  readonly fault?: string;
}

/** Does each job when it is asked for it, in this thread. */
const alone: Helper = { start() {}, ask: doJob, async lendHand() {}, close() {} };

/**
 * Opens a helper on a thread of its own; the environment's LEAFLETS_ONE_THREAD keeps all in one. Where the sources
 * run uncompiled, as in tests, there is no thread to load.
 */
export function openHelper(): Helper {
  const compiled = !import.meta.url.endsWith('.ts');
  if (!compiled || availableParallelism() < 2 || process.env.LEAFLETS_ONE_THREAD) return alone;
  let thread: Thread | undefined;
  let closed = false;
  const current = (jobs: readonly JobName[]): Thread => {
    // One that has ended answers nobody: the next job gets a new one.
    if (!thread?.alive()) thread = startThread(jobs);
    return thread;
  };
  return {
    start: (jobs) => void current(jobs),
    // What a leaflet that failed had begun may go on and ask once more: a new thread would keep the process for ever.
    ask: (job, input) =>
      closed ? Promise.reject(new Error('the build has ended')) : current([job]).ask(job, input),
    lendHand: async () => thread?.lendHand(),
    close() {
      closed = true;
      thread?.close();
    },
  };
}

/** Opens a helper that readies itself for what these files need, if anything. */
export function startHelper(products: readonly Product[]): Helper {
  const helper = openHelper();
  const jobs = jobOf.flatMap(([product, job]) => (products.includes(product) ? [job] : []));
  if (jobs.length > 0) helper.start(jobs);
  return helper;
}

interface Thread extends Pick<Helper, 'ask' | 'lendHand' | 'close'> {
  alive(): boolean;
}

interface Waiting extends Omit<Question, 'ticket'> {
  // biome-ignore lint/suspicious/noExplicitAny: which result a ticket gets, its question has decided.
  resolve(result: any): void;
  reject(error: Error): void;
}

/** In the bundle the thread is loaded as the tool itself is, with the code that was kept of it. */
const threadFile = (): URL =>
  new URL(import.meta.url.endsWith('.cjs') ? '../../bin/thread.cjs' : './job-thread.js', import.meta.url);

function startThread(jobs: readonly JobName[]): Thread {
  const claims = new Claims();
  const worker = new Worker(threadFile(), {
    workerData: { jobs, claimed: claims.shared } satisfies ThreadStart,
  });
  const waiting = new Map<number, Waiting>();
  let tickets = 0;
  let alive = true;
  const fail = (error: Error) => {
    alive = false;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ ticket, result, fault }: Answer) => {
    const asked = waiting.get(ticket);
    waiting.delete(ticket);
    if (fault === undefined) asked?.resolve(result);
    else asked?.reject(new Error(fault));
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the thread beside the build ended')));
  return {
    alive: () => alive,
    ask(job, input) {
      const ticket = tickets++;
      claims.offer(ticket);
      return new Promise((resolve, reject) => {
        waiting.set(ticket, { job, input, resolve, reject });
        worker.postMessage({ ticket, job, input } satisfies Question);
      });
    },
    async lendHand() {
      for (const [ticket, { job, input, resolve, reject }] of waiting) {
        if (!eitherThread.has(job) || !claims.claim(ticket)) continue;
        waiting.delete(ticket);
        await doJob(job, input).then(resolve, reject);
      }
    },
    close() {
      alive = false;
      void worker.terminate();
    },
  };
}
