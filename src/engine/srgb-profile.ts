import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
let known: Buffer | undefined;

/** The ICC profile of sRGB (IEC 61966-2-1) that pdfkit brings along for PDF/A. */
export function srgbProfile(): Buffer {
  known ??= readFileSync(require.resolve('pdfkit/js/data/sRGB_IEC61966_2_1.icc'));
  return known;
}
