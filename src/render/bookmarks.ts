import type { StructureElement } from '../model/structure.js';
import type { PdfDocument } from './canvas.js';
import type { Tagger } from './tags/tagger.js';

/** A bookmark a panel, in the reader's order, to the page on which its first words stand. */
export function writeBookmarks(document: PdfDocument, tagger: Tagger): void {
  for (const section of tagger.root.children) {
    if (!('children' in section) || !section.title) continue;
    const pageNumber = firstPage(section, tagger);
    if (pageNumber !== undefined)
      document.outline.addItem(section.title, { pageNumber, fit: true } as object);
  }
}

function firstPage(element: StructureElement, tagger: Tagger): number | undefined {
  for (const child of element.children) {
    if ('children' in child) {
      const page = firstPage(child, tagger);
      if (page !== undefined) return page;
    } else if (child.type === 'painted') {
      const [mark] = tagger.written.get(child)?.marks ?? [];
      if (mark) return mark.page;
    }
  }
  return undefined;
}
