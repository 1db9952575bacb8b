import type { Block, Panel, Run } from '../model/blocks.js';
import type { PanelWords } from '../model/meaning.js';

/** The words of a panel, block by block, and where they lead. */
export function wordsOfPanel({ role, title, blocks }: Panel): PanelWords {
  const words = blocks.flatMap(wordsOfBlock).filter((text) => text !== '');
  return { role, title, words, links: [...new Set(blocks.flatMap(linksOfBlock))] };
}

const textOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

function wordsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      // The issue’s own code is another in every issue, and says nothing else.
      return block.role === 'code' ? [] : [textOf(block.runs)];
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(wordsOfBlock));
    case 'timeline':
      return block.events.map(({ label, runs }) => `${label} ${textOf(runs)}`);
    case 'qr':
      return [textOf(block.label), textOf(block.text)];
    case 'columns':
    case 'group':
      return block.blocks.flatMap(wordsOfBlock);
    case 'field':
      return [block.label, ...block.options];
    case 'picture':
    case 'logos':
    case 'rule':
      return [];
  }
}

const hrefs = (runs: readonly Run[]): string[] => runs.flatMap(({ href }) => href ?? []);

function linksOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return hrefs(block.runs);
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(linksOfBlock));
    case 'timeline':
      return block.events.flatMap(({ runs }) => hrefs(runs));
    case 'qr':
      return [block.address, ...hrefs(block.label), ...hrefs(block.text)];
    case 'columns':
    case 'group':
      return block.blocks.flatMap(linksOfBlock);
    case 'picture':
    case 'logos':
    case 'field':
    case 'rule':
      return [];
  }
}
