import { z } from 'zod';
import { leafletOverlayHead, overlayHead } from '../schema/index.js';

type Json = { readonly [key: string]: unknown };

/** Says of a list that it is as long as the original's: how long that is, only the original knows. */
const lengths = ['minItems', 'maxItems'];
/** What asks for a key, or says what it is without one: a translation has the keys it translates. */
const demands = ['required', 'default', ...lengths];

/** The JSON Schema of a translation, made of its original's: the same keys, none of them asked for, and what it says of itself in front. */
export function overlaySchema(original: Json, kind: 'leaflet' | 'data'): Json {
  const head = kind === 'leaflet' ? leafletOverlayHead : overlayHead;
  const { properties: own, required } = z.toJSONSchema(head, { io: 'input' }) as Json;
  const loose = loosened(original) as Json;
  const properties = { ...(own as Json), ...(loose.properties as Json) };
  return { ...loose, properties, required };
}

function loosened(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(loosened);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !demands.includes(key));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      // Without the key that tells forms apart, several may fit.
      if (key === 'oneOf') return ['anyOf', loosened(value)];
      // Here a key is a name of the author's, not a word of JSON Schema.
      if (key === 'properties') {
        return [
          key,
          Object.fromEntries(Object.entries(value as Json).map(([name, of]) => [name, loosened(of)])),
        ];
      }
      return [key, loosened(value)];
    }),
  );
}
