import type { PdfDocument } from '../canvas.js';
import { formFont } from '../form/form.js';
import { writeWidget } from '../form/widget.js';
import { writeLink } from './links.js';
import type { PdfReference } from './pdf-object.js';
import type { Tagger } from './tagger.js';

/** What of a file is live: its links and fields, each a key of the parent tree. */
export interface LiveFile {
  readonly annotations: PdfReference[];
  readonly fields: PdfReference[];
}

/**
 * Puts the links and fields onto the page that ends. Their keys follow those of the pages, of which there are `pages`.
 * @param ink what people type and tick with, as red, green and blue from 0 to 1
 */
export function writeLivePage(
  document: PdfDocument,
  tagger: Tagger,
  live: LiveFile,
  pages: number,
  ink: readonly number[],
): void {
  const { page } = document as unknown as { page: { dictionary: PdfReference; annotations: PdfReference[] } };
  for (const area of tagger.endPage()) {
    const key = pages + live.annotations.length;
    const [box] = area.boxes;
    if (!box) continue;
    const place = { box, page: page.dictionary, key, ink, font: formFont };
    const made = area.field ? writeWidget(document, area.field, place) : writeLink(document, area, key);
    if (area.field) live.fields.push(made);
    live.annotations.push(made);
    page.annotations.push(made);
    tagger.annotates(area.annotated.over, made);
  }
}
