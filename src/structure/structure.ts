import type { ReadPanel } from '../model/reading.js';
import { artworkPart, type StructureElement } from '../model/structure.js';
import { elementsOf, figureOf, type Told } from './blocks.js';
import { withoutGaps } from './headings.js';

/**
 * The leaflet as a tree of what its parts are, for tags (ISO 14289-1, 7.1): a section a panel, in the reader's order,
 * with the artwork that belongs to it behind its words. What is not in the tree is not read.
 */
export function structureOf(panels: readonly ReadPanel[], lang: string, told: Told): StructureElement {
  return withoutGaps({
    type: 'Document',
    lang,
    children: panels.map(({ panel, artwork }) => ({
      type: 'Sect',
      title: panel.title,
      children: [
        ...elementsOf(panel.blocks, lang, told),
        ...artwork.flatMap(({ index, alt }) => figureOf(artworkPart(index), alt)),
      ],
    })),
  });
}
