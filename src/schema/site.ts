import { z } from 'zod';
import { id, issueDate, language, optional, words } from './common.js';

/** A day in figures: of DD or D, MM or M, YYYY or YY, and what stands between them. */
export const datePattern = /^(?=.*D)(?=.*M)(?=.*Y)(?:DD?|MM?|YYYY|YY|[ ./,-])+$/;

/** An issue that nobody should use any more. It stays on the site, with the reason. */
const withdrawal = z.strictObject({
  leaflet: id,
  issue: issueDate,
  language: optional(language).describe('Only this language; without it all of them'),
  reason: words.describe('Why, for those who have it'),
});

/** The downloads site: what its pages say beside the leaflets, and which issues are withdrawn. */
export const siteFile = z.strictObject({
  title: optional(words).describe('The head of the downloads page'),
  intro: optional(words).describe('What stands below it'),
  language: language.default('en-GB').describe('Of the pages themselves'),
  theme: optional(id).describe('Whose colours the pages have; without it the project’s first'),
  dates: words
    .regex(datePattern, 'write how dates look with DD, MM and YY or YYYY, such as DD.MM.YY')
    .default('DD.MM.YY')
    .describe('How issue dates look, such as DD.MM.YY or MM/DD/YYYY'),
  order: z.array(id).default([]).describe('The leaflets that come first, in this order'),
  withdrawn: z.array(withdrawal).default([]).describe('Issues that nobody should use any more'),
});

export type SiteSettings = z.output<typeof siteFile>;
export type Withdrawal = SiteSettings['withdrawn'][number];
