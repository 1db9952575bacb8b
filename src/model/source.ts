import type { Place } from './diagnostic.js';

/** The way to a value in a YAML file: keys and list positions. */
export type Path = readonly (string | number)[];

/** A content file as read: its plain value, its text, and the place of every value in it. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  /** The place of the value at `path`, or of its nearest ancestor that is there. */
  place(path: Path): Place;
  /** The place of the key itself, for complaints about the key rather than its value. */
  keyPlace(path: Path): Place;
  /** The place of the nth match (from 0) of `pattern` in the value at `path`, as it is written in the file. */
  within?(path: Path, pattern: RegExp, nth: number): Place | undefined;
}

/** A content reference `file#a.0.b`, carried from content through markup and layout into the page. */
export type ContentRef = string;

export const contentRef = (file: string, path: Path): ContentRef => `${file}#${path.join('.')}`;

/** Finds the place of a reference among the sources it may point into; of what `words` find in it, where they can be found. */
export function resolveRef(ref: ContentRef, sources: readonly Source[], words?: RegExp): Place {
  const { file, path } = partsOf(ref);
  const source = sources.find((candidate) => candidate.file === file);
  if (!source) return { file };
  return (words && source.within?.(path, words, 0)) ?? source.place(path);
}

/** The value that a reference points to, as it was read; undefined where there is none. */
export function valueAt(ref: ContentRef, sources: readonly Source[]): unknown {
  const { file, path } = partsOf(ref);
  const source = sources.find((candidate) => candidate.file === file);
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    source?.value,
  );
}

function partsOf(ref: ContentRef): { file: string; path: Path } {
  const [file = '', name = ''] = ref.split('#');
  return { file, path: name.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)) };
}
