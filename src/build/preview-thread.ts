import { parentPort } from 'node:worker_threads';
import { facePicture, readyFacePicture } from './face-picture.js';
import type { Answer } from './previewer.js';

// Runs beside the build: a picture of a page needs no one else's data and takes a second core's time.
const answer = (message: Answer): void => parentPort?.postMessage(message);
// What can't be loaded is complained of with the first picture that needs it.
readyFacePicture().catch(() => {});
parentPort?.on('message', async ({ ticket, pdf, ppi }: { ticket: number; pdf: Uint8Array; ppi: number }) => {
  try {
    answer({ ticket, picture: await facePicture(pdf, ppi) });
  } catch (error) {
    answer({ ticket, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
