import type { Cos, CosDict, PdfFile } from '../../cos.js';
import type { Finding } from '../../rule.js';
import { heightOf, widthOf } from '../support/geometry.js';
import {
  dictAt,
  entry,
  isArray,
  isName,
  isStream,
  isString,
  nameAt,
  unread,
  valuesIn,
  valuesOf,
} from '../support/objects.js';
import { at, judged, onPage, troublesOf } from '../support/outcome.js';
import { mostFindings, printable } from '../support/tags.js';
import { a2a, judgedByDicts } from './a2a.js';

const mend = 'Save the file once more with a program that writes PDF/A.';

const known = new Set([
  'ASCIIHexDecode',
  'ASCII85Decode',
  'FlateDecode',
  'RunLengthDecode',
  'CCITTFaxDecode',
  'JBIG2Decode',
  'DCTDecode',
  'JPXDecode',
]);
const inline = new Set([...known, 'AHx', 'A85', 'Fl', 'RL', 'CCF', 'DCT']);

/** A stream’s filters, with the names of their crypt filters where they have any. */
function filtersOf(file: PdfFile, dict: CosDict): string[] {
  const items = (key: string): readonly Cos[] => {
    const value = entry(file, dict, key);
    return isArray(value) ? value.items.map((item) => file.resolve(item)) : value === null ? [] : [value];
  };
  const parameters = items('DecodeParms');
  return items('Filter').map((filter, nth) => {
    const name = isName(filter) ? filter.name : '';
    const own = parameters[nth];
    if (name !== 'Crypt') return name;
    const crypt = typeof own === 'object' && own?.kind === 'dict' ? nameAt(file, own, 'Name') : undefined;
    return crypt === 'Identity' ? 'FlateDecode' : 'Crypt';
  });
}

const filters = a2a('6.1.7.2', {
  title: 'Only filters that everybody may use',
  checks: 'Streams have the filters of ISO 32000-1, table 6, but not LZWDecode, and Crypt only as Identity.',
  means: 'Programs of later years may not be able to undo the compression.',
  mend,
  run: (file, context) => {
    const findings: Finding[] = [];
    for (const [number, object] of file.objects()) {
      context.tick();
      const odd = isStream(object)
        ? filtersOf(file, object.dict).find((name) => !known.has(name))
        : undefined;
      if (odd !== undefined && findings.length < mostFindings)
        findings.push({ what: `Stream ${number} has the filter “${printable(odd)}”.` });
    }
    return judged(findings, unread(file, context));
  },
});

/** Names in a value that people may read: of fonts, colourants and structure types. */
function namesIn(value: Cos): Cos[] {
  if (isArray(value)) {
    const [family, names] = value.items;
    const kind = family !== undefined && isName(family) ? family.name : '';
    return names !== undefined && (kind === 'Separation' || kind === 'DeviceN') ? [names] : [];
  }
  if (typeof value !== 'object' || value?.kind !== 'dict') return [];
  return ['BaseFont', 'FontName', 'S'].flatMap((key) => value.entries.get(key) ?? []);
}

const names = a2a('6.1.8', {
  title: 'Names are written in UTF-8',
  checks:
    'Names of fonts, of colourants (Separation, DeviceN) and of structure types are UTF-8 once #-signs are undone.',
  means: 'Names come out differently from one program to the next.',
  mend,
  run: (file, context) => {
    const found = new Set<string>();
    for (const value of valuesOf(file, () => context.tick()))
      for (const named of namesIn(value)) {
        const resolved = file.resolve(named);
        for (const item of isArray(resolved) ? resolved.items : [resolved]) {
          const name = file.resolve(item);
          if (isName(name) && name.bytewise) found.add(name.name);
        }
      }
    return judged(
      [...found]
        .slice(0, mostFindings)
        .map((name) => ({ what: `The name “${printable(name)}” is no UTF-8.` })),
      unread(file, context),
    );
  },
});

const inlineFilters = a2a('6.1.10', {
  title: 'Only permitted filters in inline pictures',
  checks: 'Inline pictures have the filters of ISO 32000-1, table 6, but not LZW and Crypt.',
  means: 'Programs of later years may not be able to undo the compression.',
  mend,
  run: (file, context) => {
    const findings: Finding[] = [];
    for (const { marks } of file.pages)
      for (const mark of marks) {
        context.tick();
        if (mark.kind !== 'image' || !mark.inline) continue;
        const value = mark.dict.entries.get('Filter') ?? null;
        const all = isArray(value) ? value.items : value === null ? [] : [value];
        if (all.some((filter) => !isName(filter) || !inline.has(filter.name)))
          findings.push(at(mark, 'An inline picture has a filter that isn’t permitted.'));
      }
    return judged(findings.slice(0, mostFindings), troublesOf(file));
  },
});

