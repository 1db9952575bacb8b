import type { CosDict } from '../cos.js';
import type { CMap } from './cmap.js';
import { differencesOf, type Encoded, encodingOf } from './encodings.js';
import { type Font, type FontSource, type Glyph, toUnicode } from './font.js';
import { heightOf, isEmbedded, isSubset } from './font-descriptors.js';
import { standardWidth } from './standard-widths.js';
import { type3Height, type3Of } from './type3-fonts.js';

/** A simple font (9.6). */
export function simpleFont(source: FontSource, dict: CosDict, resource: string, subtype: string): Font {
  const { access } = source;
  const name = access.name(dict, 'BaseFont') ?? access.name(dict, 'Name') ?? '';
  const descriptor = access.dict(dict, 'FontDescriptor');
  const type3 = subtype === 'Type3' ? type3Of(access, dict, differencesOf(access, dict)) : undefined;
  const scale = type3 ? Math.abs(type3.matrix[0] || type3.matrix[1]) : 0.001;
  const first = access.number(dict, 'FirstChar') ?? 0;
  const widths = access.array(dict, 'Widths');
  const missing = (descriptor && access.number(descriptor, 'MissingWidth')) ?? 0;
  const widthOf = (code: number): number => {
    if (!widths) return standardWidth(name, code);
    const width = widths[code - first];
    return typeof width === 'number' ? width : missing;
  };
  const texts = toUnicode(source, dict);
  const encoded = encodingOf(source, dict, subtype);
  const table: (Glyph | undefined)[] = [];
  const glyphOf = (code: number): Glyph => {
    const glyph = table[code] ?? {
      code,
      cid: undefined,
      width: widthOf(code) * scale,
      breadth: widthOf(code) * scale * 1000,
      letter: encoded(code).text,
      glyphName: encoded(code).name,
      ...unicodeOf(texts, encoded, code),
      space: code === 32,
    };
    table[code] = glyph;
    return glyph;
  };
  return {
    dict,
    below: dict,
    used: new Map(),
    unicodes: texts?.texts,
    use: {
      resource,
      name,
      subtype,
      embedded: type3 !== undefined || isEmbedded(access, descriptor),
      subset: isSubset(name),
    },
    vertical: false,
    ...(type3 ? type3Height(access, dict, type3) : heightOf(access, descriptor)),
    type3,
    glyphs: (bytes) => Array.from(bytes, glyphOf),
  };
}

/** What a code stands for: by ToUnicode, else by the encoding (9.10.2). */
function unicodeOf(texts: CMap | undefined, encoded: Encoded, code: number): Pick<Glyph, 'text' | 'mapped'> {
  const told = texts?.texts.get(code);
  if (told !== undefined) return { text: told, mapped: told !== '' };
  const { text, mapped } = encoded(code);
  return { text, mapped };
}
