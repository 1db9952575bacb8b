import type { Passage, Piece } from './passages.js';
import type { PanelChange } from './word-changes.js';

/** Some words of a panel that have others in their place; `was` or `now` is empty where words are new or gone. */
export interface WordChange {
  /** The panel’s heading. */
  readonly panel: string;
  readonly was: string;
  readonly now: string;
}

/** Every change of words in short, for lists: the words alone, without those round them. */
export const toldChanges = (changes: readonly PanelChange[]): WordChange[] =>
  changes.flatMap(({ name, passages }) =>
    passages.flatMap((passage) => pairsOf(passage).map((pair) => ({ panel: name, ...pair }))),
  );

/** What was taken out, with what was put in its place. */
export function pairsOf({ pieces }: Passage): { was: string; now: string }[] {
  const pairs: { was: string; now: string }[] = [];
  let before: Piece['change'] = 'same';
  for (const { change, text } of pieces) {
    if (change === 'removed') pairs.push({ was: text.trim(), now: '' });
    else if (change === 'added') {
      const last = before === 'removed' ? pairs.pop() : undefined;
      pairs.push({ was: last?.was ?? '', now: text.trim() });
    }
    before = change;
  }
  return pairs;
}
