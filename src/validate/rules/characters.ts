import { type Diagnostic, more, mostOfFile, type Severity } from '../../model/diagnostic.js';
import { diagnose } from '../diagnostics.js';
import type { Words } from './strings.js';

interface Kind {
  readonly pattern: RegExp;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const kinds: readonly Kind[] = [
  {
    pattern: /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]+/gu,
    severity: 'error',
    code: 'text/right-to-left',
    message: 'This is written from right to left, which leaflets can’t set yet',
    hint: 'use a picture of the words, with the words in its `alt`, or write them in Latin letters',
  },
  {
    pattern: /\t/gu,
    severity: 'error',
    code: 'text/control',
    message: 'There is a tab here, which leaflets can’t set',
    hint: 'put a space in its place; it often comes with text pasted from a table or a list',
  },
  {
    // Everything of Unicode's control class but the line feed and the tab, halves of surrogate pairs, and what marks direction.
    pattern: /(?![\n\t])[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFD]/gu,
    severity: 'error',
    code: 'text/control',
    message: 'There is a control character here, which no font can show',
    hint: 'delete it and type the text around it again; it often comes with text pasted from elsewhere',
  },
  {
    pattern: /\u00AD/gu,
    severity: 'warning',
    code: 'text/soft-hyphen',
    message: 'There is a soft hyphen (an invisible place for a break) in this word',
    hint: 'take it out: where words break is the layout’s business',
  },
  {
    pattern: /[\u200B\u2060\uFEFF]/gu,
    severity: 'warning',
    code: 'text/invisible',
    message: 'There is an invisible character here',
    hint: 'delete it and type the text around it again',
  },
];

/** Characters that can't be set or that nobody sees. Errors: text/right-to-left, text/control. Warnings: text/soft-hyphen, text/invisible. */
export function characterRule(strings: readonly Words[]): readonly Diagnostic[] {
  return strings.flatMap(({ text, source, path }) =>
    kinds.flatMap(({ pattern, severity, code, message, hint }) => {
      const matches = [...text.matchAll(pattern)];
      const told = matches.slice(0, mostOfFile).map(({ 0: match }, nth) => {
        // Written as an escape (“\u00AD”) it isn't in the file as itself; then the value is pointed at.
        const place = source.within?.(path, pattern, nth) ?? source.place(path);
        return diagnose(severity, code, `${message} (${codePoint(match)})`, place, hint);
      });
      return [...told, ...more(matches.length - mostOfFile, severity, source.file)];
    }),
  );
}

const codePoint = (text: string): string =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
