import { type Diagnostic, more, mostOfFile } from '../../model/diagnostic.js';
import { wholeWord, wordsPattern } from '../../model/pattern.js';
import type { Glossary } from '../../model/project.js';
import { diagnose } from '../diagnostics.js';
import type { Words } from './strings.js';

interface Term {
  readonly preferred: string;
  readonly discouraged: string;
  readonly because: string | null;
  /** Its first word: what does not hold that need not be searched, which takes far longer. */
  readonly start: string;
  readonly pattern: RegExp;
  readonly allowed: RegExp;
}

/** Spellings that the glossary discourages, at the very word. Warning: words/discouraged. */
export function glossaryRule(strings: readonly Words[], glossary: Glossary): readonly Diagnostic[] {
  const terms = glossary.terms.flatMap(({ preferred, discouraged, because }) =>
    discouraged.map((word): Term => {
      return {
        preferred,
        discouraged: word,
        because,
        start: word.trim().split(/\s+/)[0] ?? '',
        pattern: finder(word),
        allowed: finder(preferred),
      };
    }),
  );
  return strings.flatMap((words) => terms.flatMap((term) => search(words, term)));
}

function search({ text, source, path }: Words, term: Term): readonly Diagnostic[] {
  if (!text.includes(term.start) || text.search(term.pattern) < 0) return [];
  // “Caen” may be discouraged on its own and still be part of the preferred “Caen la mer”.
  const allowed = [...text.matchAll(term.allowed)].map(
    ({ index, 0: match }) => [index, index + match.length] as const,
  );
  const matches = [...text.matchAll(term.pattern)];
  const told = matches.slice(0, mostOfFile).flatMap(({ index, 0: match }, nth) => {
    if (allowed.some(([from, to]) => from <= index && index + match.length <= to)) return [];
    const place = source.within?.(path, term.pattern, nth) ?? source.place(path);
    const because = term.because === null ? '' : ` (${term.because})`;
    const message = `“${term.discouraged}” is not how this project writes it`;
    return [diagnose('warning', 'words/discouraged', message, place, `write “${term.preferred}”${because}`)];
  });
  return [...told, ...more(matches.length - mostOfFile, 'warning', source.file)];
}

/** Finds words as they are written, also over a line's end; a letter or digit beside them makes them another word. */
const finder = (words: string): RegExp => new RegExp(wholeWord(wordsPattern(words)), 'gu');
