import { srgbProfile } from '../engine/srgb-profile.js';
import type { PdfDocument } from './canvas.js';
import { catalog, text, writeObject } from './tags/pdf-object.js';

const name = 'sRGB IEC61966-2.1';

/** Says what the file's screen colours mean (ISO 19005-2, 6.2.3). */
export function writeScreenIntent(document: PdfDocument): void {
  const profile = writeObject(document, { N: 3, Alternate: 'DeviceRGB' }, srgbProfile());
  const intent = writeObject(document, {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: text(name),
    Info: text(name),
    DestOutputProfile: profile,
  });
  catalog(document).OutputIntents = [intent];
}
