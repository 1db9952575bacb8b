import type { Box, FieldWish, Meaning } from '../../model/layout.js';
import type { Annotated, Painted, StructureElement, StructureType } from '../../model/structure.js';
import type { PdfDocument } from '../canvas.js';
import { type PageBox, pageBox } from './page-box.js';
import type { PdfReference } from './pdf-object.js';
import type { Tags } from './tags.js';

/** Marked content on a page. */
export interface Mark {
  readonly page: number;
  readonly id: number;
}

/** What one piece of the document has become in the file. */
export interface Written {
  readonly marks: Mark[];
  /** Where it stands on each page, in PDF's coordinates. */
  readonly boxes: { readonly page: number; readonly box: PageBox }[];
  readonly annotations: { readonly page: number; readonly object: PdfReference }[];
}

/** A live area of a page, before it is an annotation. */
export interface Live {
  readonly annotated: Annotated;
  readonly boxes: readonly PageBox[];
  readonly field: FieldWish | null;
}

/**
 * Marks what is painted as pieces of a structure or as artifacts (ISO 32000-1, 14.6 and 14.8.2.2), and remembers which
 * mark is a piece of what, so that the tree can be written at the end.
 */
export class Tagger implements Tags {
  readonly written = new Map<Painted, Written>();
  readonly pages: { readonly object: PdfReference; readonly owners: Painted[] }[] = [];
  readonly #parts = new Map<string, Painted[]>();
  readonly #types = new Map<Painted, StructureType>();
  readonly #annotated = new Map<Painted, Annotated>();
  #live = new Map<Annotated, { boxes: PageBox[]; field: FieldWish | null }>();
  #open = false;

  constructor(
    private readonly document: PdfDocument,
    readonly root: StructureElement,
  ) {
    this.#know(root);
  }

  #know(element: StructureElement): void {
    for (const child of element.children) {
      if (child.type === 'painted') {
        this.#parts.set(child.part, [...(this.#parts.get(child.part) ?? []), child]);
        this.#types.set(child, element.type);
      } else if (child.type === 'annotated') {
        this.#annotated.set(child.over, child);
        // What is asked in a form's field is painted by the field itself.
        if (!this.#parts.has(child.over.part)) this.#parts.set(child.over.part, [child.over]);
      } else this.#know(child);
    }
  }

  of(part: string | undefined, run = 0): Painted | undefined {
    if (part === undefined) return undefined;
    return this.#parts.get(part)?.find(({ from, to }) => from <= run && run < to);
  }

  ofText(meaning: Meaning, run: number): Painted | undefined {
    const found = this.of(meaning.part, run);
    if (!found && !this.#open && meaning.role !== 'artifact') {
      throw new Error(`words of ${meaning.ref} are no part of the document`);
    }
    return found;
  }

  /** A new page has begun; its number is its key in the parent tree. */
  startPage(): void {
    const { dictionary } = this.document.page as unknown as { dictionary: PdfReference };
    Object.assign(dictionary.data, { StructParents: this.pages.length, Tabs: 'S' });
    this.pages.push({ object: dictionary, owners: [] });
  }

  paint(painted: Painted | undefined, draw: () => void): void {
    if (this.#open) {
      draw();
      return;
    }
    this.#open = true;
    this.document.addContent(painted ? this.#begin(painted) : '/Artifact BMC');
    draw();
    this.document.addContent('EMC');
    this.#open = false;
  }

  hyphen(draw: () => void): void {
    const { document } = this;
    const add = document.addContent.bind(document);
    // Next to the text itself: poppler takes the hyphen's place from the transformation that holds where the mark ends.
    document.addContent = (content) => {
      // A soft hyphen is what it stands for (ISO 32000-1, 14.8.2.2.3 and 14.9.4).
      if (content === 'BT') add('/Span <</ActualText <FEFF00AD>>> BDC');
      add(content);
      return content === 'ET' ? add('EMC') : document;
    };
    draw();
    document.addContent = add;
  }

  #begin(painted: Painted): string {
    const page = this.pages.length - 1;
    const owners = this.pages[page]?.owners ?? [];
    const id = owners.push(painted) - 1;
    this.#writtenOf(painted).marks.push({ page, id });
    return `/${this.#types.get(painted) ?? 'Span'} <</MCID ${id}>> BDC`;
  }

  stands(painted: Painted | undefined, box: Box): void {
    if (!painted || this.#open) return;
    const page = this.pages.length - 1;
    this.#writtenOf(painted).boxes.push({ page, box: this.#pageBox(box) });
  }

  live(painted: Painted | undefined, box: Box, field: FieldWish | null): void {
    const annotated = painted && this.#annotated.get(painted);
    if (!annotated) return;
    const known = this.#live.get(annotated) ?? { boxes: [], field };
    known.boxes.push(this.#pageBox(box));
    this.#live.set(annotated, known);
  }

  /** What is live on the page that ends, each once, however many lines it runs over. */
  endPage(): Live[] {
    const live = [...this.#live].map(([annotated, { boxes, field }]) => ({ annotated, boxes, field }));
    this.#live = new Map();
    return live;
  }

  /** An annotation has been made over a piece. */
  annotates(painted: Painted, object: PdfReference): void {
    this.#writtenOf(painted).annotations.push({ page: this.pages.length - 1, object });
  }

  #writtenOf(painted: Painted): Written {
    const known = this.written.get(painted) ?? { marks: [], boxes: [], annotations: [] };
    this.written.set(painted, known);
    return known;
  }

  #pageBox(box: Box): PageBox {
    return pageBox(box, this.document.page.height);
  }
}
