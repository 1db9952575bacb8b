import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Question } from './helper.js';
import { doJob, type JobName, readyFor } from './jobs.js';

// Runs beside the build: what these jobs take needs no one else's data, and a second core's time.
const answer = (message: Answer): void => parentPort?.postMessage(message);
parentPort?.on('message', async ({ ticket, job, input }: Question) => {
  try {
    answer({ ticket, result: await doJob(job, input) });
  } catch (error) {
    answer({ ticket, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
// What can't be loaded is complained of with the first job that needs it.
for (const job of (workerData ?? []) as JobName[]) readyFor[job]().catch(() => {});
