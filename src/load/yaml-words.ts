interface Words {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

const known: Readonly<Record<string, Words>> = {
  DUPLICATE_KEY: {
    code: 'yaml/duplicate-key',
    message: 'This key stands twice in the same group',
    hint: 'keep one of the two, or indent it so that it belongs to another group',
  },
  TAB_AS_INDENT: {
    code: 'yaml/tab',
    message: 'This line is indented with a tab',
    hint: 'indent with spaces: two for each level',
  },
  TAG_RESOLVE_FAILED: {
    code: 'yaml/tag',
    message: 'Words beginning with “!” have a meaning of their own in YAML that content may not use',
    hint: 'put the whole text in quotes',
  },
  BAD_ALIAS: {
    code: 'yaml/alias',
    message: 'A text may not begin with * or & unless it is in quotes',
    hint: 'put the whole text in quotes',
  },
  BAD_INDENT: {
    code: 'yaml/syntax',
    message: 'This line is not indented like its neighbours',
    hint: 'give all keys of a group the same number of spaces in front',
  },
  BAD_SCALAR_START: {
    code: 'yaml/syntax',
    message: 'A text may not begin with this character',
    hint: 'put the whole text in quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'yaml/syntax',
    message: 'A text with a colon and a space in it looks like a key',
    hint: 'put the whole text in quotes',
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
  KEY_OVER_1024_CHARS: { code: 'yaml/syntax', message: 'This key is far too long' },
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

/**
 * The YAML reader's complaint in words for someone who writes leaflets.
 * @param code the reader's own code, @param message its own words, @param at the text complained about
 */
export function plainWords(code: string, message: string, at: string): Words {
  if (code === 'DUPLICATE_KEY') {
    const key = /^[\w-]+/.exec(at)?.[0];
    return key
      ? { ...(known.DUPLICATE_KEY as Words), message: `\`${key}\` stands twice in the same group` }
      : (known.DUPLICATE_KEY as Words);
  }
  if (/tab/i.test(message)) return known.TAB_AS_INDENT as Words;
  if (/alias|anchor/i.test(message)) return known.BAD_ALIAS as Words;
  const words = Object.hasOwn(known, code) ? known[code] : undefined;
  return words ?? { code: 'yaml/syntax', message: `This is not valid YAML: ${message}` };
}
