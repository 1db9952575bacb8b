import { codeText, type FontCheck, renderedCodes, withProgram } from './fonts.js';
import { glyphsOf, inTable, isSymbolTable } from './glyphs.js';
import { entry, isStream, nameAt, textAt } from './objects.js';

/** Fonts of rendered text are embedded. Glyphs of Type 3 fonts always are. */
export const notEmbedded: FontCheck = function* (font) {
  const [first] = renderedCodes(font);
  if (first && font.use.subtype !== 'Type3' && !font.use.embedded)
    yield { what: 'isn’t embedded', at: first };
};

/** The program has a glyph for every code that is rendered. */
export const missingGlyphs: FontCheck = (font) =>
  withProgram(font, function* (program) {
    const lookUp = glyphsOf(font, program);
    for (const code of renderedCodes(font)) {
      font.tick();
      const glyph = lookUp(code);
      if (glyph === 'missing') yield { what: `has no glyph for code ${codeText(code)}`, at: code };
      else if (glyph === undefined) yield 'which glyphs some codes mean can’t be told';
    }
  });

/** No code leads to .notdef, in whatever rendering mode. */
export const notdefGlyphs: FontCheck = function* (font) {
  for (const code of font.codes.values())
    if (code.glyphName === '.notdef' || (font.composite && code.cid === 0))
      yield { what: `is asked for .notdef by code ${code.code}`, at: code };
  yield* withProgram(font, function* (program) {
    const lookUp = glyphsOf(font, program);
    for (const code of font.codes.values()) {
      font.tick();
      if (code.glyphName === '.notdef' || (font.composite && code.cid === 0)) continue;
      const glyph = lookUp(code);
      if (glyph === 0 || (glyph === 'missing' && !font.composite))
        yield { what: `shows .notdef for code ${codeText(code)}`, at: code };
    }
  });
};

/** Widths in the dictionary and in the program differ by a thousandth of the size at most. */
export const widthsDiffer: FontCheck = (font) =>
  withProgram(font, function* (program) {
    const lookUp = glyphsOf(font, program);
    for (const code of renderedCodes(font)) {
      font.tick();
      const glyph = lookUp(code);
      const own = typeof glyph === 'number' ? program.widthOf(glyph) : undefined;
      if (own === undefined) {
        if (glyph !== 'missing') yield 'how wide some glyphs are in its program can’t be told';
      } else if (Math.abs(own - code.width) > 1.0001)
        yield {
          what: `says that code ${codeText(code)} is ${round(code.width)} wide, its program ${round(own)}`,
          at: code,
        };
    }
  });
const round = (width: number): number => Math.round(width * 100) / 100;

/** CharSet of a Type 1 subset against the glyphs that are there. */
function charSet(tell: 'unlisted' | 'absent'): FontCheck {
  return function* (font) {
    const listed = textAt(font.file, font.descriptor, 'CharSet');
    if (font.composite || font.subtype === 'TrueType' || listed === undefined) return;
    const names = new Set(
      listed
        .split('/')
        .map((name) => name.trim())
        .filter(Boolean),
    );
    yield* withProgram(font, function* (program) {
      const present = program.names;
      if (!present) return;
      for (const name of tell === 'unlisted' ? present.keys() : names) {
        font.tick();
        if (name === '.notdef' || (tell === 'unlisted' ? names.has(name) : present.has(name))) continue;
        yield {
          what: `${tell === 'unlisted' ? 'doesn’t list the glyph' : 'lists a glyph that isn’t there:'} ${name} (CharSet)`,
        };
        return;
      }
    });
  };
}
export const unlistedNames = charSet('unlisted');
export const absentNames = charSet('absent');

/** CIDSet of a CID font against the glyphs that are there. */
function cidSet(tell: 'unlisted' | 'absent'): FontCheck {
  return function* (font) {
    const stream = entry(font.file, font.descriptor, 'CIDSet');
    if (!font.composite || !isStream(stream)) return;
    const bits = font.file.decode(stream);
    if (!bits) {
      yield 'its CIDSet can’t be read';
      return;
    }
    const lists = (cid: number): boolean => ((bits[cid >> 3] ?? 0) & (128 >> (cid & 7))) !== 0;
    yield* withProgram(font, function* (program) {
      const identity =
        font.subtype === 'CIDFontType0' || nameAt(font.file, font.below, 'CIDToGIDMap') === 'Identity';
      if (!identity) {
        yield 'which CIDs its glyphs have can’t be told';
        return;
      }
      const present = (cid: number): boolean => (program.cids ? program.cids.has(cid) : cid < program.glyphs);
      const drawn = program.cids
        ? [...program.cids.keys()]
        : Array.from({ length: program.glyphs }, (_, cid) => cid).filter((cid) => program.drawn(cid));
      const listed = Array.from({ length: Math.min(65_536, bits.length * 8) }, (_, cid) => cid).filter(lists);
      const odd =
        tell === 'unlisted'
          ? drawn.find((cid) => cid !== 0 && !lists(cid))
          : listed.find((cid) => !present(cid));
      if (odd !== undefined)
        yield {
          what: `${tell === 'unlisted' ? 'doesn’t list CID' : 'lists a CID that isn’t there:'} ${odd} (CIDSet)`,
        };
    });
  };
}
export const unlistedCids = cidSet('unlisted');
export const absentCids = cidSet('absent');

/** Of a TrueType font: what is wrong with the tables of its program. */
const trueType =
  (symbolic: boolean, check: FontCheck): FontCheck =>
  (font) =>
    font.use.subtype === 'TrueType' && font.symbolic === symbolic && renderedCodes(font).length > 0
      ? check(font)
      : [];

export const noPlainCmap = trueType(false, (font) =>
  withProgram(font, function* ({ kind, cmaps }) {
    if (kind === 'TrueType' && cmaps.every(isSymbolTable))
      yield { what: 'is no symbol font, and its program has only tables for symbols (cmap)' };
  }),
);

export const notInPlainCmap = trueType(false, (font) =>
  withProgram(font, function* ({ kind, cmaps }) {
    const tables = cmaps.filter((table) => !isSymbolTable(table));
    if (kind !== 'TrueType' || tables.length === 0) return;
    for (const code of renderedCodes(font)) {
      font.tick();
      if (code.letter === '') yield 'which letters some codes mean can’t be told';
      else if (!tables.some((table) => inTable(table, code.letter) !== 0))
        yield { what: `has code ${codeText(code)} in no table of its program (cmap)`, at: code };
    }
  }),
);

export const noUnicodeCmap = trueType(false, function* (font) {
  const encoding = entry(font.file, font.dict, 'Encoding');
  if (typeof encoding !== 'object' || encoding?.kind !== 'dict' || !encoding.entries.has('Differences'))
    return;
  yield* withProgram(font, function* ({ kind, cmaps }) {
    if (kind === 'TrueType' && !cmaps.some(({ platform, encoding: own }) => platform === 3 && own === 1))
      yield { what: 'has Differences, and its program no table for Unicode (cmap 3, 1)' };
  });
});

export const noCmap = trueType(true, (font) =>
  withProgram(font, function* ({ kind, cmaps }) {
    if (kind === 'TrueType' && cmaps.length === 0)
      yield { what: 'is a symbol font, and its program has no table (cmap)' };
  }),
);

export const noSymbolCmap = trueType(true, (font) =>
  withProgram(font, function* ({ kind, cmaps }) {
    if (kind === 'TrueType' && cmaps.length > 1 && !cmaps.some(isSymbolTable))
      yield { what: 'is a symbol font with several tables in its program, and none for symbols (cmap 3, 0)' };
  }),
);
