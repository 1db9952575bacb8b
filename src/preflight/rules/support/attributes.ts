import type { Cos, CosDict, PdfFile, StructElement } from '../../cos.js';
import { asDict, dictAt, entry, isArray, isName } from './objects.js';

/** An attribute of an element (14.7.5): its own, else that of its classes; null where it has none. */
export function attribute(file: PdfFile, element: StructElement, owner: string, name: string): Cos {
  for (const object of attributeObjects(file, element)) {
    const o = entry(file, object, 'O');
    if (!isName(o) || o.name !== owner) continue;
    const value = entry(file, object, name);
    if (value !== null) return value;
  }
  return null;
}

function* attributeObjects(file: PdfFile, { dict }: StructElement): Generator<CosDict> {
  yield* dictsIn(file, entry(file, dict, 'A'));
  const classes = dictAt(file, file.structure?.root, 'ClassMap');
  const names = entry(file, dict, 'C');
  for (const item of isArray(names) ? names.items : [names]) {
    const name = file.resolve(item);
    if (isName(name)) yield* dictsIn(file, entry(file, classes, name.name));
  }
}

/** One attribute object, or several with the numbers of their revisions between them. */
function* dictsIn(file: PdfFile, value: Cos): Generator<CosDict> {
  for (const item of isArray(value) ? value.items.slice(0, 1000) : [value]) {
    const dict = asDict(file.resolve(item));
    if (dict) yield dict;
  }
}
