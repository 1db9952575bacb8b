import { leafletMeaning } from '../leaflet-meaning.js';
import type { Files } from '../load/files.js';
import type { Edition, Plan } from '../model/plan.js';
import type { Fitted } from '../pipeline.js';
import { meaningFile } from './editions.js';
import type { Output } from './outputs.js';

/** What the issue says and shows, as a file beside the editions, so that `publish` can tell whether it is still the same. */
export function meaningOutput(files: Files, fitted: Fitted, plans: ReadonlyMap<Edition, Plan>): Output {
  return {
    edition: 'meaning',
    path: meaningFile(fitted.project),
    bytes: Buffer.from(`${JSON.stringify(leafletMeaning(files, fitted, plans))}\n`, 'utf8'),
    pages: 0,
    conformance: [],
  };
}
