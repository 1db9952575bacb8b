import type { Cos, CosArray, CosDict, CosName, CosRef, CosStream, CosString, Rect } from '../cos.js';

export const isDict = (value: Cos | undefined): value is CosDict => kindOf(value) === 'dict';
export const isStream = (value: Cos | undefined): value is CosStream => kindOf(value) === 'stream';
export const isArray = (value: Cos | undefined): value is CosArray => kindOf(value) === 'array';
export const isName = (value: Cos | undefined): value is CosName => kindOf(value) === 'name';
export const isString = (value: Cos | undefined): value is CosString => kindOf(value) === 'string';
export const isRef = (value: Cos | undefined): value is CosRef => kindOf(value) === 'ref';

const kindOf = (value: Cos | undefined): string | undefined =>
  typeof value === 'object' && value !== null ? value.kind : undefined;

export const emptyDict: CosDict = { kind: 'dict', entries: new Map() };

/** Follows references: what every reader of a value needs. */
export type Resolve = (value: Cos | undefined) => Cos;

/** Reads entries of dictionaries with references followed; undefined where something else stands there. */
export class Access {
  readonly resolve: Resolve;

  constructor(resolve: Resolve) {
    this.resolve = resolve;
  }

  get(dict: CosDict, ...keys: readonly string[]): Cos {
    for (const key of keys) {
      const value = dict.entries.get(key);
      if (value !== undefined) return this.resolve(value);
    }
    return null;
  }

  dict(dict: CosDict, ...keys: readonly string[]): CosDict | undefined {
    const value = this.get(dict, ...keys);
    return isDict(value) ? value : undefined;
  }

  /** A dictionary, or that of a stream. */
  dictOf(value: Cos | undefined): CosDict | undefined {
    const found = this.resolve(value);
    if (isDict(found)) return found;
    return isStream(found) ? found.dict : undefined;
  }

  name(dict: CosDict, ...keys: readonly string[]): string | undefined {
    const value = this.get(dict, ...keys);
    return isName(value) ? value.name : undefined;
  }

  number(dict: CosDict, ...keys: readonly string[]): number | undefined {
    const value = this.get(dict, ...keys);
    return typeof value === 'number' ? value : undefined;
  }

  boolean(dict: CosDict, ...keys: readonly string[]): boolean | undefined {
    const value = this.get(dict, ...keys);
    return typeof value === 'boolean' ? value : undefined;
  }

  array(dict: CosDict, ...keys: readonly string[]): readonly Cos[] | undefined {
    const value = this.get(dict, ...keys);
    return isArray(value) ? value.items.map((item) => this.resolve(item)) : undefined;
  }

  /** All of an array that are numbers, or undefined where it holds anything else. */
  numbers(value: Cos | undefined): readonly number[] | undefined {
    const found = this.resolve(value);
    if (!isArray(found)) return undefined;
    const items = found.items.map((item) => this.resolve(item));
    return items.every((item) => typeof item === 'number') ? items : undefined;
  }

  /** A rectangle, its corners put in order. */
  rect(value: Cos | undefined): Rect | undefined {
    const numbers = this.numbers(value);
    if (!numbers || numbers.length < 4) return undefined;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers;
    return {
      left: Math.min(x1, x2),
      bottom: Math.min(y1, y2),
      right: Math.max(x1, x2),
      top: Math.max(y1, y2),
    };
  }
}
