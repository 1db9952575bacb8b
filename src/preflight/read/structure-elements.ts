import type { Cos, CosDict, StructElement, StructKid } from '../cos.js';
import { isArray, isDict, isStream } from './access.js';
import type { Objects } from './objects.js';

/** Deeper than that no document is. */
const mostDepth = 500;

/** An element while its kids are being read. */
interface Growing extends StructElement {
  readonly kids: StructKid[];
  page: number | undefined;
}

interface Task {
  readonly value: Cos | undefined;
  readonly parent: Growing | undefined;
  readonly depth: number;
}

export interface Walk {
  readonly objects: Objects;
  /** The number of a page’s dictionary. */
  readonly pageOf: (dict: Cos) => number | undefined;
  readonly roleOf: (type: string) => { readonly standard: string | undefined };
  readonly trouble: (what: string) => void;
}

/** Reads the elements below a structure tree’s root (14.7.2) into lists that grow as it goes. */
export function readElements(root: CosDict, walk: Walk, elements: StructElement[], kids: StructKid[]): void {
  const { objects, trouble } = walk;
  const { access, budget } = objects;
  const seen = new Set<CosDict>();
  const waiting: Task[] = [];
  const wait = (value: Cos | undefined, parent: Growing | undefined, depth: number) => {
    const found = access.resolve(value);
    const items = isArray(found) ? found.items : [value];
    for (let nth = items.length - 1; nth >= 0; nth -= 1) waiting.push({ value: items[nth], parent, depth });
  };
  wait(root.entries.get('K'), undefined, 1);
  for (let task = waiting.pop(); task; task = waiting.pop()) {
    budget.useTag();
    const { parent, depth } = task;
    const value = access.resolve(task.value);
    const siblings = parent?.kids ?? kids;
    if (value === null) continue;
    if (typeof value === 'number') {
      siblings.push({ kind: 'content', page: parent?.page, mcid: value, form: undefined });
      continue;
    }
    if (!isDict(value)) {
      trouble('a kid of a structure element is none');
      continue;
    }
    const type = access.name(value, 'Type');
    if (type === 'MCR' || type === 'OBJR') {
      const kid = itemOf(value, type, parent, walk);
      if (kid) siblings.push(kid);
      continue;
    }
    if (seen.has(value)) {
      trouble('a structure element stands in the tree more than once');
      continue;
    }
    if (depth > mostDepth) {
      trouble(`structure elements stand in one another more than ${mostDepth} deep`);
      continue;
    }
    seen.add(value);
    const element = elementOf(value, parent, walk);
    elements.push(element);
    siblings.push({ kind: 'element', element });
    wait(value.entries.get('K'), element, depth + 1);
  }
}

function elementOf(dict: CosDict, parent: Growing | undefined, { objects, pageOf, roleOf }: Walk): Growing {
  const type = objects.access.name(dict, 'S') ?? '';
  return {
    dict,
    type,
    role: roleOf(type).standard ?? type,
    parent,
    kids: [],
    page: pageOf(objects.access.get(dict, 'Pg')),
  };
}

/** A marked-content reference or an object reference (14.7.4). */
function itemOf(
  dict: CosDict,
  type: 'MCR' | 'OBJR',
  parent: Growing | undefined,
  { objects, pageOf, trouble }: Walk,
): StructKid | undefined {
  const { access } = objects;
  const own = access.get(dict, 'Pg');
  const page = own === null ? parent?.page : pageOf(own);
  if (parent && parent.page === undefined) parent.page = page;
  if (type === 'OBJR') {
    const object = access.get(dict, 'Obj');
    if (isDict(object) || isStream(object)) return { kind: 'object', page, object };
    trouble('an object reference leads to nothing');
    return undefined;
  }
  const mcid = access.number(dict, 'MCID');
  const form = access.get(dict, 'Stm');
  if (mcid !== undefined) return { kind: 'content', page, mcid, form: isStream(form) ? form : undefined };
  trouble('a marked-content reference has no MCID');
  return undefined;
}
