import type { Passage, Piece } from './passages.js';
import type { PanelChange } from './word-changes.js';

/** Some words of a panel that have others in their place; `was` or `now` is empty where words are new or gone. */
export interface WordChange {
  /** The panel’s heading. */
  readonly panel: string;
  readonly was: string;
  readonly now: string;
}

type Pair = Omit<WordChange, 'panel'>;

/** Every change of words in short, for lists: the words alone, without those round them. */
export const toldChanges = (changes: readonly PanelChange[]): WordChange[] =>
  changes.flatMap((change) => pairsOfPanel(change).map((pair) => ({ panel: change.name, ...pair })));

function pairsOfPanel({ name, was, passages }: PanelChange): Pair[] {
  const of = (links: boolean) => passages.filter(({ kind }) => (kind === 'link') === links).flatMap(pairsOf);
  const words = of(false);
  // An address is often printed as well, and a heading is among the words: told there, they are told.
  const isTold = (one: Pair) =>
    words.some((pair) => pair.was && one.was.replace(pair.was, pair.now) === one.now);
  const renamed = was === undefined ? [] : [{ was, now: name }];
  return [...renamed.filter((one) => !isTold(one)), ...words, ...of(true).filter((one) => !isTold(one))];
}

/** What was taken out, with what was put in its place. */
export function pairsOf({ pieces }: Passage): Pair[] {
  const pairs: Pair[] = [];
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
