import type { FileText, PanelText } from './said.js';
import { tokensOf } from './tokens.js';

/** A panel of the old file and what has become of it, by their places from 0; null where there is none. */
export interface PanelPair {
  readonly old: number | null;
  readonly new: number | null;
}

/** Panels that have this part of their words in common are the same panel under another heading. */
const alike = 0.5;

/**
 * Finds each panel again: by its heading, else by its words. Pages, which have no heading, are found by their words
 * first, then by their place. In the order of the new file; what is gone stands where it stood.
 */
export function matchPanels(before: FileText, after: FileText): PanelPair[] {
  const match = new Map<number, number>();
  const oldLeft = new Set(before.panels.keys());
  const newLeft = new Set(after.panels.keys());
  const pair = (old: number, next: number): void => {
    match.set(next, old);
    oldLeft.delete(old);
    newLeft.delete(next);
  };
  /** Of several that are the same by this, the first ones belong together. */
  const pairBy = (keyOf: (panel: PanelText) => string | null): void => {
    const waiting = new Map<string, number[]>();
    for (const old of oldLeft) {
      const key = keyOf(panel(before, old));
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), old]);
    }
    for (const next of [...newLeft]) {
      const old = waiting.get(keyOf(panel(after, next)) ?? '')?.shift();
      if (old !== undefined) pair(old, next);
    }
  };
  pairBy(({ title }) => title);
  pairBy(({ title, parts }) => (title === null && parts.length > 0 ? JSON.stringify(parts) : null));
  const bags = { old: bagsOf(before, oldLeft), new: bagsOf(after, newLeft) };
  const likely = [...bags.old].flatMap(([old, one]) =>
    [...bags.new].map(([next, other]) => ({ old, next, likeness: likeness(one, other) })),
  );
  likely.sort((a, b) => b.likeness - a.likeness || a.next - b.next || a.old - b.old);
  for (const { old, next, likeness: much } of likely)
    if (much >= alike && oldLeft.has(old) && newLeft.has(next)) pair(old, next);
  for (const next of [...newLeft]) {
    const untitled =
      panel(after, next).title === null && oldLeft.has(next) && panel(before, next).title === null;
    if (untitled) pair(next, next);
  }
  return inOrder(match, [...oldLeft], after.panels.length);
}

const panel = (words: FileText, at: number): PanelText => words.panels[at] as PanelText;

type Bag = ReadonlyMap<string, number>;

const bagsOf = (words: FileText, left: ReadonlySet<number>): ReadonlyMap<number, Bag> =>
  new Map([...left].map((at) => [at, bagOf(panel(words, at))]));

function bagOf({ parts }: PanelText): Bag {
  const bag = new Map<string, number>();
  for (const { text } of tokensOf(parts)) bag.set(text, (bag.get(text) ?? 0) + 1);
  return bag;
}

/** Sørensen–Dice: twice what both have, of all that they have. */
function likeness(one: Bag, other: Bag): number {
  let common = 0;
  let all = 0;
  for (const [word, count] of one) {
    common += Math.min(count, other.get(word) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}

function inOrder(match: ReadonlyMap<number, number>, gone: readonly number[], count: number): PanelPair[] {
  const pairs = Array.from(
    { length: count },
    (_, next): PanelPair => ({ old: match.get(next) ?? null, new: next }),
  );
  for (const old of gone) {
    // Behind the panel that it followed.
    const behind = pairs.findLastIndex((pair) => pair.old !== null && pair.old < old);
    pairs.splice(behind + 1, 0, { old, new: null });
  }
  return pairs;
}

/** Of matched panels those that have moved: the fewest that would have to be put back for the others to be in order. */
export function movedPanels(pairs: readonly PanelPair[]): ReadonlySet<PanelPair> {
  const matched = pairs.filter((pair) => pair.old !== null && pair.new !== null);
  const longest: PanelPair[][] = [];
  for (const [at, pair] of matched.entries()) {
    const before = longest
      .slice(0, at)
      .filter((chain) => (chain.at(-1)?.old ?? 0) < (pair.old ?? 0))
      .reduce<PanelPair[]>((best, chain) => (chain.length > best.length ? chain : best), []);
    longest.push([...before, pair]);
  }
  const still = new Set(
    longest.reduce<PanelPair[]>((best, chain) => (chain.length > best.length ? chain : best), []),
  );
  return new Set(matched.filter((pair) => !still.has(pair)));
}
