import { z } from 'zod';
import { id, language, looseDate, markdown, optional, pictureName, webAddress, words } from './common.js';

export const linkKind = z.enum(['home', 'twin', 'sister', 'friendship']);
export type LinkKind = z.output<typeof linkKind>;

/** A city and its link, told once; every leaflet's lists, stories, dates and maps are drawn from here. */
export const city = z.strictObject({
  name: words.describe('The name in the leaflet’s language, without the country'),
  otherNames: z
    .array(z.strictObject({ name: words, lang: language }))
    .default([])
    .describe('Names in other languages and scripts, such as 舞鶴 (ja)'),
  region: optional(words).describe('State or region where the name alone is not enough: “Virginia”'),
  country: words,
  place: optional(words).describe(
    'What stands behind the name in stories instead of the country, such as a state',
  ),
  coordinates: z
    .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
    .describe('Degrees north and east'),
  kind: linkKind,
  since: optional(looseDate).describe(
    'When the link was formed, as exactly as it is known; leave out if it is not',
  ),
  story: optional(markdown).describe('The city and its link in a paragraph or two'),
  fact: optional(words).describe('One line above the story'),
  asOf: optional(looseDate).describe('The date at which the story was true, where it may age'),
  links: z.array(id).default([]).describe('Addresses from web.yaml'),
  picture: optional(pictureName).describe('A picture from pictures.yaml'),
  vignette: optional(pictureName).describe(
    'A small picture from pictures.yaml that stands at the end of the line of its name in stories',
  ),
});

export const citiesFile = z.strictObject({ cities: z.record(id, city) });

/** An address on the web: printed as its text, linked to its address. */
export const webLink = z.strictObject({
  text: words.describe('What is printed, such as tinyurl.com/portcaen'),
  address: webAddress,
  label: words.describe('What the reader finds there; a screen reader speaks it'),
  service: z
    .enum(['web', 'facebook', 'twitter', 'instagram', 'youtube', 'email'])
    .default('web')
    .describe('For later use, nothing is made of it yet'),
});
export const webFile = z.strictObject({ links: z.record(id, webLink) });

export const organisation = z.strictObject({
  name: words,
  short: optional(words).describe('A short name; for later use, nothing is made of it yet'),
  about: optional(markdown).describe('What it is and does; for later use, nothing is made of it yet'),
  asOf: optional(looseDate),
  links: z.array(id).default([]),
  site: optional(webAddress).describe(
    'The folder on the web where its leaflets are put, ending in /: their web pages name themselves and their picture by it',
  ),
});
export const organisationsFile = z.strictObject({ organisations: z.record(id, organisation) });
