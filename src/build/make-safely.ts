import type { Files } from '../load/files.js';
import { leafletFile } from '../load/leaflet-ids.js';
import type { Outcome } from '../model/diagnostic.js';
import { diagnosticOf } from './faults.js';
import { Interrupted } from './interrupt.js';
import { type Bench, type Made, makeLeaflet, type Wish } from './make.js';

/** Makes a leaflet, or a language version of one; a fault of the tool in it is said, and keeps none of the others from being made. */
export async function makeSafely(
  files: Files,
  name: string,
  bench: Bench,
  wish: Wish,
): Promise<Outcome<Made>> {
  try {
    return await makeLeaflet(files, name, bench, wish);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    return { diagnostics: [diagnosticOf(error, files.root, leafletFile(name))] };
  }
}
