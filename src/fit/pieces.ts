import type { Piece, Typesetter } from '../engine/pdfmake.js';
import type { Run } from '../model/blocks.js';
import type { Hyphenator } from '../model/hyphenation.js';
import type { Face } from '../model/layout.js';
import type { Theme, TypeRole } from '../schema/theme.js';
import { type BreakableWord, withBreaks } from './hyphenation.js';
import type { DecidedStyle } from './style.js';

/** A piece of text in its size, and the run it came from. */
export interface RunPiece {
  readonly font: Face;
  /** pt */
  readonly size: number;
  /** Extra space after each character, pt. */
  readonly tracking: number;
  readonly run: Run;
  /** Which of the paragraph's runs that is. */
  readonly index: number;
}

export interface PieceContext {
  readonly theme: Theme;
  readonly lang: string;
  /** Finds what may not break, such as dates and glossary names. */
  readonly together: RegExp;
  /** Parts words of running text; undefined where none are parted. */
  readonly hyphenator: Hyphenator | undefined;
  /** The style of runs that have a role of their own. */
  styleOf(role: TypeRole): DecidedStyle;
  /** Told of each character that no font has. */
  missing(character: string): void;
}

/** A part of a run in one font, whatever its size will be. */
interface Part extends Piece {
  /** Beside the style's size. */
  readonly scale: number;
  readonly run: Run;
  readonly index: number;
}

interface Split {
  readonly parts: readonly Part[];
  readonly words: readonly BreakableWord[];
  readonly missing: readonly string[];
}

/**
 * A paragraph is tried at several sizes and split and measured alike at each: by its runs, then the style's font. What
 * may not break is found anew for each leaflet, and stands for all else that a leaflet decides: blocks outlive it.
 */
const splits = new WeakMap<RegExp, WeakMap<readonly Run[], Map<string, Split>>>();

/** Splits runs into pieces of one font that can be set, each glyph in a font that has it, and measures their words. */
export function pieces(
  runs: readonly Run[],
  style: DecidedStyle,
  typesetter: Typesetter,
  context: PieceContext,
): { readonly pieces: readonly RunPiece[]; readonly words: readonly BreakableWord[] } {
  const key = `${style.font.family} ${style.font.weight} ${(style.tracking / style.size).toFixed(4)} ${style.running}`;
  const own = splits.get(context.together) ?? new WeakMap<readonly Run[], Map<string, Split>>();
  splits.set(context.together, own);
  const known = own.get(runs) ?? new Map<string, Split>();
  const split = known.get(key) ?? splitRuns(runs, style, typesetter, context);
  known.set(key, split);
  own.set(runs, known);
  for (const character of split.missing) context.missing(character);
  const sized = split.parts.map(({ scale, font, run, index }): RunPiece => {
    const { size, tracking } = styleOf(run, style, context);
    return { font, run, index, size: size * scale, tracking };
  });
  const words = split.words.map((word) => {
    const size = sized[word.piece]?.size ?? style.size;
    return {
      ...word,
      width: word.width * size,
      lead: word.lead * size,
      trail: word.trail * size,
      ...(word.breaks && {
        breaks: word.breaks.map(({ at, head, tail, hyphen }) => ({
          at,
          head: head * size,
          tail: tail * size,
          hyphen: hyphen * size,
        })),
      }),
    };
  });
  return { pieces: sized, words };
}

/** An address in a sentence has the weight of one that stands alone: it is found at a glance, without a colour. */
function styleOf({ role, href }: Run, style: DecidedStyle, context: PieceContext): DecidedStyle {
  if (role) return context.styleOf(role);
  return href ? { ...style, font: { ...style.font, weight: context.styleOf('link').font.weight } } : style;
}

function splitRuns(
  runs: readonly Run[],
  style: DecidedStyle,
  typesetter: Typesetter,
  context: PieceContext,
): Split {
  const missing: string[] = [];
  const noting = { ...context, missing: (character: string) => void missing.push(character) };
  const parts = runs.flatMap((run, index) => {
    const own = styleOf(run, style, context);
    return splitTogether(run.text.replaceAll(narrow, noBreak), context.together).flatMap(
      ({ text, together }) =>
        splitByFont(text, run, own, typesetter, noting).map(
          (part): Part => ({ ...part, tracking: own.tracking / own.size, together, run, index }),
        ),
    );
  });
  return { parts, words: partedWords(parts, style, typesetter, context), missing };
}

/** The words of the parts; those of running text in the text's own language with the places where they may be parted. */
function partedWords(
  parts: readonly Part[],
  style: DecidedStyle,
  typesetter: Typesetter,
  { hyphenator, lang }: PieceContext,
): readonly BreakableWord[] {
  const words = typesetter.measure(parts);
  if (!hyphenator || !style.running) return words;
  const mayPart = (piece: number): boolean => {
    const { together = true, run } = parts[piece] ?? {};
    return !together && !run?.href && !run?.role && (run?.lang ?? lang) === lang;
  };
  const measure = (piece: number, text: string): number =>
    typesetter
      .measure([{ ...(parts[piece] as Part), text, together: true }])
      .reduce((sum, word) => sum + word.width, 0);
  return withBreaks(words, hyphenator, mayPart, measure);
}

function splitTogether(text: string, pattern: RegExp): { text: string; together: boolean }[] {
  const parts: { text: string; together: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), together: false });
    parts.push({ text: match[0], together: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), together: false });
  return parts;
}

/**
 * A narrow no-break space is set as a full one. Not every font has it, and those that read a PDF's text take a gap of
 * less than about 0.15 em for none (poppler, TextOutputDev), while the spaces of text faces are hardly wider than that.
 */
const [narrow, noBreak] = ['\u202f', '\u00a0'];

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function splitByFont(
  text: string,
  run: Run,
  style: DecidedStyle,
  typesetter: Typesetter,
  context: PieceContext,
): { text: string; font: Face; scale: number }[] {
  const choices = fontChoices(run, style, context);
  const [first] = choices;
  if (first && hasAll(typesetter, first.font, text)) return [{ text, ...first }];
  const parts: { text: string; font: Face; scale: number }[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const choice = choices.find(({ font }) => hasAll(typesetter, font, segment));
    if (!choice) context.missing(segment);
    const { font, scale } = choice ?? choices[0] ?? { font: style.font, scale: 1 };
    const last = parts.at(-1);
    if (last && last.font === font) last.text += segment;
    else parts.push({ text: segment, font, scale });
  }
  return parts;
}

/** The style’s own font first; then the fallbacks made for the run’s language; then the others. */
function fontChoices(run: Run, style: DecidedStyle, context: PieceContext): { font: Face; scale: number }[] {
  const lang = run.lang ?? context.lang;
  const isFor = (languages: readonly string[]) =>
    languages.some((tag) => lang === tag || lang.startsWith(`${tag}-`));
  const fallbacks = [...context.theme.fallbacks].sort(
    (a, b) => Number(isFor(b.languages)) - Number(isFor(a.languages)),
  );
  const own: Face = {
    ...style.font,
    weight: run.strong ? 'bold' : style.font.weight,
    italic: run.em ?? false,
  };
  return [
    { font: own, scale: 1 },
    ...fallbacks.map(({ font, scale }) => ({ font: { ...own, family: font, italic: false }, scale })),
  ];
}

/** The no-break space is written as a space, so that no font needs it. */
const hasAll = (typesetter: Typesetter, font: Face, text: string): boolean =>
  typesetter.hasAll(
    font,
    new Set(Array.from(text.replaceAll(noBreak, ' '), (character) => character.codePointAt(0) ?? 0)),
  );
