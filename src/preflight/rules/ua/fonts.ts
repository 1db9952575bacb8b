import type { Rule } from '../../rule.js';
import * as dictionary from '../support/font-dictionaries.js';
import * as program from '../support/font-programs.js';
import { type FontCheck, fontRule } from '../support/fonts.js';
import { ua } from './ua.js';

const cjk = {
  means: 'Text is shown with other characters than were meant, or none.',
  mend: 'Export once more with a program that embeds such fonts whole.',
};
const shown = {
  means: 'Letters are missing, or others stand in their place, and not on every screen the same.',
  mend: 'Embed the font at export, or set the text in another one.',
};
const lists = {
  means: 'Programs that trust the list leave glyphs out.',
  mend: 'Export once more; a font without the list is better than one with a wrong list.',
};
const tables = {
  means: 'Which letter a code means is left to each reader’s guess.',
  mend: 'Export once more with a program that embeds TrueType fonts rightly, or as composite fonts.',
};
const unicode = {
  means: 'The text can’t be read out, searched or copied.',
  mend: 'Export with ToUnicode, or set the text in another font.',
};

/** Number, clause of PDF/UA-1, title, what is checked, and how. */
type Row = readonly [string, string, string, string, FontCheck, Pick<Rule, 'means' | 'mend'>];
const inUse = 'Of fonts that text is shown in:';
const otherCmap = 'composite fonts with a CMap other than Identity';

