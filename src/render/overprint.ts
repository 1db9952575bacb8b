import type { Canvas, PdfDocument } from './canvas.js';
import type { PdfColour } from './paint.js';

/** Black ink alone. White never overprints: it would vanish. */
const isBlack = (ink: PdfColour): boolean =>
  Array.isArray(ink) && ink[3] === 100 && ink.slice(0, 3).every((part) => part === 0);

const state = 'Overprint';

/**
 * Lays black down over what is there instead of knocking it out, so that no white shows beside black type when the
 * inks are a hair off (GWG 2022 R0009, R0010: overprint on, mode 1). Any other ink is painted as it is.
 */
export function laidDown(canvas: Canvas, ink: PdfColour, draw: () => void): void {
  if (!canvas.overprint || !isBlack(ink)) {
    draw();
    return;
  }
  const { document } = canvas;
  document.save();
  const { page } = document as unknown as { page: { ext_gstates: Record<string, unknown> } };
  page.ext_gstates[state] = canvas.overprint;
  document.addContent(`/${state} gs`);
  draw();
  document.restore();
}

/** The graphics state in which black overprints; one for the whole file. */
export function overprintState(document: PdfDocument): object {
  const made = document.ref({ Type: 'ExtGState', OP: true, op: true, OPM: 1 }) as unknown as { end(): void };
  made.end();
  return made;
}
