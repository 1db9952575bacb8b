import type { StructureChild, StructureElement } from '../../model/structure.js';
import type { PdfDocument } from '../canvas.js';
import { around } from './page-box.js';
import { catalog, openObject, type PdfReference, text, writeObject } from './pdf-object.js';
import type { Tagger, Written } from './tagger.js';

/**
 * Writes the structure tree of what has been painted (ISO 32000-1, 14.7.2 to 14.7.4). Elements of which nothing was
 * painted are left out; so no claim is made of what isn't there.
 */
export function writeTree(document: PdfDocument, tagger: Tagger, annotations: readonly PdfReference[]): void {
  const root = openObject(document, { Type: 'StructTreeRoot' });
  const writer = new TreeWriter(document, tagger);
  const top = writer.element(tagger.root, root);
  root.data.K = top ? [top] : [];
  root.data.ParentTree = writer.parentTree(annotations);
  root.data.ParentTreeNextKey = tagger.pages.length + annotations.length;
  const catalogue = catalog(document);
  // pdfkit ends both itself.
  catalogue.StructTreeRoot = root;
  catalogue.MarkInfo = openObject(document, { Marked: true });
}

class TreeWriter {
  /** The element that each mark of each page belongs to. */
  readonly #owners: PdfReference[][];
  readonly #ownerOf = new Map<PdfReference, PdfReference>();

  constructor(
    private readonly document: PdfDocument,
    private readonly tagger: Tagger,
  ) {
    this.#owners = tagger.pages.map(() => []);
  }

  element(element: StructureElement, parent: PdfReference): PdfReference | undefined {
    // An object once begun has to be ended, so that is known before.
    if (!this.#isThere(element)) return undefined;
    const object = openObject(this.document, { Type: 'StructElem', S: element.type, P: parent });
    const children = element.children.flatMap((child) => this.#child(child, object));
    Object.assign(object.data, {
      K: children,
      ...(element.lang && { Lang: text(element.lang) }),
      ...(element.alt && { Alt: text(element.alt) }),
      ...(element.title && { T: text(element.title) }),
      ...(element.type === 'Figure' && this.#layout(element)),
      ...(element.type === 'L' && { A: { O: 'List', ListNumbering: element.numbered ? 'Decimal' : 'None' } }),
    });
    object.end();
    return object;
  }

  /** Whether anything of an element was painted or made live. */
  #isThere(child: StructureChild): boolean {
    if ('children' in child) return child.children.some((own) => this.#isThere(own));
    const { written } = this.tagger;
    if (child.type === 'painted') return (written.get(child)?.marks.length ?? 0) > 0;
    return (written.get(child.over)?.annotations.length ?? 0) > 0;
  }

  #child(child: StructureChild, parent: PdfReference): object[] {
    if ('children' in child) {
      const object = this.element(child, parent);
      return object ? [object] : [];
    }
    if (child.type === 'painted') return this.#marks(this.tagger.written.get(child), parent);
    const { annotations = [] } = this.tagger.written.get(child.over) ?? {};
    return annotations.map(({ page, object }) => {
      this.#ownerOf.set(object, parent);
      return { Type: 'OBJR', Obj: object, Pg: this.tagger.pages[page]?.object };
    });
  }

  #marks(written: Written | undefined, owner: PdfReference): object[] {
    return (written?.marks ?? []).map(({ page, id }) => {
      const owners = this.#owners[page] ?? [];
      owners[id] = owner;
      return { Type: 'MCR', Pg: this.tagger.pages[page]?.object, MCID: id };
    });
  }

  /** Where a figure stands (ISO 32000-1, 14.8.5.4.3), for readers that reflow the page or show it alone. */
  #layout(element: StructureElement): object {
    const painted = element.children.flatMap((child) => (child.type === 'painted' ? [child] : []));
    const boxes = painted.flatMap((piece) => this.tagger.written.get(piece)?.boxes ?? []);
    const box = around(boxes.map(({ box }) => box));
    const page = this.tagger.pages[boxes[0]?.page ?? -1]?.object;
    return box && page ? { Pg: page, A: { O: 'Layout', Placement: 'Block', BBox: [...box] } } : {};
  }

  /** From each page's marks, and from each annotation, to the element that they belong to. */
  parentTree(annotations: readonly PdfReference[]): PdfReference {
    const pages = this.#owners.flatMap((owners, page) => [page, writeObject(this.document, owners as never)]);
    const live = annotations.flatMap((object) => {
      const owner = this.#ownerOf.get(object);
      return owner ? [object.data.StructParent, owner] : [];
    });
    return writeObject(this.document, { Nums: [...pages, ...live] });
  }
}
