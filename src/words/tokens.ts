/** What a piece of a panel is: words that are printed, what is said of a picture, where a link leads. */
export type PartKind = 'text' | 'picture' | 'link';

/** A paragraph, heading, list item, picture or link of a panel. */
export interface Part {
  readonly kind: PartKind;
  readonly text: string;
}

/** A word, a number or a sign of punctuation. */
export interface Token {
  readonly text: string;
  readonly kind: PartKind;
  /** Whether white space stands in front of it. */
  readonly spaced: boolean;
  /** Whether a part begins with it. */
  readonly first: boolean;
}

/** Words by Unicode's rules (UAX 29), which divide Chinese and Japanese as well; one language for all machines. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Divides parts into what is compared. Where lines end, how wide spaces are and how accents are encoded makes no
 * difference to words: only signs remain, each knowing whether it stood apart.
 */
export function tokensOf(parts: readonly Part[]): Token[] {
  return parts.flatMap(({ kind, text }) => {
    const tokens: Token[] = [];
    let spaced = false;
    const plain = text.normalize('NFC').replace(unseen, '');
    // An address is told as a whole as well.
    for (const segment of kind === 'link' ? [plain] : segmentsOf(plain)) {
      if (/^\s*$/u.test(segment)) {
        spaced = true;
        continue;
      }
      tokens.push({ text: segment, kind, spaced, first: tokens.length === 0 });
      spaced = false;
    }
    return tokens;
  });
}

/** Soft hyphens, and signs that only say where a line may end. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/gu;

/** A date or a telephone number is told as a whole: whoever reads “07-19” must look for the year. */
const numbers = /(\d+(?:[-/:.]\d+)+)/;

/** Words, signs and spaces, with numbers that are written with signs between them as one. */
const segmentsOf = (text: string): string[] =>
  text
    .split(numbers)
    .flatMap((part, at) =>
      at % 2 === 1 ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment),
    );

/** Tokens as text again; parts are joined by a space. */
export const joined = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text, spaced, first }) => (spaced || first ? ` ${text}` : text))
    .join('')
    .trim();
