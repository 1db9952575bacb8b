import type { CosDict } from '../cos.js';
import { type Access, isArray, isDict, isName, isStream } from './access.js';
import { codesOf } from './character-codes.js';
import { readCMap, utf16 } from './cmap.js';
import { type Font, type FontSource, toUnicode } from './font.js';
import { heightOf, isEmbedded, isSubset } from './font-descriptors.js';
import { textOf } from './text-string.js';

/** A composite font (9.7). */
export function compositeFont(source: FontSource, dict: CosDict, resource: string): Font {
  const { access, objects } = source;
  const descendants = access.array(dict, 'DescendantFonts');
  const below = isDict(descendants?.[0]) ? descendants[0] : undefined;
  const descriptor = below && access.dict(below, 'FontDescriptor');
  const name = access.name(dict, 'BaseFont') ?? (below && access.name(below, 'BaseFont')) ?? '';
  const encoding = access.get(dict, 'Encoding');
  const encodingName = isName(encoding) ? encoding.name : undefined;
  const data = isStream(encoding) ? objects.decode(encoding).data : undefined;
  const map = data && readCMap(data, objects.budget);
  const identity = encodingName === 'Identity-H' || encodingName === 'Identity-V';
  const known = collectionOf(access, below);
  const vertical = isStream(encoding)
    ? access.number(encoding.dict, 'WMode') === 1
    : encodingName?.endsWith('V') === true;
  const usual = (below && access.number(below, 'DW')) ?? 1000;
  const widths = below ? cidWidths(access, below) : new Map<number, number>();
  const down = (below && access.numbers(below.entries.get('DW2'))?.[1]) ?? -1000;
  const texts = toUnicode(source, dict);
  const unicodeCodes = encodingName !== undefined && /UCS2|UTF16/.test(encodingName);
  return {
    dict,
    below: below ?? dict,
    used: new Map(),
    unicodes: texts?.texts,
    use: {
      resource,
      name,
      subtype: 'Type0',
      embedded: isEmbedded(access, descriptor),
      subset: isSubset(name),
    },
    vertical,
    ...heightOf(access, descriptor),
    type3: undefined,
    glyphs: (bytes) =>
      codesOf(bytes, map).map(({ code, length }) => {
        const cid = map && map.cids.size > 0 ? (map.cids.get(code) ?? 0) : code;
        const breadth = widths.get(cid) ?? usual;
        const told = texts?.texts.get(code);
        const own = unicodeCodes ? utf16(Uint8Array.of(code >> 8, code & 255)) : '';
        return {
          code,
          cid: identity || map ? cid : undefined,
          width: (vertical ? down : breadth) / 1000,
          breadth,
          text: told ?? own,
          letter: '',
          glyphName: undefined,
          mapped: Boolean(told ?? own) || known,
          space: length === 1 && code === 32,
        };
      }),
  };
}

/** Whether its characters are those of a collection that everybody knows (9.10.2). */
function collectionOf(access: Access, below: CosDict | undefined): boolean {
  const info = below && access.dict(below, 'CIDSystemInfo');
  if (!info || textOf(access.get(info, 'Registry')) !== 'Adobe') return false;
  return ['GB1', 'CNS1', 'Japan1', 'Korea1'].includes(textOf(access.get(info, 'Ordering')));
}

/** The W array (9.7.4.3). */
function cidWidths(access: Access, font: CosDict): Map<number, number> {
  const widths = new Map<number, number>();
  const items = access.array(font, 'W') ?? [];
  for (let at = 0; at + 1 < items.length; ) {
    const first = items[at];
    const next = items[at + 1];
    if (typeof first !== 'number') break;
    if (isArray(next)) {
      next.items.forEach((item, index) => {
        const width = access.resolve(item);
        if (typeof width === 'number') widths.set(first + index, width);
      });
      at += 2;
      continue;
    }
    const width = items[at + 2];
    if (typeof next !== 'number' || typeof width !== 'number') break;
    for (let cid = first; cid <= Math.min(next, first + 0xffff) && widths.size < 70_000; cid += 1)
      widths.set(cid, width);
    at += 3;
  }
  return widths;
}
