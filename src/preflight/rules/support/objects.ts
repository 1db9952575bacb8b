import type { Cos, CosArray, CosDict, CosName, CosStream, CosString, PdfFile } from '../../cos.js';
import type { RuleContext } from '../../rule.js';

const kindOf = (value: Cos) => (typeof value === 'object' && value !== null ? value.kind : undefined);
export const isDict = (value: Cos): value is CosDict => kindOf(value) === 'dict';
export const isStream = (value: Cos): value is CosStream => kindOf(value) === 'stream';
export const isArray = (value: Cos): value is CosArray => kindOf(value) === 'array';
export const isName = (value: Cos): value is CosName => kindOf(value) === 'name';
export const isString = (value: Cos): value is CosString => kindOf(value) === 'string';

/** A dictionary’s entry, followed; null where there is none. */
export const entry = (file: PdfFile, dict: CosDict | undefined, key: string): Cos =>
  file.resolve(dict?.entries.get(key));

/** An entry that is a dictionary, or a stream’s dictionary. */
export function dictAt(file: PdfFile, dict: CosDict | undefined, key: string): CosDict | undefined {
  return asDict(entry(file, dict, key));
}
export function asDict(value: Cos): CosDict | undefined {
  if (isDict(value)) return value;
  return isStream(value) ? value.dict : undefined;
}

export function nameAt(file: PdfFile, dict: CosDict | undefined, key: string): string | undefined {
  const value = entry(file, dict, key);
  return isName(value) ? value.name : undefined;
}

export function textAt(file: PdfFile, dict: CosDict | undefined, key: string): string | undefined {
  const value = entry(file, dict, key);
  return isString(value) ? stringText(value) : undefined;
}

export function itemsAt(file: PdfFile, dict: CosDict | undefined, key: string): readonly Cos[] {
  const value = entry(file, dict, key);
  return isArray(value) ? value.items.map((item) => file.resolve(item)) : [];
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 where it says so, else taken as Latin 1. */
export function stringText({ bytes }: CosString): string {
  const text = Buffer.from(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = text.subarray(2, text.length - (text.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return text.subarray(3).toString('utf8');
  return text.toString('latin1');
}

/** Every value of the file’s objects: what stands in arrays and dictionaries as well, references not followed. */
export function* valuesOf(file: PdfFile, tick: () => void): Generator<Cos> {
  for (const [, object] of file.objects()) yield* valuesIn(object, tick);
}

export function* valuesIn(object: Cos, tick: () => void): Generator<Cos> {
  const open: Cos[] = [object];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    tick();
    yield value;
    const inner = isArray(value) ? value.items : asDict(value)?.entries.values();
    for (const one of inner ?? []) open.push(one);
  }
}

/** Every dictionary of the file, with those that stand inside others, and streams’. */
export function* dictsOf(file: PdfFile, context: RuleContext): Iterable<CosDict> {
  for (const [, object] of file.objects()) yield* dictsIn(object, context);
  yield* dictsIn(file.trailer, context);
}

function* dictsIn(object: Cos, context: RuleContext): Iterable<CosDict> {
  for (const value of valuesIn(object, () => context.tick())) {
    const dict = asDict(value);
    if (dict) yield dict;
  }
}

/** What of the file’s objects could not be read, so that nothing can be said of them. */
export function unread(file: PdfFile, context: RuleContext): readonly string[] {
  let count = 0;
  for (const [, object] of file.objects()) {
    context.tick();
    if (object === null) count += 1;
  }
  return count === 0 ? [] : [`${count} of the file’s objects could not be read`];
}
