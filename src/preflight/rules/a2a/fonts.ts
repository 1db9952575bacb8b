import type { Finding, Rule } from '../../rule.js';
import { quoted } from '../support/elements.js';
import * as dictionary from '../support/font-dictionaries.js';
import * as program from '../support/font-programs.js';
import { type Breach, type FontCheck, fontRule } from '../support/fonts.js';
import { entry, isArray, nameAt } from '../support/objects.js';
import { at, judgedByMarks } from '../support/outcome.js';
import { mostFindings, textAround } from '../support/tags.js';
import { a2a } from './a2a.js';

/** Several checks as one. */
const all = (...checks: readonly FontCheck[]): FontCheck =>
  function* (font) {
    for (const check of checks) yield* check(font);
  };

const standard14 = /^(?:Courier|Helvetica|Times|Symbol|ZapfDingbats)(?:-|$)/;

/** What a font’s dictionary must have (ISO 32000-1, tables 111, 112, 117, 121). */
const incomplete: FontCheck = function* ({ file, dict, below, composite, use, subtype }): Generator<Breach> {
  for (const own of composite ? [dict, below] : [dict]) {
    if (nameAt(file, own, 'Type') !== 'Font') yield { what: 'has no Type Font' };
    if (use.subtype !== 'Type3' && nameAt(file, own, 'BaseFont') === undefined)
      yield { what: 'has no BaseFont' };
  }
  if (!['Type0', 'Type1', 'MMType1', 'TrueType', 'Type3'].includes(use.subtype))
    yield { what: 'is of no known type' };
  if (composite && !subtype.startsWith('CIDFontType')) yield { what: 'has no CID font below it' };
  if (composite || standard14.test(use.name)) return;
  const [first, last] = ['FirstChar', 'LastChar'].map((key) => entry(file, dict, key));
  const widths = entry(file, dict, 'Widths');
  if (typeof first !== 'number' || typeof last !== 'number') yield { what: 'has no FirstChar or LastChar' };
  else if (!isArray(widths) || widths.items.length !== last - first + 1)
    yield { what: 'has no Widths from FirstChar to LastChar' };
};

const about: Pick<Rule, 'means' | 'mend'> = {
  means: 'The text will not look the same in later years, or can’t be read then.',
  mend: 'Export with all fonts embedded, by a program that writes PDF/A.',
};
const inUse = 'Of fonts that text is shown in:';

const rule = (clause: string, title: string, checks: string, check: FontCheck): Rule =>
  a2a(clause, { title, checks: `${inUse} ${checks}`, ...about, run: fontRule(check) });

const privateUse = a2a('6.2.11.7.3', {
  title: 'Signs of private meaning have their text',
  checks: 'Where text holds characters of the Private Use Area, an ActualText stands around it.',
  means: 'Nobody will know in later years what the sign stood for.',
  mend: 'Give the text as ActualText, or use characters that everybody knows.',
  run: (file, context) => {
    const findings: Finding[] = [];
    for (const { marks } of file.pages)
      for (const mark of marks) {
        context.tick();
        if (mark.kind !== 'text' || findings.length >= mostFindings) continue;
        if (
          /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u.test(mark.text) &&
          textAround(file, mark, 'ActualText') === undefined
        )
          findings.push(at(mark, `The text ${quoted(mark)} holds a sign of private meaning.`));
      }
    return judgedByMarks(file, findings);
  },
});

/** 6.2.11: fonts. */
export const fontRules: readonly Rule[] = [
  rule(
    '6.2.11.2',
    'Font dictionaries are complete',
    'Type, Subtype, BaseFont; of simple fonts other than the standard 14 FirstChar, LastChar and Widths to match.',
    incomplete,
  ),
  rule(
    '6.2.11.3.1',
    'CID font and CMap fit',
    'composite fonts with a CMap other than Identity have the same Registry and Ordering in both CIDSystemInfo. Supplement is ua/31-003’s part.',
    all(dictionary.otherRegistry, dictionary.otherOrdering),
  ),
  rule(
    '6.2.11.3.2',
    'CID fonts say which glyph is which',
    'embedded CID fonts of type 2 have a CIDToGIDMap that is a stream or Identity.',
    all(dictionary.wrongCidMap, dictionary.noCidMap),
  ),
  rule(
    '6.2.11.3.3',
    'CMaps are known ones, or in the file',
    'CMaps that ISO 32000-1, table 118, doesn’t list are embedded, have one WMode, and use none but listed ones.',
    all(dictionary.unknownCmap, dictionary.otherWritingMode, dictionary.foreignCmap),
  ),
  rule(
    '6.2.11.4.1',
    'Fonts are embedded, with all glyphs',
    'the program is in the file and has a glyph for every code, where any of the text is not in rendering mode 3.',
    all(program.notEmbedded, program.missingGlyphs),
  ),
  rule(
    '6.2.11.4.2',
    'Lists of glyphs are right',
    'CharSet and CIDSet, where they are there, list all glyphs of the program and no others.',
    all(program.unlistedNames, program.absentNames, program.unlistedCids, program.absentCids),
  ),
  rule(
    '6.2.11.5',
    'Widths are those of the program',
    'the width of every rendered code differs by no more than 1/1000 from that in the program.',
    program.widthsDiffer,
  ),
  rule(
    '6.2.11.6',
    'TrueType fonts have the right encodings',
    'those that are not symbolic have MacRomanEncoding or WinAnsiEncoding (or as a base), with Differences a cmap (3, 1) and known names, and find every letter in a cmap other than (3, 0); symbolic ones have no Encoding, and one cmap only, or a (3, 0).',
    all(
      dictionary.noEncoding,
      dictionary.noBaseEncoding,
      dictionary.oddEncoding,
      dictionary.oddDifferences,
      program.noUnicodeCmap,
      program.noPlainCmap,
      program.notInPlainCmap,
      dictionary.symbolEncoding,
      program.noCmap,
      program.noSymbolCmap,
    ),
  ),
  rule(
    '6.2.11.7.2',
    'Fonts say what their codes stand for',
    'every code shown has Unicode by ToUnicode, an encoding, a glyph’s name or a collection; no ToUnicode says U+0000, U+FEFF or U+FFFE.',
    all(dictionary.noUnicode, dictionary.zeroUnicode, dictionary.markUnicode, unmapped),
  ),
  privateUse,
  rule(
    '6.2.11.8',
    'No text shows .notdef',
    'no code leads to .notdef, in whatever rendering mode.',
    program.notdefGlyphs,
  ),
];

/** A ToUnicode that leaves codes out. */
function* unmapped({ file, dict, codes }: Parameters<FontCheck>[0]): Generator<Breach> {
  if (entry(file, dict, 'ToUnicode') === null) return;
  for (const code of codes.values())
    if (code.mapped === false)
      yield { what: `says of code ${code.code} in no way what it stands for`, at: code };
}
