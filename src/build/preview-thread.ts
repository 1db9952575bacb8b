import { parentPort } from 'node:worker_threads';
import { facePictures } from './face-pictures.js';

// Runs beside the build: pictures of pages need no one else's data and take a second core's time.
parentPort?.on('message', async ({ ticket, pdf, ppi }: { ticket: number; pdf: Uint8Array; ppi: number }) => {
  try {
    parentPort?.postMessage({ ticket, pictures: await facePictures(pdf, ppi) });
  } catch (error) {
    parentPort?.postMessage({ ticket, fault: error instanceof Error ? error.stack : String(error) });
  }
});
