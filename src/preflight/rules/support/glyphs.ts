import type { UsedCode } from '../../cos.js';
import { macRoman, textOfGlyph } from '../../read/glyph-names.js';
import type { CmapTable, FontProgram } from '../../read/programs/program.js';
import type { Checked } from './fonts.js';
import { entry, isStream } from './objects.js';

/**
 * The glyph that a code is drawn with: `missing` where the program has none for it, undefined where it can’t be told.
 */
export type Lookup = (code: UsedCode) => number | 'missing' | undefined;

export function glyphsOf(font: Checked, program: FontProgram): Lookup {
  if (font.composite) return byCid(font, program);
  if (program.kind === 'TrueType') return byCmap(font, program);
  return byName(program);
}

function byCid({ file, below, subtype }: Checked, program: FontProgram): Lookup {
  const within = (glyph: number) => (glyph < program.glyphs ? glyph : 'missing');
  if (subtype === 'CIDFontType0')
    return ({ cid }) =>
      cid === undefined ? undefined : program.cids ? (program.cids.get(cid) ?? 'missing') : within(cid);
  const map = entry(file, below, 'CIDToGIDMap');
  if (!isStream(map)) return ({ cid }) => (cid === undefined ? undefined : within(cid));
  const data = file.decode(map);
  return ({ cid }) => {
    if (cid === undefined || !data) return undefined;
    const high = data[cid * 2];
    const low = data[cid * 2 + 1];
    return high === undefined || low === undefined ? 'missing' : within(high * 256 + low);
  };
}

/** ISO 32000-1, 9.6.6.4. */
function byCmap({ symbolic }: Checked, { cmaps }: FontProgram): Lookup {
  const find = (platform: number, encoding: number) =>
    cmaps.find((table) => table.platform === platform && table.encoding === encoding);
  const glyph = (found: number | undefined) => (found === undefined || found === 0 ? 'missing' : found);
  if (symbolic) {
    const symbol = find(3, 0);
    const other = find(1, 0) ?? (cmaps.length === 1 ? cmaps[0] : undefined);
    return ({ code }) =>
      glyph(
        [0xf000, 0, 0xf100, 0xf200].map((base) => symbol?.glyphOf(base + code) ?? 0).find(Boolean) ??
          other?.glyphOf(code),
      );
  }
  const tables = cmaps.filter((table) => !isSymbolTable(table));
  return (code) => {
    if (code.letter === '') return code.glyphName === '.notdef' ? 0 : undefined;
    return glyph(tables.map((table) => inTable(table, code.letter)).find(Boolean));
  };
}

export const isSymbolTable = ({ platform, encoding }: CmapTable): boolean => platform === 3 && encoding === 0;

/** A letter’s glyph in a cmap for Unicode, or for Mac OS Roman. */
export function inTable(table: CmapTable, letter: string): number {
  if (table.platform === 1) return table.glyphOf(macCodes.get(letter) ?? -1);
  const single = table.glyphOf(letter.codePointAt(0) ?? 0);
  // Ligatures of the encodings have code points of their own.
  return letter.length > 1
    ? ligatures[letter] === undefined
      ? 0
      : table.glyphOf(ligatures[letter] ?? 0)
    : single;
}
const ligatures: Readonly<Record<string, number>> = { fi: 0xfb01, fl: 0xfb02 };
const macCodes = new Map(Array.from({ length: 224 }, (_, nth) => [macRoman(nth + 32), nth + 32] as const));

function byName(program: FontProgram): Lookup {
  const names = program.names ?? new Map<string, number>();
  const letters = new Map<string, number>();
  for (const [name, glyph] of names) {
    const text = textOfGlyph(name);
    if (text !== undefined && !letters.has(text)) letters.set(text, glyph);
  }
  return ({ code, letter, glyphName }) => {
    const name = glyphName ?? (letter === '' ? program.nameOf(code) : undefined);
    if (name !== undefined) return names.get(name) ?? 'missing';
    return letter === '' ? undefined : (letters.get(letter) ?? 'missing');
  };
}
