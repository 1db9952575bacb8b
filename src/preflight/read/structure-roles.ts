import type { CosDict, Role } from '../cos.js';
import type { Access } from './access.js';
import { isFurtherHeading, isStandardType } from './structure-types.js';

const mostSteps = 100;

/** Follows structure types through the role map (14.7.3), each once. */
export function rolesBy(access: Access, root: CosDict): (type: string) => Role {
  const map = access.dict(root, 'RoleMap');
  const known = new Map<string, Role>();
  return (type) => {
    const before = known.get(type);
    if (before) return before;
    const role = follow(type, (from) => map && access.name(map, from));
    known.set(type, role);
    return role;
  };
}

function follow(type: string, next: (from: string) => string | undefined): Role {
  const way = [type];
  const ends = (at: string): boolean => isStandardType(at) || isFurtherHeading(at);
  for (let at: string = type; !ends(at); ) {
    const to = next(at);
    if (to === undefined) return { standard: undefined, way, circular: false };
    if (way.includes(to)) return { standard: undefined, way, circular: true };
    if (way.length >= mostSteps) return { standard: undefined, way, circular: false };
    way.push(to);
    at = to;
  }
  return { standard: way.at(-1), way, circular: false };
}
