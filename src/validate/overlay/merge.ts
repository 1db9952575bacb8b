import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, diagnose, shortened } from '../../model/diagnostic.js';
import type { Path, Source } from '../../model/source.js';
import { nameOf } from '../issues.js';
import { isTranslated } from '../readers-words.js';
import { didYouMean } from '../suggest.js';
import { panelsByRole } from './panels.js';

export interface Merged {
  /** The original with the words of the overlay in their places. */
  readonly value: unknown;
  /** Where in the overlay the words and groups stand that it gives, by the path in the original as JSON. */
  readonly ways: ReadonlyMap<string, Path>;
  readonly diagnostics: readonly Diagnostic[];
}

export const wayKey = (path: Path): string => JSON.stringify(path);

/**
 * Puts an overlay's words into the places of the original's. What is no words may be said again, so that a translator
 * sees what belongs to what, but not said otherwise. Errors: translation/unknown-key, translation/differs,
 * translation/shape, translation/panel. @param given the overlay's value, without what it says of itself
 */
export function mergeOverlay(original: Source, overlay: Source, given: unknown): Merged {
  const ways = new Map<string, Path>();
  const diagnostics: Diagnostic[] = [];
  const error = (code: string, message: string, place: Diagnostic['place'], hint: string) =>
    void diagnostics.push(diagnose('error', code, message, place, hint));

  const merge = (base: unknown, over: unknown, path: Path, way: Path): unknown => {
    // A key with nothing behind it is not translated yet, which is told of the original.
    if (over === null || over === undefined || (typeof over === 'string' && over.trim() === '')) return base;
    if (!isTranslated(path)) {
      if (!isDeepStrictEqual(base, over)) differs(path, way);
      return base;
    }
    ways.set(wayKey(path), way);
    if (isGroup(base)) return isGroup(over) ? group(base, over, path, way) : wrongShape(base, path, way);
    if (Array.isArray(base))
      return Array.isArray(over) ? list(base, over, path, way) : wrongShape(base, path, way);
    if (typeof base === 'string') return typeof over === 'object' ? wrongShape(base, path, way) : over;
    if (base !== over) differs(path, way);
    return base;
  };

  const group = (base: Group, over: Group, path: Path, way: Path): Group => {
    for (const key of Object.keys(over)) {
      if (Object.hasOwn(base, key)) continue;
      const hint = didYouMean(key, Object.keys(base), 'take the line out');
      const message = `\`${shortened(key)}\` has no counterpart in ${original.file}${path.length > 0 ? `, in ${nameOf(path)}` : ''}`;
      error('translation/unknown-key', message, overlay.keyPlace([...way, key]), hint);
    }
    return Object.fromEntries(
      Object.entries(base).map(([key, value]) => [
        key,
        merge(value, Object.hasOwn(over, key) ? over[key] : undefined, [...path, key], [...way, key]),
      ]),
    );
  };

  const list = (base: readonly unknown[], over: readonly unknown[], path: Path, way: Path): unknown[] => {
    if (path.length === 1 && path[0] === 'panels') {
      const byRole = panelsByRole(base, over, overlay);
      diagnostics.push(...byRole.diagnostics);
      return base.map((panel, index) => {
        const position = byRole.positions.get(index);
        const theirs = position === undefined ? undefined : over[position];
        return merge(panel, theirs, [...path, index], [...way, position ?? index]);
      });
    }
    if (base.length !== over.length) {
      const message = `${nameOf(path)} has ${count(over.length)} here and ${count(base.length)} in ${original.file}`;
      const line = original.keyPlace(path).line;
      const hint = `give it as many, in the order of the original (line ${line}); one without words is said again as it is`;
      error('translation/shape', message, overlay.keyPlace(way), hint);
      return [...base];
    }
    return base.map((item, index) => merge(item, over[index], [...path, index], [...way, index]));
  };

  const wrongShape = (base: unknown, path: Path, way: Path): unknown => {
    const kind = isGroup(base) ? 'a group of keys' : Array.isArray(base) ? 'a list' : 'words';
    const line = original.keyPlace(path).line;
    const hint = `give it the form that it has in ${original.file} (line ${line})`;
    error(
      'translation/shape',
      `${nameOf(path)} should be ${kind}, as in the original`,
      overlay.place(way),
      hint,
    );
    return base;
  };

  const differs = (path: Path, way: Path): void => {
    const { line } = original.place(path);
    const message = `${nameOf(path)} is not what it is in the original; a translation changes words only`;
    const hint = `take it out here, or say it as ${original.file} does (line ${line})`;
    error('translation/differs', message, overlay.place(way), hint);
  };

  return { value: merge(original.value, given, [], []), ways, diagnostics };
}

type Group = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const count = (items: number): string => `${items} item${items === 1 ? '' : 's'}`;
