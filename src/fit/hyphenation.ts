import type { Word } from '../engine/pdfmake.js';
import type { Hyphenator } from '../model/hyphenation.js';
import type { LeafletProject } from '../model/project.js';

/** A place where a word may be parted, measured at a size of 1 pt. */
export interface WordBreak {
  /** How many of the word's characters stand before it. */
  readonly at: number;
  /** Width of what stands before it, with the hyphen. */
  readonly head: number;
  /** Width of what stands behind it. */
  readonly tail: number;
  /** Width of the hyphen itself. */
  readonly hyphen: number;
}

/** Words with fewer letters stay whole: parting them saves hardly any room. */
const shortest = 8;
/** A word of letters alone, with the signs before and behind it. */
const plainWord = new RegExp(`^[^\\p{L}\\p{N}]*?(?<word>\\p{L}{${shortest},})[^\\p{L}\\p{N}\\p{Pd}/]*$`, 'u');

/**
 * What parts the words of a leaflet; undefined where neither it nor its theme asks for that, or nothing knows how its
 * language does it. The names of the glossary and of cities stay whole, and abbreviations.
 */
export function hyphenationOf(
  { leaflet, theme, data }: LeafletProject,
  open: (language: string) => Hyphenator | undefined,
): Hyphenator | undefined {
  const { language, hyphenate } = leaflet.value;
  const wish = hyphenate ?? theme.value.hyphenate;
  const asked =
    typeof wish === 'boolean' ? wish : wish.some((tag) => language === tag || language.startsWith(`${tag}-`));
  const parts = asked ? open(language) : undefined;
  if (!parts) return undefined;
  const names = [
    ...data.glossary.value.terms.map((term) => term.preferred),
    ...Object.values(data.cities.value).map((city) => city.name),
  ].flatMap((name) => name.match(/\p{Lu}\p{L}+/gu) ?? []);
  // “Portsmouths” and “Duisburger” are the name as well.
  const isName = (word: string) =>
    names.some((name) => word.startsWith(name) && word.length - name.length <= 2);
  return (word) => (/\p{Lu}/u.test(word.slice(1)) || isName(word) ? [] : parts(word));
}

/** The hyphen at a line's end, as it is drawn. */
export const hyphen = '-';

export interface BreakableWord extends Word {
  /** Where it may be parted; in order. */
  readonly breaks?: readonly WordBreak[];
}

/** Finds where the words of a text may be parted and measures what is before and behind; the last word is left whole. */
export function withBreaks(
  words: readonly Word[],
  parts: Hyphenator,
  mayPart: (piece: number) => boolean,
  measure: (piece: number, text: string) => number,
): readonly BreakableWord[] {
  return words.map((word, index) => {
    const previous = words[index - 1];
    const next = words[index + 1];
    // A line that is no more than the end of a word would be left over.
    if (!next || word.ends || word.glued || previous?.glued || !mayPart(word.piece)) return word;
    // Of two words with a hyphen or slash between them, the line may end there.
    if (previous && !previous.ends && previous.trail === 0 && word.lead === 0) return word;
    const plain = plainWord.exec(word.text);
    const found = plain?.groups?.word;
    if (!plain || found === undefined) return word;
    const start = word.text.indexOf(found);
    const breaks = parts(found).map((place) => {
      const at = start + place;
      const [head, tail] = [word.text.slice(0, at) + hyphen, word.text.slice(at)];
      return {
        at,
        head: measure(word.piece, head),
        tail: measure(word.piece, tail),
        hyphen: measure(word.piece, hyphen),
      };
    });
    return breaks.length > 0 ? { ...word, breaks } : word;
  });
}
