import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Place } from '../model/diagnostic.js';
import type { Path } from '../model/source.js';

/** A text whose offsets can be told as lines and columns. */
export interface Lines {
  readonly text: string;
  /** The place from `start` to `end` (offsets), cut off at the end of its first line. */
  at(start: number, end: number): Place;
}

export function makeLines(file: string, text: string): Lines {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return {
    text,
    at(start, end) {
      const from = Math.min(Math.max(start, 0), text.length);
      const index = lastNotAfter(starts, from);
      const first = starts[index] as number;
      const whole = text.slice(first, starts[index + 1] ?? text.length).replace(/\r?\n$/, '');
      const length = Math.max(1, Math.min(end, first + whole.length) - from);
      return { file, line: index + 1, column: from - first + 1, text: whole, length };
    },
  };
}

/** The index of the last of the ascending `starts` that is not after `offset`. */
function lastNotAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Step {
  readonly node: Node | null;
  readonly key: Node | null;
}

/** The three ways into a source: to a value, to its key, and to words inside a value. */
export function placesOf(document: Document.Parsed, lines: Lines) {
  const whole = document.contents as Node | null;
  const start = whole?.range?.[0] ?? 0;

  /** Walks as far down as the file goes. */
  const walk = (path: Path): readonly Step[] => {
    const steps: Step[] = [{ node: whole, key: null }];
    for (const part of path) {
      const next = child(document, steps[steps.length - 1]?.node ?? null, part);
      if (!next) break;
      steps.push(next);
    }
    return steps;
  };

  const placeOf = (node: Node | null): Place | undefined => {
    if (!node?.range) return undefined;
    const [from, to] = node.range;
    // Of a group or list, its head is meant: marking all of it would say nothing.
    if (isMap(node)) {
      const key = (node.items[0] as Pair | undefined)?.key;
      if (isNode(key) && key.range) return lines.at(key.range[0], key.range[1]);
    }
    if (isSeq(node)) return lines.at(from, from + 1);
    if (isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'))
      return lines.at(from, from + 1);
    return lines.at(from, to);
  };

  const nearest = (steps: readonly Step[], pick: (step: Step) => Node | null): Place => {
    for (const step of [...steps].reverse()) {
      const place = placeOf(pick(step));
      if (place) return place;
    }
    return lines.at(start, start + 1);
  };

  return {
    place: (path: Path): Place =>
      nearest(walk(path), ({ node, key }) => (isEmpty(node) ? (key ?? node) : node)),
    keyPlace: (path: Path): Place => nearest(walk(path), ({ node, key }) => key ?? node),
    within(path: Path, pattern: RegExp, nth: number): Place | undefined {
      const steps = walk(path);
      const node = resolved(document, steps[steps.length - 1]?.node ?? null);
      if (steps.length !== path.length + 1 || !node?.range) return undefined;
      const [from, to] = node.range;
      const global = new RegExp(
        pattern.source,
        pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`,
      );
      const match = [...lines.text.slice(from, to).matchAll(global)][nth];
      return match && lines.at(from + match.index, from + match.index + match[0].length);
    },
  };
}

/** `key:` with nothing behind it has a node of no width, behind the colon: no place to point at. */
const isEmpty = (node: Node | null): boolean => !node?.range || node.range[0] === node.range[1];

function child(document: Document.Parsed, parent: Node | null, part: string | number): Step | undefined {
  const node = resolved(document, parent);
  if (isMap(node)) {
    const pair = node.items.find(
      ({ key }) => (isScalar(key) ? String(key.value) : String(key)) === String(part),
    );
    if (!pair) return undefined;
    return { key: isNode(pair.key) ? pair.key : null, node: isNode(pair.value) ? pair.value : null };
  }
  if (isSeq(node) && typeof part === 'number' && part < node.items.length) {
    const item = node.items[part];
    return { key: null, node: isNode(item) ? item : null };
  }
  return undefined;
}

const resolved = (document: Document.Parsed, node: Node | null): Node | null =>
  isAlias(node) ? ((node.resolve(document) as Node | undefined) ?? null) : node;
