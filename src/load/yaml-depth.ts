import { Lexer } from 'yaml';

/** No content nests a tenth as deeply; a reader that calls itself for every level breaks down far beyond. */
const maxDepth = 100;
const maxIndent = 400;

/**
 * Whether a text nests so deeply that reading it could exhaust the stack. It looks at the words of the language
 * only, one after the other. Gives the offset at which it becomes too much, or undefined.
 */
export function tooDeepAt(text: string): number | undefined {
  let offset = 0;
  let brackets = 0;
  let indicators = 0;
  let lineStart = true;
  let scalar = false;
  for (const word of new Lexer().lex(text)) {
    // The lexer's own marks (begin of document, end of flow, scalar) take no room in the text.
    if (word === '\x02' || word === '\x18' || word === '\x1f') {
      scalar = word === '\x1f';
      continue;
    }
    if (!scalar) {
      if (/^\r?\n/.test(word)) indicators = 0;
      if (word === '[' || word === '{') brackets += 1;
      if (word === ']' || word === '}') brackets = Math.max(0, brackets - 1);
      if (word === '-' || word === '?' || word === ':') indicators += 1;
      const indent = lineStart && /^ +$/.test(word) ? word.length : 0;
      if (brackets > maxDepth || (brackets === 0 && indicators > maxDepth) || indent > maxIndent)
        return offset;
    }
    lineStart = word.endsWith('\n');
    scalar = false;
    offset += word.length;
  }
  return undefined;
}
