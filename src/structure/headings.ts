import type { StructureElement, StructureType } from '../model/structure.js';

const headings: readonly StructureType[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

/**
 * The first heading is a first one, and none skips a level on its way down (ISO 14289-1, 7.4.2; Matterhorn 14-002,
 * 14-003): a leaflet without a cover, or a panel whose sections have headings and it has none, is no fault of its words.
 */
export function withoutGaps(root: StructureElement): StructureElement {
  /** Levels as they were written, from the first down to the one just read. */
  const open: number[] = [];
  const visit = (element: StructureElement): StructureElement => {
    const wished = headings.indexOf(element.type);
    if (wished < 0) {
      const children = element.children.map((child) => ('children' in child ? visit(child) : child));
      return { ...element, children };
    }
    while (open.length > 0 && (open.at(-1) ?? 0) >= wished) open.pop();
    open.push(wished);
    return { ...element, type: headings[open.length - 1] ?? element.type };
  };
  return visit(root);
}
