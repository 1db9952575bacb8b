import { type Diagnostic, more, mostOfFile } from '../../model/diagnostic.js';
import type { LeafletProject } from '../../model/project.js';
import { diagnose } from '../diagnostics.js';
import { isTranslated } from '../readers-words.js';
import type { Words } from './strings.js';

interface Manner {
  /** Finds quotes that the language does not have. */
  readonly wrong: RegExp;
  readonly right: string;
}

/**
 * How languages quote. German has „…“ or »…«, so that “ is right at the end alone; French has «…», and “…” inside of
 * them. Straight quotes are nobody's, but English text is full of inches.
 */
const quotes: Readonly<Record<string, Manner>> = {
  en: { wrong: /[„«»]/gu, right: '“…”, and ‘…’ inside of them' },
  de: { wrong: /["”]|(?<![\p{L}\p{N}\p{P}])“/gu, right: '„…“, and ‚…‘ inside of them' },
  fr: { wrong: /["„]|(?<!«[^»]*)[“”]/gu, right: '« … », with a space inside, and “…” inside of them' },
};

/** Where French wants a space and has none: inside « », and before ; : ! ? behind a word. Not in addresses and times. */
const unspaced =
  /«(?![\s\u00a0\u202f])|(?<![\s\u00a0\u202f])»|(?<=[\p{L}»)])[;!?]+(?![\p{L}\p{N}/?=&#])|(?<=[\p{L}»)]):(?![\p{L}\p{N}/?=&#])/gu;

/** Signs as the leaflet's language has them. Warnings: words/quotes, words/spacing. */
export function typographyRule(
  { leaflet }: LeafletProject,
  strings: readonly Words[],
): readonly Diagnostic[] {
  const language = leaflet.value.language.split('-')[0] ?? '';
  const manner = Object.hasOwn(quotes, language) ? quotes[language] : undefined;
  const words = strings.filter(({ path }) => isTranslated(path));
  return [
    ...(manner
      ? find(words, manner.wrong, 'words/quotes', 'This language quotes otherwise', `write ${manner.right}`)
      : []),
    ...(language === 'fr'
      ? find(
          words,
          unspaced,
          'words/spacing',
          'French has a space here',
          'type a plain space: it is set as one that never breaks',
        )
      : []),
  ];
}

function find(
  strings: readonly Words[],
  pattern: RegExp,
  code: string,
  message: string,
  hint: string,
): readonly Diagnostic[] {
  return strings.flatMap(({ text, source, path }) => {
    const found = [...text.matchAll(pattern)].slice(0, mostOfFile + 1);
    const told = found.slice(0, mostOfFile).map(({ 0: sign }, nth) => {
      const place = source.within?.(path, pattern, nth) ?? source.place(path);
      return diagnose('warning', code, `${message} (${sign})`, place, hint);
    });
    return [...told, ...more(found.length - mostOfFile, 'warning', source.file)];
  });
}
