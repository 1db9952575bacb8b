import type { LeafletMeaning } from '../model/meaning.js';
import type { FileText } from '../words/said.js';
import type { Part, PartKind } from '../words/tokens.js';
import { toldChanges, type WordChange } from '../words/told-changes.js';
import { wordChanges } from '../words/word-changes.js';

/** What an issue says in other words than another, panel by panel in the reader’s order, the title first. */
export function changedWords(before: LeafletMeaning, after: LeafletMeaning): readonly WordChange[] {
  const title = { panel: '', was: before.title, now: after.title };
  return [
    ...(before.title === after.title ? [] : [title]),
    ...toldChanges(wordChanges(saidBy(before), saidBy(after))),
  ];
}

const saidBy = ({ panels }: LeafletMeaning): FileText => ({
  by: 'panels',
  panels: panels.map(({ title, words, links }) => ({
    title: title || null,
    page: null,
    // In which order a panel’s links stand is told by its words.
    parts: [...partsOf('text', words), ...partsOf('link', [...links].sort())],
  })),
});

const partsOf = (kind: PartKind, texts: readonly string[]): Part[] => texts.map((text) => ({ kind, text }));
