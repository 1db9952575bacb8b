import type { Cos, CosDict } from '../cos.js';
import { type Access, isDict, isName } from './access.js';
import { textOf } from './text-string.js';

export interface Layer {
  readonly name: string;
  readonly on: boolean;
}

/** Which layers (8.11, optional content) the file’s default configuration switches off. */
export class Layers {
  private readonly access: Access;
  private readonly off = new Set<Cos>();

  constructor(access: Access, catalog: CosDict) {
    this.access = access;
    const properties = access.dict(catalog, 'OCProperties');
    const usual = properties && access.dict(properties, 'D');
    if (!properties || !usual) return;
    if (access.name(usual, 'BaseState') === 'OFF') {
      for (const group of access.array(properties, 'OCGs') ?? []) this.off.add(group);
      for (const group of access.array(usual, 'ON') ?? []) this.off.delete(group);
    }
    for (const group of access.array(usual, 'OFF') ?? []) this.off.add(group);
  }

  /** The layer of an OC entry, or of a marked content’s property list; undefined where it is none. */
  read(value: Cos | undefined): Layer | undefined {
    const dict = this.access.resolve(value);
    if (!isDict(dict)) return undefined;
    if (this.access.name(dict, 'Type') !== 'OCMD') {
      const isGroup = this.access.name(dict, 'Type') === 'OCG';
      return isGroup ? { name: this.nameOf(dict), on: !this.off.has(dict) } : undefined;
    }
    const one = this.access.get(dict, 'OCGs');
    const groups = (isDict(one) ? [one] : (this.access.array(dict, 'OCGs') ?? [])).filter(isDict);
    const states = groups.map((group) => !this.off.has(group));
    const policy = this.access.get(dict, 'P');
    return {
      name: groups.map((group) => this.nameOf(group)).join(', '),
      on: states.length === 0 || combine(isName(policy) ? policy.name : 'AnyOn', states),
    };
  }

  private nameOf(group: CosDict): string {
    return textOf(this.access.get(group, 'Name'));
  }
}

function combine(policy: string, states: readonly boolean[]): boolean {
  if (policy === 'AllOn') return states.every((on) => on);
  if (policy === 'AnyOff') return states.some((on) => !on);
  if (policy === 'AllOff') return states.every((on) => !on);
  return states.some((on) => on);
}
