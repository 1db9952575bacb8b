import type { Block, Run } from '../model/blocks.js';
import type { FittedPanel } from '../model/layout.js';
import { ptToMm } from '../model/units.js';
import type { Room } from './view.js';

/** How full a panel is, and about how many words of the same kind would still have room. */
export function roomOf({ panel, fullness, spareMm, height }: FittedPanel): Room {
  const words = wordsIn(panel.blocks);
  const usedMm = Math.max(1, ptToMm(height) * fullness);
  const spareWords = words === 0 ? 0 : Math.floor((words / usedMm) * spareMm);
  return { fullness: Math.min(1, fullness), spareMm, spareWords };
}

const inRuns = (runs: readonly Run[]): number =>
  runs.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);

function wordsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    switch (block.kind) {
      case 'text':
        return sum + inRuns(block.runs);
      case 'list':
        return sum + block.items.reduce((total, item) => total + wordsIn(item.blocks), 0);
      case 'group':
      case 'columns':
        return sum + wordsIn(block.blocks);
      case 'timeline':
        return sum + block.events.reduce((total, { runs }) => total + inRuns(runs), 0);
      default:
        return sum;
    }
  }, 0);
}
