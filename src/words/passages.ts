import { diffArrays } from 'diff';
import { joined, type PartKind, type Token } from './tokens.js';

/** A stretch of words: in both, only in the old, or only in the new. */
export interface Piece {
  readonly change: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Changed words with a few others round them, all of one paragraph. */
export interface Passage {
  readonly kind: PartKind;
  readonly pieces: readonly Piece[];
  /** Whether the paragraph goes on before and behind. */
  readonly cut: { readonly before: boolean; readonly behind: boolean };
  /** Where these words stood before, or stand now, if they have only moved: a panel’s name. */
  readonly moved?: string;
}

/** So many words are shown before and behind what has changed. */
const context = 8;

interface Op {
  readonly change: Piece['change'];
  readonly token: Token;
}

/**
 * The passages in which two texts differ.
 * @param mostEdits so many words may be taken out and put in before the texts are called different as wholes: finding
 *   the fewest takes time that grows with the square of it, about a second for a thousand
 */
export function passagesOf(before: readonly Token[], after: readonly Token[], mostEdits = 1000): Passage[] {
  return linesOf(hunksOf(editsOf(before, after, mostEdits))).flatMap(cutDown);
}

interface Edit {
  readonly change: Piece['change'];
  readonly tokens: readonly Token[];
}

/** The fewest words taken out and put in; of words that are in both, the new ones are given. */
function editsOf(before: readonly Token[], after: readonly Token[], mostEdits: number): Edit[] {
  const keys = (tokens: readonly Token[]) => tokens.map(({ kind, text }) => `${kind} ${text}`);
  const found = diffArrays(keys(before), keys(after), { maxEditLength: mostEdits }) ?? [
    { removed: true, added: false, count: before.length, value: [] },
    { removed: false, added: true, count: after.length, value: [] },
  ];
  let old = 0;
  let next = 0;
  return found.map(({ removed, added, count }): Edit => {
    const tokens = removed ? before.slice(old, old + count) : after.slice(next, next + count);
    if (!added) old += count;
    if (!removed) next += count;
    return { change: removed ? 'removed' : added ? 'added' : 'same', tokens };
  });
}

interface Hunk {
  readonly removed: Token[];
  readonly added: Token[];
  /** What follows it and is in both. */
  same: readonly Token[];
}

/** A sign, or a short word, between words that give way to others is a chance: read as one change it makes sense. */
function hunksOf(edits: readonly Edit[]): Hunk[] {
  const hunks: Hunk[] = [{ removed: [], added: [], same: [] }];
  for (const [at, { change, tokens }] of edits.entries()) {
    const last = hunks.at(-1) as Hunk;
    const next = edits.slice(at + 1, at + 3).map((edit) => edit.change);
    const between = isReplaced(last) && next.includes('removed') && next.includes('added');
    if (change !== 'same') last[change].push(...tokens);
    else if (between && isChance(tokens)) {
      last.removed.push(...tokens);
      last.added.push(...tokens);
    } else {
      last.same = tokens;
      hunks.push({ removed: [], added: [], same: [] });
    }
  }
  return hunks;
}

const isReplaced = ({ removed, added }: Hunk): boolean => removed.length > 0 && added.length > 0;

const isChance = (tokens: readonly Token[]): boolean =>
  tokens.length === 1 && (tokens[0]?.text.length ?? 0) <= 3 && !tokens[0]?.first;

/** Divides edits into paragraphs. What takes a word’s place stands in the word’s paragraph; several paragraphs stay several. */
function linesOf(hunks: readonly Hunk[]): Op[][] {
  const lines: Op[][] = [[]];
  const put = (change: Op['change'], tokens: readonly Token[], breaks: boolean): void => {
    for (const [at, token] of tokens.entries()) {
      if (token.first && (at > 0 || breaks)) lines.push([]);
      lines.at(-1)?.push({ change, token });
    }
  };
  for (const hunk of hunks) {
    const { removed, added, same } = hunk;
    const within = [...removed.slice(1), ...added.slice(1)].every(({ first }) => !first);
    put('removed', removed, true);
    put('added', added, !(isReplaced(hunk) && within));
    put('same', same, true);
  }
  return lines.filter((line) => line.some(({ change }) => change !== 'same'));
}

/** Leaves a few words round each change; where more lie between two, they are passages of their own. */
function cutDown(line: readonly Op[]): Passage[] {
  const changed = line.flatMap(({ change }, at) => (change === 'same' ? [] : [at]));
  const ranges: [from: number, to: number][] = [];
  for (const at of changed) {
    const last = ranges.at(-1);
    if (last && at - last[1] <= 2 * context) last[1] = at;
    else ranges.push([at, at]);
  }
  return ranges.map(([first, last]) => {
    const from = Math.max(0, first - context);
    const to = Math.min(line.length, last + 1 + context);
    return {
      kind: line[first]?.token.kind ?? 'text',
      pieces: piecesOf(line.slice(from, to)),
      cut: { before: from > 0, behind: to < line.length },
    };
  });
}

function piecesOf(ops: readonly Op[]): Piece[] {
  const runs: { change: Op['change']; tokens: Token[] }[] = [];
  for (const { change, token } of ops) {
    const last = runs.at(-1);
    if (last?.change === change) last.tokens.push(token);
    else runs.push({ change, tokens: [token] });
  }
  return runs.map(({ change, tokens }, at) => {
    const spaced = at > 0 && (tokens[0]?.spaced || tokens[0]?.first);
    return { change, text: `${spaced ? ' ' : ''}${joined(tokens)}` };
  });
}
