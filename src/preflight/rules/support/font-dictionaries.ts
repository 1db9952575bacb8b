import type { Cos } from '../../cos.js';
import { namesCharacter } from '../../read/glyph-names.js';
import { type Checked, codeText, type FontCheck } from './fonts.js';
import { dictAt, entry, isArray, isDict, isName, isStream, nameAt, textAt } from './objects.js';
import { isPredefined, predefinedInfo } from './predefined-cmaps.js';
import { printable } from './tags.js';

/** Registry, Ordering and Supplement of a CIDSystemInfo. */
interface Info {
  readonly registry: string | undefined;
  readonly ordering: string | undefined;
  readonly supplement: number | undefined;
}

function infosOf(font: Checked): { readonly own: Info; readonly map: Info } | undefined {
  const { file, dict, below, composite } = font;
  const encoding = entry(file, dict, 'Encoding');
  const name = isName(encoding) ? encoding.name : undefined;
  if (!composite || name === 'Identity-H' || name === 'Identity-V') return undefined;
  const own = infoIn(font, below);
  if (isStream(encoding)) return { own, map: infoIn(font, encoding.dict) };
  const known = name === undefined ? undefined : predefinedInfo(name);
  return known && { own, map: known };
}

function infoIn({ file }: Checked, dict: Checked['dict']): Info {
  const info = dictAt(file, dict, 'CIDSystemInfo');
  const supplement = entry(file, info, 'Supplement');
  return {
    registry: textAt(file, info, 'Registry'),
    ordering: textAt(file, info, 'Ordering'),
    supplement: typeof supplement === 'number' ? supplement : undefined,
  };
}

const same = (key: 'registry' | 'ordering', word: string): FontCheck =>
  function* (font) {
    const infos = infosOf(font);
    if (infos && (infos.own[key] === undefined || infos.own[key] !== infos.map[key]))
      yield {
        what: `and its CMap are of different collections (${word}: ${printable(infos.own[key] ?? 'none')} and ${printable(infos.map[key] ?? 'none')})`,
      };
  };
export const otherRegistry = same('registry', 'Registry');
export const otherOrdering = same('ordering', 'Ordering');

export const lowSupplement: FontCheck = function* (font) {
  const infos = infosOf(font);
  const [own, map] = [infos?.own.supplement, infos?.map.supplement];
  if (own !== undefined && map !== undefined && own < map)
    yield { what: `knows fewer characters (Supplement ${own}) than its CMap (${map})` };
};

const isCidType2 = ({ composite, subtype }: Checked): boolean => composite && subtype === 'CIDFontType2';

export const wrongCidMap: FontCheck = function* (font) {
  const map = entry(font.file, font.below, 'CIDToGIDMap');
  if (
    isCidType2(font) &&
    font.use.embedded &&
    map !== null &&
    !isStream(map) &&
    !(isName(map) && map.name === 'Identity')
  )
    yield { what: 'has a CIDToGIDMap that is neither a stream nor Identity' };
};

export const noCidMap: FontCheck = function* (font) {
  if (isCidType2(font) && font.use.embedded && entry(font.file, font.below, 'CIDToGIDMap') === null)
    yield { what: 'has no CIDToGIDMap' };
};

export const unknownCmap: FontCheck = function* (font) {
  const encoding = entry(font.file, font.dict, 'Encoding');
  if (!font.composite || isStream(encoding)) return;
  const name = isName(encoding) ? encoding.name : '';
  if (!isPredefined(name)) yield { what: `uses the CMap “${printable(name)}”, which isn’t in the file` };
};

/** The text of an embedded CMap. */
function cmapText({
  file,
  dict,
}: Checked): { readonly text: string; readonly dict: Checked['dict'] } | undefined {
  const encoding = entry(file, dict, 'Encoding');
  if (!isStream(encoding)) return undefined;
  const data = file.decode(encoding);
  return data && { text: Buffer.from(data.subarray(0, 1_000_000)).toString('latin1'), dict: encoding.dict };
}

