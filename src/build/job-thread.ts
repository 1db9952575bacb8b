import { parentPort, workerData } from 'node:worker_threads';
import { Claims } from './claims.js';
import type { Answer, Question, ThreadStart } from './helper.js';
import { doJob, readyFor } from './jobs.js';

// Runs beside the build: what these jobs take needs no one else's data, and a second core's time.
const { jobs, claimed } = (workerData ?? { jobs: [] }) as Partial<ThreadStart>;
const claims = new Claims(claimed);
const answer = (message: Answer): void => parentPort?.postMessage(message);
parentPort?.on('message', async ({ ticket, job, input }: Question) => {
  // The build may have done it meanwhile, where it had nothing else to do.
  if (!claims.claim(ticket)) return;
  try {
    answer({ ticket, result: await doJob(job, input) });
  } catch (error) {
    answer({ ticket, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
// What can't be loaded is complained of with the first job that needs it.
for (const job of jobs ?? []) readyFor[job]().catch(() => {});
