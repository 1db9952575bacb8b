import type { z } from 'zod';
import type { Path } from '../model/source.js';

/** The parts of zod's own description that the walk needs. */
interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly discriminator?: string;
  readonly items?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string>>;
}

const def = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

/** Strips what only says “may be absent” or “becomes something else afterwards”. */
function bare(schema: z.ZodType): z.ZodType {
  const { innerType, type, in: input } = def(schema);
  if (innerType) return bare(innerType);
  return type === 'pipe' && input ? bare(input) : schema;
}

/** The keys that a group at `path` may have, given the value it stands in; none where it is not a group. */
export function keysAt(schema: z.ZodType, path: Path, value: unknown): readonly string[] {
  let here = chosen(schema, value);
  let at = value;
  for (const part of path) {
    at = own(at, part);
    const next = here && below(here, part);
    if (!next) return [];
    here = chosen(next, at);
  }
  if (!here) return [];
  const { shape, keyType } = def(here);
  if (shape) return Object.keys(shape);
  return keyType ? Object.values(def(bare(keyType)).entries ?? {}) : [];
}

function below(schema: z.ZodType, part: string | number): z.ZodType | undefined {
  const { shape, element, valueType, items } = def(schema);
  if (shape) return Object.hasOwn(shape, part) ? shape[part] : undefined;
  if (items && typeof part === 'number') return items[part];
  return element ?? valueType;
}

/** Of several forms of a group, the one that the value's discriminator names. */
function chosen(schema: z.ZodType, value: unknown): z.ZodType | undefined {
  const core = bare(schema);
  const { options, discriminator } = def(core);
  if (!options || discriminator === undefined) return core;
  const kind = own(value, discriminator);
  return options.find((option) => {
    const literal = def(bare(option)).shape?.[discriminator];
    return literal !== undefined && def(literal).values?.includes(kind);
  });
}

/** A value's own member; never what JavaScript adds to every object. */
export function own(value: unknown, part: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, part)
    ? (value as Record<string | number, unknown>)[part]
    : undefined;
}

export const valueAt = (value: unknown, path: Path): unknown => path.reduce<unknown>(own, value);
