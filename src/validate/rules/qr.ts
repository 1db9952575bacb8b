import type { Diagnostic } from '../../model/diagnostic.js';
import type { LeafletProject } from '../../model/project.js';
import { judgeQr } from '../../pictures/qr.js';

/** An address that becomes a QR code must be short enough for a phone to read. Errors: qr/too-long. */
export function qrRule({ leaflet, data }: LeafletProject): readonly Diagnostic[] {
  return leaflet.value.panels.flatMap((panel, index) => {
    const sections = 'sections' in panel ? panel.sections : [];
    return sections.flatMap(({ qr }, position) => {
      const link = qr === null ? undefined : data.web.value[qr];
      const place = leaflet.source.place(['panels', index, 'sections', position, 'qr']);
      return link ? judgeQr(link.address, place) : [];
    });
  });
}
