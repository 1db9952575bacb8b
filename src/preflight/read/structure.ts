import type { Cos, CosDict, CosStream, StructElement, StructKid, Structure } from '../cos.js';
import { Stop } from './limits.js';
import { numberTree } from './number-trees.js';
import type { Objects } from './objects.js';
import { readElements } from './structure-elements.js';
import { rolesBy } from './structure-roles.js';

/** The structure tree (14.7) of a catalog, as far as it can be followed within the limits. */
export function readStructure(
  objects: Objects,
  catalog: CosDict,
  pages: readonly CosDict[],
): Structure | undefined {
  const { access, budget } = objects;
  const root = access.dict(catalog, 'StructTreeRoot');
  if (!root) return undefined;
  const troubles = new Set<string>();
  const trouble = (what: string) => troubles.add(what);
  /** Past the limits, what was read until then serves, with a word about it. */
  const within = (work: () => void): void => {
    try {
      budget.timed(work);
    } catch (error) {
      trouble(error instanceof Stop ? error.message : `an unforeseen fault (${String(error)})`);
    }
  };
  const numbers = new Map<Cos, number>(pages.map((dict, index) => [dict, index]));
  const roleOf = rolesBy(access, root);
  const elements: StructElement[] = [];
  const kids: StructKid[] = [];
  const walk = { objects, pageOf: (dict: Cos) => numbers.get(dict), roleOf, trouble };
  within(() => readElements(root, walk, elements, kids));
  const items = itemsOf(elements);
  let parents: ReadonlyMap<number, Cos> | undefined;
  return {
    root,
    elements,
    kids,
    get troubles() {
      return [...troubles];
    },
    ofContent: (page, form, mcid) =>
      form ? items.inForms.get(form)?.get(mcid) : items.onPages.get(`${page} ${mcid}`),
    ofObject: (object) => items.objects.get(object),
    parentOf: (key) => {
      if (!parents) {
        parents = new Map();
        within(() => {
          parents = numberTree(objects, access.dict(root, 'ParentTree'), trouble);
        });
      }
      return parents.get(key) ?? null;
    },
    roleOf,
  };
}

interface Items {
  readonly onPages: Map<string, StructElement>;
  readonly inForms: Map<CosStream, Map<number, StructElement>>;
  readonly objects: Map<CosDict | CosStream, StructElement>;
}

/** The way back from content and objects to their elements; the first that has one keeps it. */
function itemsOf(elements: readonly StructElement[]): Items {
  const items: Items = { onPages: new Map(), inForms: new Map(), objects: new Map() };
  for (const element of elements)
    for (const kid of element.kids) {
      if (kid.kind === 'object' && !items.objects.has(kid.object)) items.objects.set(kid.object, element);
      if (kid.kind !== 'content') continue;
      if (kid.form) {
        const own = items.inForms.get(kid.form) ?? new Map<number, StructElement>();
        items.inForms.set(kid.form, own);
        if (!own.has(kid.mcid)) own.set(kid.mcid, element);
      } else {
        const key = `${kid.page} ${kid.mcid}`;
        if (!items.onPages.has(key)) items.onPages.set(key, element);
      }
    }
  return items;
}
