import type { Path, Source } from '../../model/source.js';
import { type Merged, wayKey } from './merge.js';

/** An original with an overlay's words: those given there have their place there, all else in the original. */
export interface OverlaidSource extends Source {
  readonly original: Source;
  /** The overlay itself; null where there is no such file, and nothing is translated. */
  readonly overlay: Source | null;
  /** Whether the overlay gives what stands at a path of the original. */
  gives(path: Path): boolean;
}

export const isOverlaid = (source: Source): source is OverlaidSource => 'overlay' in source;

/** @param file the overlay's, there or not */
export function overlaidSource(
  file: string,
  original: Source,
  overlay: Source | null,
  { value, ways }: Pick<Merged, 'value' | 'ways'>,
): OverlaidSource {
  const way = (path: Path) => (overlay ? ways.get(wayKey(path)) : undefined);
  const pick = <T>(path: Path, look: (source: Source, at: Path) => T): T => {
    const at = way(path);
    return overlay && at ? look(overlay, at) : look(original, path);
  };
  return {
    file,
    text: overlay?.text ?? '',
    value,
    original,
    overlay,
    gives: (path) => way(path) !== undefined,
    place: (path) => pick(path, (source, at) => source.place(at)),
    // A key's place is asked for where its group is at fault, which is the original's.
    keyPlace: (path) => original.keyPlace(path),
    within: (path, pattern, nth) => pick(path, (source, at) => source.within?.(at, pattern, nth)),
  };
}