export const otherWritingMode: FontCheck = function* (font) {
  const map = font.composite ? cmapText(font) : undefined;
  if (!map) return;
  const inside = Number(/\/WMode\s{1,9}(\d{1,3})\s{1,9}def\b/.exec(map.text)?.[1] ?? 0);
  const outside = entry(font.file, map.dict, 'WMode') ?? 0;
  if (inside !== outside)
    yield {
      what: `has a CMap whose writing mode (WMode) is ${inside} inside and ${String(outside)} outside`,
    };
};

export const foreignCmap: FontCheck = function* (font) {
  const map = font.composite ? cmapText(font) : undefined;
  if (!map) return;
  const inside = /\/([^\s/()<>[\]{}%]{1,127})\s{1,9}usecmap\b/.exec(map.text)?.[1];
  const name = nameAt(font.file, map.dict, 'UseCMap') ?? inside;
  if (name !== undefined && !isPredefined(name))
    yield { what: `has a CMap that uses another, “${printable(name)}”` };
};

/** What the Encoding of a simple font is: a name, or a dictionary with a base. */
function encodingOf({ file, dict }: Checked): { readonly value: Cos; readonly base: string | undefined } {
  const value = entry(file, dict, 'Encoding');
  return {
    value,
    base: isName(value) ? value.name : isDict(value) ? nameAt(file, value, 'BaseEncoding') : undefined,
  };
}

const plainTrueType = ({ use, symbolic }: Checked): boolean => use.subtype === 'TrueType' && !symbolic;

export const noEncoding: FontCheck = function* (font) {
  if (plainTrueType(font) && encodingOf(font).value === null)
    yield { what: 'is no symbol font and has no Encoding' };
};

export const noBaseEncoding: FontCheck = function* (font) {
  const { value, base } = encodingOf(font);
  if (plainTrueType(font) && isDict(value) && base === undefined)
    yield { what: 'has an Encoding without a BaseEncoding' };
};

export const oddEncoding: FontCheck = function* (font) {
  const { base } = encodingOf(font);
  if (plainTrueType(font) && base !== undefined && base !== 'MacRomanEncoding' && base !== 'WinAnsiEncoding')
    yield { what: `has the encoding ${printable(base)}; only MacRomanEncoding and WinAnsiEncoding will do` };
};

export const oddDifferences: FontCheck = function* (font) {
  const { value } = encodingOf(font);
  if (!plainTrueType(font) || !isDict(value)) return;
  const differences = entry(font.file, value, 'Differences');
  for (const item of isArray(differences) ? differences.items : []) {
    font.tick();
    const name = font.file.resolve(item);
    if (!isName(name)) continue;
    const known = namesCharacter(name.name);
    if (known === false)
      yield { what: `names a glyph “${printable(name.name)}”, which the Adobe Glyph List doesn’t know` };
    else if (known === undefined)
      yield `whether the Adobe Glyph List knows “${printable(name.name)}” isn’t known here`;
  }
};

export const symbolEncoding: FontCheck = function* (font) {
  if (font.use.subtype === 'TrueType' && font.symbolic && encodingOf(font).value !== null)
    yield { what: 'is a symbol font and has an Encoding' };
};

export const noUnicode: FontCheck = function* (font) {
  if (entry(font.file, font.dict, 'ToUnicode') !== null) return;
  for (const code of font.codes.values())
    if (code.mapped === false) {
      yield {
        what: `has no ToUnicode, and nothing else says what code ${codeText(code)} stands for`,
        at: code,
      };
      return;
    }
  if ([...font.codes.values()].some(({ mapped }) => mapped === undefined))
    yield 'what some of its glyphs’ names stand for isn’t known here';
};

const badText = (test: RegExp, word: string): FontCheck =>
  function* ({ unicodes, codes }) {
    for (const [code, text] of unicodes ?? [])
      if (test.test(text)) {
        const at = codes.get(code);
        yield { what: `says that code ${code} stands for ${word} (ToUnicode)`, ...(at ? { at } : {}) };
        return;
      }
  };
export const zeroUnicode = badText(/\0/, 'U+0000');
export const markUnicode = badText(/[\ufeff\ufffe]/, 'U+FEFF or U+FFFE');
