import { before } from './yaml-lexer.js';

interface Words {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** Where to point, if not where the reader does: from, and up to (not including). */
  readonly at?: readonly [from: number, to: number];
}

/** A complaint of the YAML reader: its own code and words, and the offsets it points at. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [from: number, to: number];
}

const quoteIt = 'put the whole text in quotes';

const known: Readonly<Record<string, Words>> = {
  DUPLICATE_KEY: {
    code: 'yaml/duplicate-key',
    message: 'This key stands twice in the same group',
    hint: 'keep one of the two, or indent it so that it belongs to another group',
  },
  TAG_RESOLVE_FAILED: {
    code: 'yaml/tag',
    message: 'Words beginning with “!” have a meaning of their own in YAML that content may not use',
    hint: quoteIt,
  },
  BAD_ALIAS: {
    code: 'yaml/alias',
    message: 'A text may not begin with * or & unless it is in quotes',
    hint: quoteIt,
  },
  BAD_INDENT: {
    code: 'yaml/syntax',
    message: 'This line is not indented like its neighbours',
    hint: 'give all keys of a group the same number of spaces in front',
  },
  BAD_SCALAR_START: {
    code: 'yaml/syntax',
    message: 'A text may not begin with this character',
    hint: quoteIt,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'yaml/syntax',
    message: 'A text with a colon and a space in it looks like a key',
    hint: quoteIt,
  },
  MISSING_CHAR: {
    code: 'yaml/syntax',
    message: 'A quotation mark, bracket, colon or comma is missing here',
    hint: 'look for an open quotation mark or bracket here and in the lines above',
  },
  MULTIPLE_DOCS: {
    code: 'yaml/syntax',
    message: 'A line of three dashes begins a second document; a content file holds one',
    hint: 'take the line “---” out',
  },
  MULTILINE_IMPLICIT_KEY: {
    code: 'yaml/syntax',
    message: 'This line has neither a key nor belongs to the text above it',
    hint: 'write `key: value`, or indent the line so that it belongs to the text above',
  },
  KEY_OVER_1024_CHARS: {
    code: 'yaml/syntax',
    message: 'This key is far too long',
    hint: 'look for a text in which a colon is followed by a space, and put it in quotes',
  },
  BAD_DQ_ESCAPE: {
    code: 'yaml/syntax',
    message: 'In double quotes a backslash has a special meaning, and this one has none',
    hint: 'write the backslash twice, or use single quotes',
  },
  BAD_DIRECTIVE: {
    code: 'yaml/syntax',
    message: 'A line beginning with “%” is an order to the reader of the file',
    hint: 'put the text in quotes',
  },
};

const other: Words = {
  code: 'yaml/syntax',
  message: 'Something in this line can’t stand here',
  hint: 'look at the quotation marks, brackets and indentation of this line and the one above; a text with : # { } [ ] in it is best put in quotes',
};

/** The YAML reader's complaint in words for someone who writes leaflets. @param text the whole file */
export function plainWords(complaint: Complaint, text: string): Words {
  const { code, pos } = complaint;
  const special = indentation(complaint, text) ?? quotes(complaint, text) ?? brackets(complaint, text);
  if (special) return special;
  if (code === 'DUPLICATE_KEY') {
    // Of a key that stands twice, the reader gives no more than its first letter.
    const key = /^[\w-]+/.exec(text.slice(pos[0], pos[0] + 100))?.[0];
    const words = known.DUPLICATE_KEY as Words;
    if (key === undefined) return words;
    return {
      ...words,
      message: `\`${key}\` stands twice in the same group`,
      at: [pos[0], pos[0] + key.length],
    };
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return { ...(known.BLOCK_AS_IMPLICIT_KEY as Words), at: [pos[0], lineEnd(text, pos[0])] };
  if (/alias|anchor/i.test(complaint.message)) return known.BAD_ALIAS as Words;
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? other;
}

/** White space that looks like a space and is none. */
export const falseSpace = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/;

export const falseIndent = (at: readonly [number, number]): Words => ({
  code: 'yaml/space',
  message: 'This line is indented with a no-break space, which looks like a space and is none',
  hint: 'delete what stands in front of the line’s first word and type the spaces again',
  at,
});

function indentation({ code, message, pos }: Complaint, text: string): Words | undefined {
  const start = lineStart(text, pos[0]);
  const line = lineAt(text, pos[0]);
  const white = /^\s*/.exec(line)?.[0] ?? '';
  const at = [start, start + white.length] as const;
  if (falseSpace.test(white)) return falseIndent(at);
  if (code === 'TAB_AS_INDENT' || /\btabs?\b/i.test(message)) {
    const inFront = white.includes('\t');
    return {
      code: 'yaml/tab',
      message: inFront ? 'This line is indented with a tab' : 'There is a tab in this line',
      hint: inFront ? 'indent with spaces: two for each level' : 'put a space in its place',
    };
  }
  // Below a key that ends in `|`, text that is not indented counts as keys again.
  if (
    ['BAD_INDENT', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'].includes(code) &&
    /:[ \t]+[|>][-+]?\s*$/.test(text.slice(Math.max(0, start - 400), start))
  )
    return {
      code: 'yaml/syntax',
      message: 'The text below the | is not indented',
      hint: 'put two more spaces in front of each of its lines than there are in front of the key',
      at: [start + white.length, start + line.length],
    };
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(\s|$)/.test(text.slice(pos[0], start + line.length))) {
    const next = start + line.length + 1;
    const below = lineAt(text, next);
    return {
      code: 'yaml/syntax',
      message: 'This line is indented further than the one above it',
      hint: 'give all keys of a group the same number of spaces in front',
      at: [next + below.length - below.trimStart().length, next + below.length],
    };
  }
  const glued = /^([A-Za-z][\w-]*):\S/.exec(text.slice(pos[0], pos[0] + 100));
  if (code === 'MULTILINE_IMPLICIT_KEY' && glued)
    return {
      code: 'yaml/syntax',
      message: 'The space after the colon is missing',
      hint: `write \`${glued[1]}: \` and then the value`,
      at: [pos[0], pos[0] + (glued[1] ?? '').length + 1],
    };
  return undefined;
}

function quotes({ code, message, pos }: Complaint, text: string): Words | undefined {
  const unclosed = code === 'MISSING_CHAR' && /closing/.test(message);
  if (!unclosed && code !== 'UNEXPECTED_TOKEN') return undefined;
  if (/Not a YAML token/.test(message) && /[|>][-+]?\s*$/.test(text.slice(lineStart(text, pos[0]), pos[0])))
    return {
      code: 'yaml/syntax',
      message: 'The text must begin in the line below the |',
      hint: 'put the words on the next line, with two more spaces in front than the key has; or take the | out',
    };
  const alias = /[:-][ \t]+([*&]\S*[ \t]+)$/.exec(text.slice(lineStart(text, pos[0]), pos[0]));
  if (alias) return { ...(known.BAD_ALIAS as Words), at: [pos[0] - (alias[1] ?? '').length, pos[1]] };
  const { quoted } = before(text, pos[0]);
  if (!quoted) return undefined;
  const [from, to] = quoted;
  const mark = text[from] ?? '"';
  if (unclosed) return openQuote(mark, from, lineEnd(text, from), 'is never closed');
  if (text.slice(to, pos[0]).trim() !== '') return undefined;
  const broken = text.slice(from, to).includes('\n');
  // A quote that closes only lines below was mostly meant to close in its own line.
  if (broken && falselyClosed(text, from))
    return openQuote(mark, from, lineEnd(text, from), `closes only in line ${lineNumber(text, to)}`);
  if (mark === "'" && to === pos[0])
    return {
      code: 'yaml/syntax',
      message: 'The apostrophe ends this text, because the text stands in single quotes',
      hint: 'put the text in double quotes: "…", or write the apostrophe as ’',
      at: [from, pos[1]],
    };
  return {
    code: 'yaml/syntax',
    message: 'There are words after the closing quotation mark',
    hint: `put the whole text in quotes, and write quotation marks inside it as “ ”`,
    at: [from, Math.max(pos[1], to)],
  };
}

const openQuote = (mark: string, from: number, to: number, what: string): Words => ({
  code: 'yaml/syntax',
  message: `The quotation mark (${mark}) that opens here ${what}`,
  hint: `write another ${mark} where the text ends`,
  at: [from, to],
});

/** Whether the line in which a quote opens reads like a value that should have ended there. */
const falselyClosed = (text: string, from: number): boolean =>
  /[:\-{,[]\s*$/.test(text.slice(lineStart(text, from), from));

/** Complaints that mean something else between brackets. */
const inBrackets = new Set([
  'BLOCK_IN_FLOW',
  'BLOCK_AS_IMPLICIT_KEY',
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
  'MULTILINE_IMPLICIT_KEY',
]);

function brackets({ code, message, pos }: Complaint, text: string): Words | undefined {
  const end = /end with a ([}\]])/.exec(message)?.[1];
  if (end === undefined && !inBrackets.has(code)) return undefined;
  const { bracket } = before(text, pos[0]);
  if (bracket === undefined) return undefined;
  const mark = text[bracket];
  const close = mark === '{' ? '}' : ']';
  if (end !== undefined)
    return {
      code: 'yaml/syntax',
      message: `The ${mark} that opens here is never closed`,
      hint: `write ${close} where it ends; a text with brackets of its own is put in quotes`,
      at: [bracket, lineEnd(text, bracket)],
    };
  if (code === 'BLOCK_IN_FLOW' || code === 'BLOCK_AS_IMPLICIT_KEY') {
    if (text[pos[0]] === '-')
      return {
        code: 'yaml/syntax',
        message: `A line of a list can’t stand between ${mark} and ${close}`,
        hint: 'write the group without brackets, a line a key',
      };
    return {
      code: 'yaml/syntax',
      message: `This text has a colon in it, which between ${mark} and ${close} begins a new key`,
      hint: 'put the text in quotes; if a new key is meant, put a comma in front of it',
      at: [pos[0], Math.min(pos[1], lineEnd(text, pos[0]))],
    };
  }
  return {
    code: 'yaml/syntax',
    message: `Between ${mark} and ${close} something is missing here: a comma, a colon or quotation marks`,
    hint: 'put a comma between two keys, and put texts in quotes',
  };
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
const lineAt = (text: string, offset: number): string =>
  text.slice(lineStart(text, offset), lineEnd(text, offset));
const lineNumber = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
