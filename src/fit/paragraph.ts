import { type BreakableWord, hyphen } from './hyphenation.js';

/** A decided line: parts of the pieces by their index, x from the line’s start, pt. */
export interface BrokenLine {
  readonly width: number;
  /** true where a space, which needs no room, parts it from the next line. */
  readonly spaced: boolean;
  readonly parts: readonly LinePart[];
}

export interface LinePart {
  readonly piece: number;
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** true for the hyphen of a word that goes on in the next line. */
  readonly hyphen?: boolean;
}

export interface BrokenText {
  readonly lines: readonly BrokenLine[];
  /** The widest part that can’t break, pt. */
  readonly widest: number;
}

/** Words between which no line may end, or a part of a word behind which one may end with a hyphen. */
interface Unit {
  readonly words: readonly BreakableWord[];
  readonly width: number;
  /** Room of the spaces at its ends, which a line’s ends don’t need. */
  readonly lead: number;
  readonly trail: number;
  /** What it costs to end a line behind it. */
  readonly stub: number;
  /** What a line that ends behind it needs beyond its width for the hyphen, and the hyphen's own width. */
  readonly hyphen?: { readonly more: number; readonly width: number };
}

/** Costs, in squares of a hundredth of the measure: a hole of 12 % costs 144. */
/** A sentence's short first word at a line's end is worth a hole of a fifth of the measure; a deeper one looks like a paragraph's end. */
const stubCost = 420;
/** A hole deeper than this share of the measure, %, 10 mm of 78, is what the eye catches on: it costs so many times more. */
const deepest = 13;
const deepCost = 4;
const dotCost = 5000;
const shortCost = 900;
const lonelyCost = 3000;
/** A word is parted where that saves a line, and nowhere else: no hole is worth it, since ends of lines are ragged anyway. */
const hyphenCost = 1e5;
/** So many lines on end may end with a hyphen. */
const hyphensOnEnd = 2;
/** A last line shorter than this share of the measure looks left over … */
const shortLast = 0.3;
/** … and most of all under a single line: there it is worth a hole of nearly two fifths of the measure, which no line above makes seen. */
const pairCost = 5000;
/** A last line of one word shorter than this is a widow, letters. */
const lonely = 14;

/**
 * Breaks a paragraph, ragged right: in as few lines as can be, and among those ways into the most even ones. A line
 * does not end with a sentence just begun or with a dot that separates, and the last one is not a stub: of two lines,
 * the second is no shorter than three tenths of the measure where the first can spare a word.
 */
export function breakParagraph(words: readonly BreakableWord[], width: number): BrokenText {
  const lines: BrokenLine[] = [];
  let widest = 0;
  for (const stretch of stretches(words)) {
    const units = unitsOf(stretch);
    widest = Math.max(
      widest,
      ...units.map((unit) => unit.width - unit.lead - unit.trail + (unit.hyphen?.more ?? 0)),
    );
    const even = evenLines(units, width);
    lines.push(
      ...even.map((line, index) => {
        const next = even[index + 1]?.[0];
        return toLine(line, next !== undefined && (line.at(-1)?.trail ?? 0) + next.lead > 0);
      }),
    );
  }
  return { lines, widest };
}

/** What stands between forced line ends. */
function stretches(words: readonly BreakableWord[]): BreakableWord[][] {
  const result: BreakableWord[][] = [[]];
  for (const word of words) {
    result.at(-1)?.push(word);
    if (word.ends) result.push([]);
  }
  return result.filter((stretch) => stretch.length > 0);
}

