import type { CosDict, PdfFile } from '../../cos.js';
import { dictAt, entry } from '../support/objects.js';
import { says } from '../support/tags.js';

/** A widget’s field and those above it (ISO 32000-1, 12.7.3.1), from below; no deeper than 100. */
export function* fieldsOf(file: PdfFile, widget: CosDict): Generator<CosDict> {
  const seen = new Set<CosDict>();
  for (
    let at: CosDict | undefined = widget;
    at && !seen.has(at) && seen.size < 100;
    at = dictAt(file, at, 'Parent')
  ) {
    seen.add(at);
    yield at;
  }
}

/** Whether a widget’s field has a text that says something. */
export function fieldText(file: PdfFile, widget: CosDict, key: string): boolean {
  for (const field of fieldsOf(file, widget)) if (says(file, field, key)) return true;
  return false;
}

/** An entry of a field that it may have from those above. */
export function fieldEntry(file: PdfFile, widget: CosDict, key: string) {
  for (const field of fieldsOf(file, widget)) {
    const value = entry(file, field, key);
    if (value !== null) return value;
  }
  return null;
}
