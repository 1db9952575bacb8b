import type { PanelPair } from '../words/match-panels.js';
import type { FileText } from '../words/said.js';

/** A page of the old file and the one that has taken its place, from 0; null where there is none. */
export interface PagePair {
  readonly old: number | null;
  readonly new: number | null;
}

/**
 * Which pages are compared. Pages on which a panel, or the page’s own words, have been found again belong together; the
 * others by their place. Without such words all by their place.
 */
export function pairPages(
  counts: { readonly old: number; readonly new: number },
  words?: { readonly before: FileText; readonly after: FileText; readonly pairs: readonly PanelPair[] },
): PagePair[] {
  const match = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (old: number | null | undefined, next: number | null | undefined): void => {
    if (typeof old !== 'number' || typeof next !== 'number' || match.has(next) || taken.has(old)) return;
    match.set(next, old);
    taken.add(old);
  };
  for (const found of words?.pairs ?? [])
    if (found.old !== null && found.new !== null)
      pair(words?.before.panels[found.old]?.page, words?.after.panels[found.new]?.page);
  for (let page = 0; page < Math.min(counts.old, counts.new); page += 1) pair(page, page);
  const pairs = Array.from({ length: counts.new }, (_, next) => ({
    old: match.get(next) ?? null,
    new: next,
  }));
  const gone = Array.from({ length: counts.old }, (_, old) => old).filter((old) => !taken.has(old));
  return [...pairs, ...gone.map((old) => ({ old, new: null }))];
}
