import { z } from 'zod';
import { linkKind } from './cities.js';
import {
  hyphenate,
  id,
  issueDate,
  language,
  looseDate,
  markdown,
  optional,
  pictureName,
  sendAddress,
  words,
} from './common.js';

const cityList = z
  .strictObject({
    kind: optional(linkKind).describe('All cities of this kind, in the data’s order …'),
    only: optional(z.array(id).min(1)).describe('… or just these, in this order'),
    show: z.enum(['names', 'facts', 'stories']).default('names'),
    order: z
      .enum(['data', 'name'])
      .default('data')
      .describe('`name`: by name, as the leaflet’s language sorts; else as above'),
    columns: z.number().int().min(1).max(3).default(1),
  })
  .refine((list) => (list.kind === null) !== (list.only === null), {
    error: 'choose the cities by `kind` or name them in `only` (one of the two)',
  });

const datesEntry = z.strictObject({
  date: looseDate.describe('As exactly as it is known: 1987-06-05, 1987-06 or 1987'),
  text: words,
  planned: z
    .boolean()
    .default(false)
    .describe('true for what is still to come: then the date may lie after `issued`'),
});

/** A part of a panel. What is given is set in this order: heading, fact, text, cities, dates, links, picture. */
export const section = z.strictObject({
  heading: optional(words),
  fact: optional(words).describe('One line in small capitals’ place, above the text'),
  text: optional(markdown),
  asOf: optional(looseDate).describe('The date at which the text was true, where it may age'),
  cities: optional(cityList),
  dates: optional(z.array(datesEntry).min(1)).describe('A list of dates'),
  figures: optional(
    z
      .array(z.strictObject({ number: words.max(12), text: words }))
      .min(1)
      .max(4),
  ).describe(
    'Numbers worth remembering, set large, each with a few words; one alone, or two short ones, larger still',
  ),
  timeline: optional(
    z.union([z.literal('all'), z.array(id).min(1)], 'write `all`, or a list of cities'),
  ).describe('The links by their dates: `all` of them, or those of some cities; undated ones are left out'),
  links: z.array(id).default([]).describe('Addresses from web.yaml, printed as text'),
  qr: optional(id).describe('An address from web.yaml to print as a QR code'),
  picture: optional(pictureName).describe('A picture from pictures.yaml'),
  qrText: optional(words).describe('What stands beside the code instead of the address’s label'),
  pictureHeight: optional(z.number().min(10).max(200)).describe(
    'mm; without it the picture takes the room that is left, or four lines beside the text',
  ),
  picturePlace: z
    .enum(['below', 'beside'])
    .default('below')
    .describe('`beside`: a small picture, to the right of the section’s first lines'),
});

const panelCommon = {
  panel: words.describe(
    'Which panel of the fold: cover, flap, inside-left, inside-middle, inside-right, back …',
  ),
  style: optional(id).describe('A panel style of the theme, such as paper, tint or deep'),
};

export const panel = z.discriminatedUnion('kind', [
  z.strictObject({
    ...panelCommon,
    kind: z.literal('cover'),
    heading: words,
    kicker: optional(words).describe('A short line above the title'),
    strapline: optional(words),
    caption: optional(words).describe('A small line at the foot, right above the artwork that it tells of'),
    picture: optional(pictureName),
    logos: z.array(pictureName).default([]),
  }),
  z.strictObject({
    ...panelCommon,
    kind: z.literal('text'),
    heading: optional(words),
    lead: optional(markdown),
    sections: z.array(section).default([]),
  }),
  z.strictObject({
    ...panelCommon,
    kind: z.literal('stories'),
    heading: words,
    lead: optional(markdown),
    cities: cityList,
    sections: z.array(section).default([]),
  }),
  z.strictObject({
    ...panelCommon,
    kind: z.literal('contact'),
    heading: words,
    lead: optional(markdown),
    sections: z.array(section).default([]),
    logos: z.array(pictureName).default([]),
  }),
  z.strictObject({
    ...panelCommon,
    kind: z.literal('form'),
    heading: words,
    lead: optional(markdown),
    fields: z
      .array(
        z
          .strictObject({
            id,
            label: words,
            type: z.enum(['line', 'lines', 'box', 'choice']).default('line'),
            rows: z.number().int().min(1).max(8).default(1),
            options: z.array(words).default([]),
            required: z.boolean().default(false).describe('true where a form that is sent needs it'),
          })
          .refine((field) => field.type !== 'choice' || field.options.length > 0, {
            error: 'a field of type `choice` needs `options` to choose from',
            path: ['options'],
          }),
      )
      .min(1),
    consent: optional(markdown),
    handOver: optional(words).describe('What to do with the filled-in form'),
    sendTo: optional(sendAddress).describe(
      'Where a form that is filled in on screen goes: mailto:friends@example.org, or a https: address that takes forms',
    ),
    cut: z
      .enum(['none', 'left', 'right'])
      .default('none')
      .describe('The fold along which the form is cut off'),
  }),
  z.strictObject({
    ...panelCommon,
    kind: z.literal('picture'),
    picture: pictureName,
    caption: optional(markdown),
  }),
]);

