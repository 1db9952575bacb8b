import type { Word } from '../engine/pdfmake.js';

/** A decided line: parts of the pieces by their index, x from the line’s start, pt. */
export interface BrokenLine {
  readonly width: number;
  /** true where a space, which needs no room, parts it from the next line. */
  readonly spaced: boolean;
  readonly parts: readonly { piece: number; text: string; x: number; width: number }[];
}

export interface BrokenText {
  readonly lines: readonly BrokenLine[];
  /** The widest part that can’t break, pt. */
  readonly widest: number;
}

/** Words between which no line may end. */
interface Unit {
  readonly words: readonly Word[];
  readonly width: number;
  /** Room of the spaces at its ends, which a line’s ends don’t need. */
  readonly lead: number;
  readonly trail: number;
  /** What it costs to end a line behind it. */
  readonly stub: number;
}

/** Costs, in squares of a hundredth of the measure: a hole of 12 % costs 144. */
const stubCost = 150;
const dotCost = 5000;
const shortCost = 900;
const lonelyCost = 3000;
/** A last line shorter than this share of the measure looks left over. */
const shortLast = 0.25;
/** A last line of one word shorter than this is a widow, letters. */
const lonely = 14;

/**
 * Breaks a paragraph, ragged right: in as few lines as can be, and among those ways into the most even ones. A line
 * does not end with a sentence just begun or with a dot that separates, and the last one is not a stub.
 */
export function breakParagraph(words: readonly Word[], width: number): BrokenText {
  const lines: BrokenLine[] = [];
  let widest = 0;
  for (const stretch of stretches(words)) {
    const units = unitsOf(stretch);
    widest = Math.max(widest, ...units.map((unit) => unit.width - unit.lead - unit.trail));
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
function stretches(words: readonly Word[]): Word[][] {
  const result: Word[][] = [[]];
  for (const word of words) {
    result.at(-1)?.push(word);
    if (word.ends) result.push([]);
  }
  return result.filter((stretch) => stretch.length > 0);
}

function unitsOf(words: readonly Word[]): Unit[] {
  const groups: Word[][] = [];
  let open = false;
  for (const word of words) {
    if (open) groups.at(-1)?.push(word);
    else groups.push([word]);
    // An en dash ties two names into one; a hyphen after a short prefix leaves too little behind: “re-/signed”.
    open = word.glued || word.text.endsWith('–') || /^\P{L}*\p{L}{1,3}-$/u.test(word.text);
  }
  return groups.map((group, index) => {
    const text = textOf(group);
    const before = textOf(groups[index - 1] ?? []);
    const opensSentence = index === 0 || /[.!?:]["”’)]?\s*$/u.test(before);
    return {
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
  });
}

const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join('');

interface Way {
  readonly lines: number;
  readonly cost: number;
  /** Where the last of its lines begins. */
  readonly start: number;
}

/** The best way to break before each unit, from the first on: fewest lines, then least cost. */
function evenLines(units: readonly Unit[], width: number): Unit[][] {
  const ways: Way[] = [{ lines: 0, cost: 0, start: 0 }];
  for (let end = 1; end <= units.length; end += 1) {
    let best: Way | undefined;
    let room = 0;
    for (let start = end - 1; start >= 0; start -= 1) {
      const [first, last] = [units[start] as Unit, units[end - 1] as Unit];
      room += first.width;
      const line = room - first.lead - last.trail;
      // A unit wider than the measure has a line of its own all the same.
      if (line > width + 1e-6 && start < end - 1) break;
      const before = ways[start] as Way;
      const cost = before.cost + lineCost(line / width, units, start, end);
      const lines = before.lines + 1;
      if (!best || lines < best.lines || (lines === best.lines && cost < best.cost))
        best = { lines, cost, start };
    }
    ways.push(best as Way);
  }
  const result: Unit[][] = [];
  for (let end = units.length; end > 0; end = (ways[end] as Way).start) {
    result.unshift(units.slice((ways[end] as Way).start, end));
  }
  return result;
}

function lineCost(share: number, units: readonly Unit[], start: number, end: number): number {
  if (end < units.length) {
    const hole = Math.max(0, 1 - share) * 100;
    return hole * hole + (units[end - 1] as Unit).stub;
  }
  if (start === 0) return 0;
  const text = textOf((units[start] as Unit).words).trim();
  if (end - start === 1 && text.length < lonely) return lonelyCost;
  return share < shortLast ? shortCost : 0;
}

/** Joins neighbouring words of one piece, so that a line is written in few strokes; drops the spaces at its ends. */
function toLine(units: readonly Unit[], spaced: boolean): BrokenLine {
  const parts: { piece: number; text: string; x: number; width: number }[] = [];
  let x = -(units[0]?.lead ?? 0);
  for (const word of units.flatMap((unit) => unit.words)) {
    const last = parts.at(-1);
    if (last && last.piece === word.piece) {
      last.text += word.text;
      last.width += word.width;
    } else parts.push({ piece: word.piece, text: word.text, x, width: word.width });
    x += word.width;
  }
  const width = x - (units.at(-1)?.trail ?? 0);
  const last = parts.at(-1);
  if (last) {
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
