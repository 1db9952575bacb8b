import { z } from 'zod';
import { words } from './common.js';

/** One spelling: what is written, what is not, and what never breaks over two lines. */
export const glossaryFile = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        preferred: words,
        discouraged: z.array(words).default([]),
        keepTogether: z.boolean().default(false).describe('true where the term may not break over two lines'),
        because: words.nullable().default(null),
      }),
    )
    .default([]),
  maxAgeMonths: z
    .number()
    .int()
    .positive()
    .default(48)
    .describe('How old, at the leaflet’s issue date, a statement with `asOf` may be before check warns'),
});

/** A language's own terms: in a glossary beside the glossary, such as glossary.fr.yaml. */
export const glossaryTermsFile = glossaryFile.pick({ terms: true });

/** Fixed wording: the words that templates need, so that no template holds any. */
export const wordingFile = z.strictObject({ wording: z.record(z.string(), words) });
