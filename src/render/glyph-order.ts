import type { Item, LineItem } from '../model/layout.js';
import type { PlanPage } from '../model/plan.js';
import type { PdfDocument } from './canvas.js';

/** Not characters by themselves: marks that stand on others, and what only steers them. */
const dependent = /[\p{M}\p{Cf}]/u;

interface Encoder {
  encode(text: string): unknown;
}

/**
 * Numbers the glyphs of each font in the order of their characters before anything is painted: they would have the
 * order in which they are first used, and the file that is embedded would be another one for each edition, and after
 * each changed word.
 */
export function orderGlyphs(document: PdfDocument, pages: readonly PlanPage[]): void {
  const characters = new Map<Encoder, Set<string>>();
  for (const { runs } of pages.flatMap(linesOf)) {
    for (const { font, text } of runs) {
      const encoder: unknown = document.provideFont(font.family, font.weight === 'bold', font.italic);
      const own = characters.get(encoder as Encoder) ?? new Set();
      characters.set(encoder as Encoder, own);
      for (const character of text) if (!dependent.test(character)) own.add(character);
    }
  }
  // Parted by spaces, no two of them join.
  for (const [encoder, own] of characters) encoder.encode([...own].sort().join(' '));
}

const linesOf = ({ artwork, placements }: PlanPage): LineItem[] =>
  [
    ...artwork.map((piece) => (piece.kind === 'map' ? piece.items : [])),
    ...placements.map(({ items }) => items),
  ]
    .flat()
    .filter((item: Item) => item.kind === 'line');