/** A map of links, drawn from the coordinates of the cities’ data. The home city is always on it. */
const map = z
  .strictObject({
    kinds: z
      .array(linkKind)
      .min(1)
      .default(['twin', 'sister', 'friendship'])
      .describe('Which links it shows'),
    only: optional(z.array(id).min(1)).describe('Of these, only some cities'),
    extent: z
      .enum(['world', 'cities'])
      .default('world')
      .describe('The whole world, or just the part of it in which the cities lie'),
    shape: z
      .enum(['rectangle', 'lens'])
      .default('rectangle')
      .describe('A lens is a disc that shows the land about some cities larger, over another map or alone'),
    legend: z.boolean().default(false).describe('true to explain the markers on the map'),
    names: z
      .array(
        z.strictObject({
          name: words,
          of: z
            .enum(['land', 'sea', 'port'])
            .default('land')
            .describe('Seas and rivers are set in italics, a port gets a dot'),
          lat: z
            .number()
            .min(-90)
            .max(90)
            .describe('Degrees north, where the middle of the name stands, or the port lies'),
          lon: z.number().min(-180).max(180).describe('Degrees east'),
          wayTo: optional(id).describe('Of a port: the city, the way to which leads through it'),
        }),
      )
      .default([])
      .describe('Names of countries and seas, so that a map of a small part of the world is known at once'),
    drawings: z
      .array(
        z.strictObject({
          picture: pictureName,
          lat: z.number().min(-90).max(90).describe('Degrees north, where the middle of its foot stands'),
          lon: z.number().min(-180).max(180).describe('Degrees east'),
          height: z.number().min(3).max(100).describe('How tall it is, mm'),
          onRoute: z
            .boolean()
            .default(false)
            .describe('true for a ship or train on its way: it may stand on the line to a city, over it'),
        }),
      )
      .max(30)
      .default([])
      .describe('Drawings that stand on open sea or land'),
    alt: words.describe('What the map shows, for readers who can’t see it'),
  })
  .refine(({ shape, extent }) => shape !== 'lens' || extent === 'cities', {
    error: 'a lens can’t hold the whole world: add `extent: cities`',
    path: ['shape'],
  });

const artwork = z
  .strictObject({
    face: z.enum(['outside', 'inside']),
    picture: optional(pictureName),
    map: optional(map).describe('A map of the links instead of a picture'),
    panels: z.array(words).min(1).describe('The neighbouring panels it runs across'),
    top: z.number().describe('mm below the trim’s top edge; the picture reaches from here …'),
    bottom: z.number().describe('… to here; beyond the trim it bleeds'),
  })
  .refine((artwork) => (artwork.picture === null) !== (artwork.map === null), {
    error: 'name a `picture` or describe a `map` (one of the two)',
  });

export const leaflet = z.strictObject({
  title: words,
  issued: issueDate,
  short: optional(words).describe(
    'What downloads call it: “ECTC” makes “ECTC Leaflet”; without it the title',
  ),
  changes: optional(words).describe('What is new in this issue, for the downloads page'),
  language: language.default('en-GB'),
  organisation: id.describe('Who issues the leaflet, from organisations.yaml'),
  description: optional(words).describe('One sentence for search results and document properties'),
  theme: id.default('harbour'),
  hyphenate: optional(hyphenate).describe(
    'Whether words are parted at line ends; without it as the theme has it',
  ),
  fold: z.enum(['roll', 'z']).default('roll'),
  paper: z.enum(['a4', 'letter']).default('a4'),
  artwork: z.array(artwork).default([]).describe('Pictures and maps that run behind panels and across folds'),
  panels: z.array(panel).min(1),
});

export type Leaflet = z.output<typeof leaflet>;
export type PanelContent = z.output<typeof panel>;
export type MapContent = z.output<typeof map>;
