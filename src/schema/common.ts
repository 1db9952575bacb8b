import { z } from 'zod';
import { idPattern, issuePattern, languagePattern, longestId } from '../model/ids.js';

// zod would compile each schema to a function of its own, which pays where thousands of values are read.
z.config({ jitless: true });

/** Absent optional values are `null`, so that strict templates can ask for them. */
export const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** A short name that files and references use: `caen`, `portsmouth-virginia`. */
export const id = z
  .string()
  .regex(idPattern, 'use small letters, digits and single hyphens, such as “new-hampshire”')
  .max(longestId);

/** The name of a picture. Any words pass, so that a file's name in its place can be answered with the names there are. */
export const pictureName = z.string().trim().min(1, 'this may not be empty').max(200);

/** One line of plain words. */
export const words = z
  .string()
  .trim()
  .min(1, 'this may not be empty')
  .max(500)
  .refine((text) => !/[\r\n]/.test(text), 'this must be one line');

/** Paragraphs, emphasis, lists and links in Markdown. */
export const markdown = z.string().trim().min(1, 'this may not be empty').max(20_000);

const issueHelp = 'write a date as year-month-day, such as 2021-07-19';

/** When a leaflet is issued, unquoted in YAML: 2021-07-19; a second issue of the same day is 2021-07-19.2. */
export const issueDate = z.string(issueHelp).regex(issuePattern, issueHelp);

/** A calendar date, unquoted in YAML: 2021-07-19. A month (2018-01) or a year (2018) will do where a fact is no more exact. */
export const looseDate = z
  .union([z.string(), z.number()], 'write a year (2018), a month (2018-01) or a day (2018-01-31)')
  .transform(String)
  .pipe(
    z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write a year (2018), a month (2018-01) or a day (2018-01-31)'),
  );

const languageHelp = 'write a language tag such as en-GB, fr or zh-Hans';

/** Whether a tag is one by BCP 47: dates are written by it, and `en-GB-US` would be no language of any. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A BCP 47 language tag. */
export const language = z.string().regex(languagePattern, languageHelp).refine(isLanguage, languageHelp);

/** A web address; only http and https, so that nothing in a leaflet can run anything. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'write a whole web address, beginning with http:// or https://',
});

/** Whether words are parted at the ends of lines: in all languages that can be, in none, or in some. */
export const hyphenate = z.union(
  [z.boolean(), z.array(language).min(1)],
  'write true, false, or a list of languages: [de]',
);
const sendHelp = 'write mailto: and an e-mail address, or a web address that begins with https://';

/** Where a filled-in form goes: an e-mail address, perhaps with a subject (RFC 6068), or an address on the web; never in the open. */
export const sendAddress = z
  .string()
  .max(500)
  .regex(
    /^(mailto:[^\s@?&"'<>]+@[^\s@?&"'<>]+(\?subject=[^\s&"'<>]*)?|https:\/\/[^\s/"'<>][^\s"'<>]*)$/,
    sendHelp,
  )
  .refine((address) => URL.canParse(address), sendHelp);
