import type { createColors } from 'picocolors';
import { printable } from '../../model/printable.js';
import type { Passage, Piece } from '../../words/passages.js';

/** So many characters of one piece are shown. */
const mostCharacters = 240;
/** So many columns a line takes, of which these stand empty: in the first, and in those that follow. */
const width = 92;
const indents = ['      ', '        '] as const;

type Paint = ReturnType<typeof createColors>;

/** Words on a terminal: where a line ends is decided by what is seen, not by what gives it its colour. */
interface Word {
  /** Begins with a space where a line may end in front of it. */
  readonly text: string;
  readonly tone: (text: string) => string;
}

/** A passage in a few lines for the terminal. */
export function passageText({ kind, pieces, cut, moved }: Passage, paint: Paint): string {
  const plain = (text: string): Word => ({ text, tone: String });
  const quiet = (text: string): Word => ({ text, tone: paint.dim });
  return wrapped([
    ...(kind === 'text' ? [] : [quiet(`${kind}: `)]),
    ...(cut.before ? [plain('… ')] : []),
    ...pieces.flatMap((piece) => wordsOf(piece, paint)),
    ...(cut.behind ? [plain(' …')] : []),
    ...(moved === undefined ? [] : wordsIn(`  (${movedInWords(pieces, moved)})`).map(quiet)),
  ]);
}

/** Where words that have only moved went, or came from. */
export const movedInWords = ([piece]: readonly Piece[], panel: string): string =>
  piece?.change === 'removed' ? `moved to “${panel}”` : `moved here from “${panel}”`;

function wordsOf({ change, text }: Piece, paint: Paint): Word[] {
  const tone = { same: String, removed: paint.red, added: paint.green }[change];
  const [open, close] = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] }[change];
  const shown = shorter(text);
  const lead = /^\s/.test(shown) ? ' ' : '';
  return wordsIn(`${lead}${open}${shown.trim()}${close}`).map((word) => ({ text: word, tone }));
}

/** Divided in front of each space. */
const wordsIn = (text: string): string[] => printable(text).split(/(?= )/);

/** Long ones lose their middle. */
function shorter(text: string): string {
  const signs = [...text];
  if (signs.length <= mostCharacters) return text;
  return `${signs.slice(0, mostCharacters - 60).join('')} … ${signs.slice(-50).join('')}`;
}

function wrapped(words: readonly Word[]): string {
  const lines: string[] = [indents[0]];
  let used: number = indents[0].length;
  for (const { text, tone } of words) {
    const long = [...text].length;
    if (used + long > width && text.startsWith(' ')) {
      lines.push(indents[1] + tone(text.trimStart()));
      used = indents[1].length + long - 1;
    } else {
      lines[lines.length - 1] += tone(text);
      used += long;
    }
  }
  return lines.join('\n');
}
