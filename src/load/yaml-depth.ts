import { lexemes } from './yaml-lexer.js';

/** No content nests a tenth as deeply; a reader that calls itself for every level breaks down far beyond. */
const maxDepth = 100;
const maxIndent = 400;
/** Keys that begin with `?`: no content has any, and the reader tries each in two ways, so that thirty within each other never end. */
const maxQuestions = 8;

/**
 * Whether a text nests so deeply that reading it could exhaust the stack. It looks at the words of the language
 * only, one after the other. Gives the offset at which it becomes too much, or undefined.
 */
export function tooDeepAt(text: string): number | undefined {
  let brackets = 0;
  let indicators = 0;
  let questions = 0;
  let lineStart = true;
  for (const { start, word, scalar } of lexemes(text)) {
    if (!scalar) {
      if (/^\r?\n/.test(word)) indicators = 0;
      if (word === '[' || word === '{') brackets += 1;
      if (word === ']' || word === '}') brackets = Math.max(0, brackets - 1);
      if (word === '-' || word === '?' || word === ':') indicators += 1;
      if (word === '?') questions += 1;
      const indent = lineStart && /^ +$/.test(word) ? word.length : 0;
      if (
        questions > maxQuestions ||
        brackets > maxDepth ||
        (brackets === 0 && indicators > maxDepth) ||
        indent > maxIndent
      )
        return start;
    }
    lineStart = word.endsWith('\n');
  }
  return undefined;
}
