import type { StructureElement } from '../../model/structure.js';
import { writeBookmarks } from '../bookmarks.js';
import type { PdfDocument } from '../canvas.js';
import { writeForm } from '../form/form.js';
import { type LiveFile, writeLivePage } from './live-page.js';
import { Tagger } from './tagger.js';
import { writeTree } from './tree.js';

/** A file whose content is tagged, page by page: marks while it is painted, then links and fields, then the tree. */
export class TaggedFile {
  readonly tagger: Tagger;
  readonly #live: LiveFile = { annotations: [], fields: [] };

  /** @param ink what forms are filled in with, as red, green and blue from 0 to 1 */
  constructor(
    private readonly document: PdfDocument,
    structure: StructureElement,
    private readonly pages: number,
    private readonly ink: readonly number[],
  ) {
    this.tagger = new Tagger(document, structure);
  }

  startPage(): void {
    this.tagger.startPage();
  }

  endPage(): void {
    writeLivePage(this.document, this.tagger, this.#live, this.pages, this.ink);
  }

  /** @param family the font that forms are filled in with */
  finish(family: string): void {
    const { annotations, fields } = this.#live;
    writeTree(this.document, this.tagger, annotations);
    if (fields.length > 0) writeForm(this.document, fields, family);
    writeBookmarks(this.document, this.tagger);
  }
}
