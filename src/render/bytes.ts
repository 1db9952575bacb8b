import { createHash } from 'node:crypto';
import type { PdfDocument } from './canvas.js';
import { stateLines } from './xmp.js';

/** The bytes of a document, when it has ended. */
export function collect(document: PdfDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}

/**
 * Gives the file an ID of its own (ISO 32000-1, 14.4): a hash of everything else in it, so that two files share one
 * only where they are the same. Its metadata, where it has any, name this state of it by the same hash. pdfkit's own is made of title and date, alike in all editions.
 */
export function identified(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const own = /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(text.slice(-2000));
  if (!own?.[1]) throw new Error('the file has no ID to replace');
  const hash = createHash('sha256').update(bytes).digest('hex');
  const id = hash.slice(0, 32);
  const at = text.length - Math.min(2000, text.length) + own.index;
  bytes.write(own[0].replaceAll(own[1], id), at, 'latin1');
  for (const [blank, line] of stateLines(hash)) {
    const from = bytes.indexOf(blank, 0, 'latin1');
    if (from >= 0) bytes.write(line, from, 'latin1');
  }
  return bytes;
}
