import type { Cos, CosDict } from '../cos.js';
import { isArray, isDict } from './access.js';
import type { Objects } from './objects.js';

/** All of a number tree (7.9.7); `trouble` says what could not be followed. */
export function numberTree(
  { access, budget }: Objects,
  root: CosDict | undefined,
  trouble: (what: string) => void,
): ReadonlyMap<number, Cos> {
  const values = new Map<number, Cos>();
  const seen = new Set<Cos>();
  const waiting: Cos[] = root ? [root] : [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    budget.useTag();
    if (!isDict(node) || seen.has(node)) {
      trouble('its parent tree is damaged');
      continue;
    }
    seen.add(node);
    const kids = access.get(node, 'Kids');
    if (isArray(kids)) for (const kid of kids.items) waiting.push(access.resolve(kid));
    const pairs = access.get(node, 'Nums');
    if (!isArray(pairs)) continue;
    for (let at = 0; at + 1 < pairs.items.length; at += 2) {
      budget.useTag();
      const key = access.resolve(pairs.items[at]);
      const value = pairs.items[at + 1];
      if (typeof key === 'number' && value !== undefined && !values.has(key)) values.set(key, value);
    }
  }
  return values;
}