const rows: readonly Row[] = [
  [
    '31-001',
    '7.21.3.1',
    'CID font and CMap have one Registry',
    `${inUse} ${otherCmap} have the same Registry in both CIDSystemInfo.`,
    dictionary.otherRegistry,
    cjk,
  ],
  [
    '31-002',
    '7.21.3.1',
    'CID font and CMap have one Ordering',
    `${inUse} ${otherCmap} have the same Ordering in both CIDSystemInfo.`,
    dictionary.otherOrdering,
    cjk,
  ],
  [
    '31-003',
    '7.21.3.1',
    'The CID font knows all that the CMap does',
    `${inUse} ${otherCmap} have a Supplement that is not lower in the CID font than in the CMap.`,
    dictionary.lowSupplement,
    cjk,
  ],
  [
    '31-004',
    '7.21.3.2',
    'CIDToGIDMap is a stream or Identity',
    `${inUse} embedded CID fonts of type 2.`,
    dictionary.wrongCidMap,
    cjk,
  ],
  [
    '31-005',
    '7.21.3.2',
    'There is a CIDToGIDMap',
    `${inUse} embedded CID fonts of type 2.`,
    dictionary.noCidMap,
    cjk,
  ],
  [
    '31-006',
    '7.21.3.3',
    'CMaps are known ones, or in the file',
    `${inUse} the Encoding of a composite font is a stream or a name of ISO 32000-1, table 118.`,
    dictionary.unknownCmap,
    cjk,
  ],
  [
    '31-007',
    '7.21.3.3',
    'A CMap has one writing mode',
    `${inUse} WMode of an embedded CMap’s dictionary is the one in its stream; 0 where it is left out.`,
    dictionary.otherWritingMode,
    cjk,
  ],
  [
    '31-008',
    '7.21.3.3',
    'A CMap uses no unknown one',
    `${inUse} UseCMap and usecmap of an embedded CMap name one of ISO 32000-1, table 118.`,
    dictionary.foreignCmap,
    cjk,
  ],
  [
    '31-009',
    '7.21.4.1',
    'Fonts are embedded',
    `${inUse} the program is in the file, where any of the text is not in rendering mode 3. Type 3 fonts have their glyphs with them.`,
    program.notEmbedded,
    shown,
  ],
  [
    '31-011',
    '7.21.4.1',
    'Embedded fonts have all glyphs',
    `${inUse} the program (TrueType, CFF, Type 1) has a glyph for every code that is rendered. Outlines are not looked at.`,
    program.missingGlyphs,
    shown,
  ],
  [
    '31-012',
    '7.21.4.2',
    'CharSet lists all glyphs',
    `${inUse} Type 1 fonts with CharSet list every glyph of the program but .notdef.`,
    program.unlistedNames,
    lists,
  ],
  [
    '31-013',
    '7.21.4.2',
    'CharSet lists no other glyphs',
    `${inUse} every glyph that a Type 1 font’s CharSet lists is in the program.`,
    program.absentNames,
    lists,
  ],
  [
    '31-014',
    '7.21.4.2',
    'CIDSet lists all glyphs',
    `${inUse} CID fonts with CIDSet list every CID of the program; of TrueType programs those of glyphs that are not empty.`,
    program.unlistedCids,
    lists,
  ],
  [
    '31-015',
    '7.21.4.2',
    'CIDSet lists no other glyphs',
    `${inUse} every CID that a CIDSet lists is in the program.`,
    program.absentCids,
    lists,
  ],
  [
    '31-016',
    '7.21.5',
    'Widths are those of the program',
    `${inUse} the width of every rendered code differs by no more than 1/1000 from that in the program. Widths that a program computes are not known.`,
    program.widthsDiffer,
    {
      means: 'Letters stand too close or too far apart when text is set anew, as in a reading view.',
      mend: 'Export once more with the font embedded.',
    },
  ],
  [
    '31-017',
    '7.21.6',
    'Plain TrueType fonts have a plain table',
    `${inUse} the program of a TrueType font that is not symbolic has a cmap other than (3, 0).`,
    program.noPlainCmap,
    tables,
  ],
  [
    '31-018',
    '7.21.6',
    'Plain TrueType fonts find every letter',
    `${inUse} every rendered code of a TrueType font that is not symbolic is in a cmap other than (3, 0), by its encoding.`,
    program.notInPlainCmap,
    tables,
  ],
  [
    '31-019',
    '7.21.6',
    'Plain TrueType fonts have an Encoding',
    `${inUse} TrueType fonts that are not symbolic.`,
    dictionary.noEncoding,
    tables,
  ],
  [
    '31-020',
    '7.21.6',
    'The Encoding has a base',
    `${inUse} an Encoding dictionary of a TrueType font that is not symbolic has a BaseEncoding.`,
    dictionary.noBaseEncoding,
    tables,
  ],
  [
    '31-021',
    '7.21.6',
    'The encoding is MacRoman or WinAnsi',
    `${inUse} Encoding or BaseEncoding of TrueType fonts that are not symbolic.`,
    dictionary.oddEncoding,
    tables,
  ],
  [
    '31-022',
    '7.21.6',
    'Differences name known characters',
    `${inUse} names in Differences of TrueType fonts that are not symbolic are in the Adobe Glyph List. Of that list its usual part is known here; names that could be in the rest are not checked.`,
    dictionary.oddDifferences,
    tables,
  ],
  [
    '31-023',
    '7.21.6',
    'With Differences there is a table for Unicode',
    `${inUse} the program of a TrueType font with Differences that is not symbolic has a cmap (3, 1).`,
    program.noUnicodeCmap,
    tables,
  ],
  [
    '31-024',
    '7.21.6',
    'Symbol fonts have no Encoding',
    `${inUse} symbolic TrueType fonts.`,
    dictionary.symbolEncoding,
    tables,
  ],
  [
    '31-025',
    '7.21.6',
    'Symbol fonts have a table',
    `${inUse} the program of a symbolic TrueType font has a cmap.`,
    program.noCmap,
    tables,
  ],
  [
    '31-026',
    '7.21.6',
    'Symbol fonts have a table for symbols',
    `${inUse} the program of a symbolic TrueType font has one cmap only, or a (3, 0) among several.`,
    program.noSymbolCmap,
    tables,
  ],
  [
    '31-027',
    '7.21.7',
    'Fonts say what their codes stand for',
    `${inUse} fonts without ToUnicode have an encoding, glyphs’ names or a collection that says it for every code shown.`,
    dictionary.noUnicode,
    unicode,
  ],
  [
    '31-028',
    '7.21.7',
    'No code stands for nothing',
    'No value of a ToUnicode is or holds U+0000.',
    dictionary.zeroUnicode,
    unicode,
  ],
  [
    '31-029',
    '7.21.7',
    'No code stands for a byte order mark',
    'No value of a ToUnicode is or holds U+FEFF or U+FFFE.',
    dictionary.markUnicode,
    unicode,
  ],
  [
    '31-030',
    '7.21.8',
    'No text shows .notdef',
    `${inUse} no code leads to .notdef, in whatever rendering mode: by its CID or name, or in the program’s tables.`,
    program.notdefGlyphs,
    shown,
  ],
];

/** Checkpoint 31. */
export const fontRules: readonly Rule[] = rows.map(([number, clause, title, checks, check, about]) =>
  ua(number, clause, { title, checks, ...about, run: fontRule(check) }),
);
