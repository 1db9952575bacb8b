import { z } from 'zod';
import type { LeafletMeaning, Placed } from '../model/meaning.js';

const placed: z.ZodType<Placed> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(placed), z.record(z.string(), placed)]),
);

const file = z.object({
  version: z.literal(1),
  id: z.string(),
  issue: z.string(),
  language: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  organisation: z.string(),
  panels: z.array(
    z.object({
      role: z.string(),
      title: z.string(),
      words: z.array(z.string()),
      links: z.array(z.string()),
    }),
  ),
  pictures: z.array(
    z.object({ picture: z.string(), sha256: z.string(), alt: z.string().nullable(), focus: placed }),
  ),
  layout: z.object({
    panels: z.array(z.object({ role: z.string(), items: z.array(placed) })),
    maps: z.array(placed),
  }),
  settings: z.record(z.string(), placed),
  editions: z.record(z.string(), placed),
});

/** Reads the file that has an issue's meaning; undefined for what is none. */
export function parseMeaning(text: string): LeafletMeaning | undefined {
  try {
    return file.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
