import { type ContentRef, type Source, valueAt } from './source.js';

/** The date (ISO, perhaps of a year or month) of what a reference points to: itself, or its `date`. */
export function dateAt(ref: ContentRef, sources: readonly Source[]): string | undefined {
  const value = valueAt(ref, sources);
  const date = typeof value === 'object' && value !== null && 'date' in value ? value.date : value;
  const text = typeof date === 'string' || typeof date === 'number' ? String(date) : '';
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : undefined;
}
