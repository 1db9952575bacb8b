import { type Diagnostic, diagnose } from './diagnostic.js';
import { type ContentRef, resolveRef, type Source } from './source.js';

/** So many characters are named; more say nothing new. */
const mostNamed = 12;

/** Characters of one block that no font of the theme has, told at the first of them. Error: text/missing-glyph. */
export function missingGlyphs(
  characters: readonly string[],
  ref: ContentRef,
  sources: readonly Source[],
): Diagnostic {
  const named = characters.slice(0, mostNamed).map((one) => `“${one}” (${codePoints(one)})`);
  const rest = characters.length > mostNamed ? ` and ${characters.length - mostNamed} more` : '';
  const which = characters.length === 1 ? 'the character' : 'the characters';
  return diagnose(
    'error',
    'text/missing-glyph',
    `No font of the theme has ${which} ${named.join(', ')}${rest}`,
    resolveRef(ref, sources, literally(characters[0] ?? '')),
    'write it another way, or add a font that has it to the theme’s fallbacks',
  );
}

const literally = (character: string): RegExp =>
  new RegExp([...character].map((one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join(''), 'u');

const codePoints = (text: string): string =>
  [...text]
    .map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
