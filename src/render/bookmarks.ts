import type { StructureElement } from '../model/structure.js';
import type { PdfDocument } from './canvas.js';
import type { PageBox } from './tags/page-box.js';
import type { PdfReference } from './tags/pdf-object.js';
import type { Tagger } from './tags/tagger.js';

/** White above a heading and left of it, where a window is scrolled to it, pt. */
const air = 12;

/**
 * A bookmark a panel, in the reader's order, to where its first words stand. It leads to a place and leaves the zoom as
 * it is (ISO 32000-1, table 151: XYZ with a null zoom): who reads at 400 % goes on so.
 */
export function writeBookmarks(document: PdfDocument, tagger: Tagger): void {
  for (const section of tagger.root.children) {
    if (!('children' in section) || !section.title) continue;
    const place = firstPlace(section, tagger);
    const page = place && tagger.pages[place.page]?.object;
    if (!page) continue;
    const [left, , , top] = place.box;
    const item = document.outline.addItem(section.title) as unknown as { readonly dictionary: PdfReference };
    // pdfkit counts from the wrong sides, and knows no zoom but a number.
    Object.assign(item.dictionary.data, { Dest: [page, 'XYZ', Math.max(0, left - air), top + air, null] });
  }
}

/** Where the first piece of a part stands that is painted. */
function firstPlace(
  element: StructureElement,
  tagger: Tagger,
): { readonly page: number; readonly box: PageBox } | undefined {
  for (const child of element.children) {
    if ('children' in child) {
      const place = firstPlace(child, tagger);
      if (place) return place;
    } else if (child.type === 'painted') {
      const [place] = tagger.written.get(child)?.boxes ?? [];
      if (place) return place;
    }
  }
  return undefined;
}
