import { z } from 'zod';
import { idPattern } from '../model/ids.js';
import { type ViewWish, viewEditions } from './view.js';

const name = z.string().max(64).regex(idPattern);

/** Resolutions that pictures are drawn at, ppi: a browser asks for the next one up. */
export const resolutions = [96, 144, 192, 288] as const;

const query = z.object({
  leaflet: name,
  edition: z.enum(viewEditions).default('print'),
  language: z
    .string()
    .max(35)
    .regex(/^[A-Za-z0-9-]+$/)
    .optional(),
  printer: name.optional(),
  ppi: z.coerce
    .number()
    .transform((wanted) => resolutions.find((ppi) => ppi >= wanted) ?? 288)
    .default(144),
  folded: z.stringbool().default(false),
});

/** Reads what a browser asks to see from an address; undefined where it asks for nothing that there is. */
export function readWish(parameters: URLSearchParams): ViewWish | undefined {
  const { data } = query.safeParse(Object.fromEntries(parameters));
  if (!data) return undefined;
  return { ...data, language: data.language ?? null, printer: data.printer ?? null };
}
