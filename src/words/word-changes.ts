import { matchPanels, movedPanels, type PanelPair } from './match-panels.js';
import { type Passage, passagesOf } from './passages.js';
import type { FileText, PanelText } from './said.js';
import { tokensOf } from './tokens.js';

/** What has become of one panel’s words. */
export interface PanelChange {
  /** Its heading, or “Page 3” and “Panel 2” where it has none. */
  readonly name: string;
  readonly state: 'same' | 'changed' | 'added' | 'removed';
  /** Its heading before, where it has another now. */
  readonly was?: string;
  /** Its place in the reader’s order, from 1; null where it is not there. */
  readonly place: { readonly old: number | null; readonly new: number | null };
  /** Whether it has moved past others. */
  readonly moved: boolean;
  readonly passages: readonly Passage[];
}

/** The squares of the edits looked for, of all panels together: a leaflet’s may be rewritten, a book’s need not be. */
const mostWork = 12_000_000;

/** Compares what two files say. A panel is the same panel under a new heading and in a new place. */
export function wordChanges(before: FileText, after: FileText): PanelChange[] {
  const pairs = matchPanels(before, after);
  const moved = movedPanels(pairs);
  const mostEdits = Math.min(1000, Math.floor(Math.sqrt(mostWork / Math.max(1, pairs.length))));
  return withMoves(pairs.map((pair) => changeOf(pair, { before, after, moved, mostEdits })));
}

/** Whether anything that is read differs. */
export const wordsDiffer = (changes: readonly PanelChange[]): boolean =>
  changes.some(({ state, moved }) => state !== 'same' || moved);

interface Around {
  readonly before: FileText;
  readonly after: FileText;
  readonly moved: ReadonlySet<PanelPair>;
  readonly mostEdits: number;
}

function changeOf(pair: PanelPair, { before, after, moved, mostEdits }: Around): PanelChange {
  const { old, new: next } = pair;
  const was = old === null ? undefined : before.panels[old];
  const is = next === null ? undefined : after.panels[next];
  const name = is ? nameOf(after, is, next ?? 0) : nameOf(before, was, old ?? 0);
  const passages = passagesOf(tokensOf(was?.parts ?? []), tokensOf(is?.parts ?? []), mostEdits);
  const renamed = was && is && was.title !== is.title;
  return {
    name,
    state: !was ? 'added' : !is ? 'removed' : passages.length > 0 || renamed ? 'changed' : 'same',
    ...(renamed && { was: nameOf(before, was, old ?? 0) }),
    place: { old: old === null ? null : old + 1, new: next === null ? null : next + 1 },
    moved: moved.has(pair),
    passages,
  };
}

export const nameOf = ({ by }: FileText, panel: PanelText | undefined, at: number): string =>
  panel?.title ?? `${by === 'pages' ? 'Page' : 'Panel'} ${at + 1}`;

/** Fewer words are found elsewhere by chance. */
const fewest = 3;

/** Paragraphs that are gone here and new there have moved, and are said to. */
function withMoves(changes: readonly PanelChange[]): PanelChange[] {
  const places = { removed: whereWhole(changes, 'removed'), added: whereWhole(changes, 'added') };
  return changes.map((change) => ({
    ...change,
    passages: change.passages.map((passage) => {
      const [piece, more] = passage.pieces;
      if (!piece || more || piece.change === 'same') return passage;
      const moved = places[piece.change === 'added' ? 'removed' : 'added'].get(piece.text);
      return moved === undefined ? passage : { ...passage, moved };
    }),
  }));
}

/** Whole passages of a kind, by their words: the name of the panel. */
function whereWhole(changes: readonly PanelChange[], kind: 'removed' | 'added'): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap(({ name, passages }) =>
      passages.flatMap(({ pieces: [piece, more], cut }) =>
        piece?.change === kind &&
        !more &&
        !cut.before &&
        !cut.behind &&
        piece.text.split(' ').length >= fewest
          ? [[piece.text, name] as const]
          : [],
      ),
    ),
  );
}
