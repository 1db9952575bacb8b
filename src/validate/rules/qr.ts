import type { Diagnostic, Place } from '../../model/diagnostic.js';
import { own } from '../../model/own.js';
import type { LeafletProject } from '../../model/project.js';
import { diagnose } from '../diagnostics.js';

/**
 * Bytes of UTF-8. Far less than a code can hold: at 15 mm more would make modules that a phone can't tell apart
 * (version 6, 41 modules, 0.37 mm each).
 */
export const qrLimit = 106;

/** An address that becomes a QR code must be short enough for a phone to read. Errors: qr/too-long. */
export function qrRule({ leaflet, data }: LeafletProject): readonly Diagnostic[] {
  return leaflet.value.panels.flatMap((panel, index) => {
    const sections = 'sections' in panel ? panel.sections : [];
    return sections.flatMap(({ qr }, position) => {
      const link = qr === null ? undefined : own(data.web.value, qr);
      const place = leaflet.source.place(['panels', index, 'sections', position, 'qr']);
      return link ? judgeQr(link.address, place) : [];
    });
  });
}

/** Says whether `text` is too much for a code that a phone reads. Errors: qr/empty, qr/too-long. */
export function judgeQr(text: string, place?: Place): readonly Diagnostic[] {
  const length = new TextEncoder().encode(text).length;
  if (length > 0 && length <= qrLimit) return [];
  const hint = 'use a short web address';
  if (length === 0) return [diagnose('error', 'qr/empty', 'The QR code has nothing to hold', place, hint)];
  const message = `The QR code’s address has ${length} characters; at most ${qrLimit} stay readable`;
  return [diagnose('error', 'qr/too-long', message, place, hint)];
}
