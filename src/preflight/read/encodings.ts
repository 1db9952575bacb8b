import type { CosDict } from '../cos.js';
import { type Access, isDict, isName } from './access.js';
import type { FontSource, Glyph } from './font.js';
import { macRoman, namesCharacter, textOfGlyph, winAnsi } from './glyph-names.js';
import { standardEncoding } from './programs/cff-strings.js';
import { readProgram } from './programs/read-program.js';

/** What a simple font’s encoding (9.6.6) says a code stands for. */
export type Encoded = (code: number) => Letter;
/** A letter, whether that is sure, and the name of the glyph where the encoding goes by names. */
export interface Letter extends Pick<Glyph, 'text' | 'mapped'> {
  readonly name?: string;
}

const nothing: Letter = { text: '', mapped: false };

export function encodingOf(source: FontSource, dict: CosDict, subtype: string): Encoded {
  const { access } = source;
  const differences = differencesOf(access, dict);
  const base = baseOf(source, dict, subtype);
  return (code) => {
    const name = differences.get(code);
    return name === undefined ? base(code) : named(name);
  };
}

const named = (name: string): Letter => ({
  name,
  text: textOfGlyph(name) ?? '',
  mapped: namesCharacter(name),
});

function baseOf(source: FontSource, dict: CosDict, subtype: string): Encoded {
  const { access } = source;
  const encoding = access.get(dict, 'Encoding');
  const name = isName(encoding)
    ? encoding.name
    : isDict(encoding)
      ? access.name(encoding, 'BaseEncoding')
      : undefined;
  if (name === 'WinAnsiEncoding') return (code) => ({ text: winAnsi(code), mapped: code >= 32 });
  if (name === 'MacRomanEncoding') return (code) => ({ text: macRoman(code), mapped: code >= 32 });
  if (name === 'MacExpertEncoding') return (code) => ({ text: '', mapped: code >= 32 });
  if (name === 'StandardEncoding') return byName(standardEncoding);
  if (subtype === 'Type3') return () => nothing;
  const descriptor = access.dict(dict, 'FontDescriptor');
  if (subtype === 'TrueType') {
    const symbolic = ((descriptor && access.number(descriptor, 'Flags')) ?? 0) & 4;
    // Nothing says what a symbolic font’s codes stand for; many programs write the usual letters even so.
    return (code) => ({ text: winAnsi(code), mapped: symbolic === 0 && code >= 32 });
  }
  const program = readProgram(source.objects, descriptor);
  if (program === undefined) return byName(standardEncoding);
  if (typeof program === 'string') return (code) => ({ text: winAnsi(code), mapped: undefined });
  return byName((code) => program.nameOf(code));
}

const byName =
  (nameOf: (code: number) => string | undefined): Encoded =>
  (code) => {
    const name = nameOf(code);
    return name === undefined ? nothing : named(name);
  };

/** Differences of an encoding (9.6.6.2): names of glyphs by code. */
export function differencesOf(access: Access, dict: CosDict): Map<number, string> {
  const names = new Map<number, string>();
  const encoding = access.dict(dict, 'Encoding');
  let code = 0;
  for (const item of (encoding && access.array(encoding, 'Differences')) ?? []) {
    if (typeof item === 'number') code = item;
    else if (isName(item)) {
      if (code >= 0 && code < 256) names.set(code, item.name);
      code += 1;
    }
  }
  return names;
}