const permissions = a2a('6.1.12', {
  title: 'Permissions are those of signatures only',
  checks:
    'Perms in the catalog has no keys but UR3 and DocMDP; with DocMDP, no signature reference has DigestLocation, DigestMethod or DigestValue.',
  means: 'A program that obeys other permissions may refuse to show or keep the file.',
  mend: 'Save the file without restrictions.',
  run: (file, context) => {
    const perms = dictAt(file, file.catalog, 'Perms');
    const odd = [...(perms?.entries.keys() ?? [])].filter((key) => key !== 'UR3' && key !== 'DocMDP');
    if (odd.length > 0) return judged(odd.map((key) => ({ what: `Perms has “${printable(key)}”.` })));
    if (!perms?.entries.has('DocMDP')) return judged([]);
    return judgedByDicts(file, context, (dict) =>
      nameAt(file, dict, 'TransformMethod') !== undefined &&
      ['DigestLocation', 'DigestMethod', 'DigestValue'].some((key) => dict.entries.has(key))
        ? ['A signature reference has a digest.']
        : [],
    );
  },
});

/** Numbers, strings and names that are larger than every program must bear. */
function excess(value: Cos): string | undefined {
  if (typeof value === 'number') {
    if (Number.isInteger(value) && Math.abs(value) < 1e15 && (value > 2147483647 || value < -2147483648))
      return `the integer ${value}`;
    if (Math.abs(value) > 3.403e38) return `the number ${value}`;
    return value !== 0 && Math.abs(value) < 1.175e-38 ? `the number ${value}` : undefined;
  }
  if (isString(value))
    return value.bytes.length > 32_767 ? `a string of ${value.bytes.length} bytes` : undefined;
  return isName(value) && value.name.length > 127 ? `a name of ${value.name.length} bytes` : undefined;
}

const limits = a2a('6.1.13', {
  title: 'Nothing is larger than every program must bear',
  checks:
    'In the file’s objects: integers of 32 bits, numbers up to 3.403 × 10³⁸ and not closer to 0 than 1.175 × 10⁻³⁸, strings up to 32,767 bytes, names up to 127, at most 8,388,607 objects; in content, q nested 28 deep; DeviceN with 32 colourants; CIDs up to 65,535; page boxes of 3 to 14,400 units a side.',
  means: 'Some program will not be able to show the file whole.',
  mend,
  run: (file, context) => {
    const findings: Finding[] = [];
    let count = 0;
    for (const [number, object] of file.objects()) {
      count += 1;
      for (const value of valuesIn(object, () => context.tick())) {
        const what = excess(value);
        if (what && findings.length < mostFindings) findings.push({ what: `Object ${number} has ${what}.` });
      }
    }
    if (count > 8_388_607) findings.push({ what: `There are ${count} objects.` });
    for (const font of file.fonts())
      for (const { cid, page } of font.codes.values())
        if ((cid ?? 0) > 65_535) findings.push(onPage(page, `The CID ${cid} is too large.`));
    for (const page of file.pages) {
      if (page.content.deepestSave > 28)
        findings.push(onPage(page.index, `q is nested ${page.content.deepestSave} deep.`));
      const wide = page.marks.find(
        (mark) => mark.kind === 'path' && (mark.fill?.space.colorants.length ?? 0) > 32,
      );
      if (wide) findings.push(at(wide, 'A DeviceN space has more than 32 colourants.'));
      for (const box of [page.mediaBox, page.cropBox, page.bleedBox, page.trimBox])
        if ([widthOf(box), heightOf(box)].some((side) => side < 3 || side > 14_400)) {
          findings.push(
            onPage(page.index, 'A box of the page is smaller than 3 or larger than 14,400 units.'),
          );
          break;
        }
    }
    return judged(findings.slice(0, mostFindings), [...unread(file, context), ...troublesOf(file)]);
  },
});

/** 6.1.7.2 to 6.1.13: what its objects are. */
export const objectRules = [filters, names, inlineFilters, permissions, limits];
