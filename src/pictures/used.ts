import type { Block, Panel } from '../model/blocks.js';
import type { LeafletProject } from '../model/project.js';

/** The pictures that a leaflet shows, each once. */
export function usedPictures(project: LeafletProject, panels: readonly Panel[]): readonly string[] {
  const artwork = project.leaflet.value.artwork.flatMap(({ picture, map }) => [
    ...(picture ? [picture] : []),
    ...(map?.drawings ?? []).map((drawing) => drawing.picture),
  ]);
  return [...new Set([...panels.flatMap(({ blocks }) => inBlocks(blocks)), ...artwork])];
}

function inBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'picture':
        return [block.picture];
      case 'text':
        return block.vignette === undefined ? [] : [block.vignette];
      case 'logos':
        return [...block.pictures];
      case 'group':
      case 'columns':
        return inBlocks(block.blocks);
      case 'list':
        return block.items.flatMap(({ blocks }) => inBlocks(blocks));
      default:
        return [];
    }
  });
}
