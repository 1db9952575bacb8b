import type { z } from 'zod';
import type { Files } from '../../load/files.js';
import { emptySource } from '../../load/yaml.js';
import { type Diagnostic, hasErrors, type Outcome } from '../../model/diagnostic.js';
import type { Sourced } from '../../model/project.js';
import type { Source } from '../../model/source.js';
import { freeze, readSource } from '../content-file.js';
import { applySchema } from '../issues.js';
import { mergeOverlay } from './merge.js';
import { type OverlaidSource, overlaidSource } from './source.js';

/** What is read of an overlay beside its words. */
interface Reading<T extends z.ZodType, H extends z.ZodType> {
  readonly file: string;
  /** The schema of the original, which holds for its translation as well. */
  readonly schema: T;
  /** The schema of what the overlay says of itself. */
  readonly head: H;
  /** Puts in what the overlay's name says. */
  complete?(merged: object): object;
}

export interface Overlaid<T, H> extends Sourced<T> {
  readonly source: OverlaidSource;
  /** null where there is no overlay. */
  readonly head: H | null;
}

/**
 * Reads an overlay and lays its words over the original. Where there is no such file, nothing is translated, and the
 * rules will name it all. Errors: those of the file and its schema, and of `mergeOverlay`.
 */
export function readOverlay<T extends z.ZodType, H extends z.ZodType<Record<string, unknown>>>(
  files: Files,
  original: Source,
  { file, schema, head, complete = (merged) => merged }: Reading<T, H>,
): Outcome<Overlaid<z.output<T>, z.output<H>>> {
  const isThere = files.exists(file) || files.leadsOut(file);
  const read = isThere ? readSource(files, file) : { value: emptySource(file, {}), diagnostics: [] };
  const overlay = read.value;
  if (!overlay) return { diagnostics: read.diagnostics };
  const said: Diagnostic[] = [...read.diagnostics];
  const about = isThere ? applySchema(overlay, head) : { value: null, diagnostics: [] };
  said.push(...about.diagnostics);
  if (hasErrors(said)) return { diagnostics: said };
  const { translation: _, translates: __, ...words } = overlay.value as Record<string, unknown>;
  const merged = mergeOverlay(original, overlay, words);
  said.push(...merged.diagnostics);
  if (hasErrors(said)) return { diagnostics: said };
  const value = complete(merged.value as object);
  const source = overlaidSource(file, original, isThere ? overlay : null, { ...merged, value });
  const typed = applySchema(source, schema, false);
  said.push(...typed.diagnostics);
  if (typed.value === undefined || hasErrors(said)) return { diagnostics: said };
  return { value: freeze({ source, value: typed.value, head: about.value ?? null }), diagnostics: said };
}