function unitsOf(words: readonly BreakableWord[]): Unit[] {
  const groups: BreakableWord[][] = [];
  let open = false;
  for (const word of words) {
    if (open) groups.at(-1)?.push(word);
    else groups.push([word]);
    // An en dash ties two names into one; a hyphen after a short prefix leaves too little behind: “re-/signed”.
    open = word.glued || word.text.endsWith('–') || /^\P{L}*\p{L}{1,3}-$/u.test(word.text);
  }
  return groups.flatMap((group, index) => {
    const text = textOf(group);
    const before = textOf(groups[index - 1] ?? []);
    const opensSentence = index === 0 || /[.!?:]["”’)]?\s*$/u.test(before);
    const unit = {
      words: group,
      width: group.reduce((sum, word) => sum + word.width, 0),
      lead: group[0]?.lead ?? 0,
      trail: group.at(-1)?.trail ?? 0,
      stub: /·\s*$/u.test(text)
        ? dotCost
        : opensSentence && index > 0 && text.trim().length <= 4
          ? stubCost
          : 0,
    };
    return group.length === 1 ? parted(unit) : [unit];
  });
}

/** A word's parts: put together they are as wide as the word, and a line that begins or ends with one is as wide as it is set. */
function parted(unit: Unit): Unit[] {
  const [word] = unit.words;
  const { breaks = [] } = word ?? {};
  if (!word || breaks.length === 0) return [unit];
  const places = [0, ...breaks.map(({ at }) => at), word.text.length];
  const edges = [0, ...breaks.map(({ tail }) => word.width - tail), word.width];
  return places.slice(1).map((end, index): Unit => {
    const [from, to] = [edges[index] ?? 0, edges[index + 1] ?? 0];
    const [lead, trail] = [index === 0 ? word.lead : 0, index === breaks.length ? word.trail : 0];
    const part = { ...word, text: word.text.slice(places[index], end), width: to - from, lead, trail };
    const after = breaks[index];
    return {
      words: [part],
      width: part.width,
      lead,
      trail,
      stub: after ? hyphenCost : unit.stub,
      ...(after && { hyphen: { more: after.head - to, width: after.hyphen } }),
    };
  });
}

const textOf = (words: readonly BreakableWord[]): string => words.map((word) => word.text).join('');

interface Way {
  /** How often a line ends with a hyphen after as many as may. */
  readonly over: number;
  readonly lines: number;
  readonly cost: number;
  /** Where the last of its lines begins, and which of the ways to there it goes on. */
  readonly start: number;
  readonly from: number;
}

/**
 * The best way to break before each unit, from the first on: as few hyphens on end as may be, fewest lines, least cost. Of a place with a hyphen
 * there is one for each number of lines on end that have one, by that number.
 */
function evenLines(units: readonly Unit[], width: number): Unit[][] {
  const ways: (readonly (Way | undefined)[])[] = [[{ over: 0, lines: 0, cost: 0, start: 0, from: 0 }]];
  for (let end = 1; end <= units.length; end += 1) {
    const best: (Way | undefined)[] = [];
    const last = units[end - 1] as Unit;
    let room = last.hyphen?.more ?? 0;
    for (let start = end - 1; start >= 0; start -= 1) {
      const first = units[start] as Unit;
      room += first.width;
      const line = room - first.lead - last.trail;
      // A unit wider than the measure has a line of its own all the same.
      if (line > width + 1e-6 && start < end - 1) break;
      const isLast = end === units.length;
      const even = isLast ? 0 : lineCost(line / width, last);
      for (const [from, before] of (ways[start] ?? []).entries()) {
        if (!before) continue;
        const more = isLast ? lastCost(line / width, units.slice(start), before.lines) : even;
        const hyphens = last.hyphen ? Math.min(from + 1, hyphensOnEnd) : 0;
        const over = before.over + (last.hyphen && from === hyphensOnEnd ? 1 : 0);
        const way = { over, lines: before.lines + 1, cost: before.cost + more, start, from };
        if (isBetter(way, best[hyphens])) best[hyphens] = way;
      }
    }
    ways.push(best);
  }
  const result: Unit[][] = [];
  let hyphens = 0;
  for (let end = units.length; end > 0; ) {
    const { start, from } = (ways[end] as readonly Way[])[hyphens] as Way;
    result.unshift(units.slice(start, end));
    [end, hyphens] = [start, from];
  }
  return result;
}

const isBetter = (way: Way, other: Way | undefined): boolean =>
  !other || (way.over - other.over || way.lines - other.lines || way.cost - other.cost) < 0;

/** What a line costs that others follow: its hole, and where it ends. */
function lineCost(share: number, last: Unit): number {
  const hole = Math.max(0, 1 - share) * 100;
  const deep = Math.max(0, hole - deepest);
  return hole * hole + deepCost * deep * deep + last.stub;
}

/** What the last line costs, with so many above it. */
function lastCost(share: number, units: readonly Unit[], above: number): number {
  if (above === 0) return 0;
  const [only, ...more] = units;
  const widow = only && more.length === 0 && textOf(only.words).trim().length < lonely ? lonelyCost : 0;
  if (share >= shortLast) return widow;
  return above === 1 ? widow + pairCost : Math.max(widow, shortCost);
}

/** Joins neighbouring words of one piece, so that a line is written in few strokes; drops the spaces at its ends. */
function toLine(units: readonly Unit[], spaced: boolean): BrokenLine {
  const parts: { -readonly [key in keyof LinePart]: LinePart[key] }[] = [];
  let x = -(units[0]?.lead ?? 0);
  for (const word of units.flatMap((unit) => unit.words)) {
    const last = parts.at(-1);
    if (last && last.piece === word.piece) {
      last.text += word.text;
      last.width += word.width;
    } else parts.push({ piece: word.piece, text: word.text, x, width: word.width });
    x += word.width;
  }
  const end = units.at(-1);
  const width = x - (end?.trail ?? 0) + (end?.hyphen?.more ?? 0);
  const last = parts.at(-1);
  if (last && end?.hyphen) {
    const own = end.hyphen.width;
    parts.push({ piece: last.piece, text: hyphen, x: width - own, width: own, hyphen: true });
    last.width = width - own - last.x;
  } else if (last) {
    last.text = last.text.trimEnd();
    last.width = Math.min(last.width, width - last.x);
  }
  const first = parts[0];
  if (first && first.x < 0) {
    first.text = first.text.trimStart();
    first.width += first.x;
    first.x = 0;
  }
  return { width, spaced, parts: parts.filter((part) => part.text !== '') };
}
