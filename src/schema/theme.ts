import { z } from 'zod';
import { linkKind } from './cities.js';
import { hyphenate, id, optional, words } from './common.js';

const percent = z.number().min(0).max(100);

/** One colour, as inks and on screen, side by side. `spot` names a spot ink that `cmyk` stands in for. */
export const paint = z.strictObject({
  cmyk: z.tuple([percent, percent, percent, percent]).describe('Cyan, magenta, yellow, black in %'),
  rgb: z.string().regex(/^#[0-9a-f]{6}$/i, 'write a colour as #rrggbb'),
  spot: optional(words).describe('The name of a spot ink, printed where the printer’s profile allows spots'),
});

const fontFile = words.describe('A .ttf or .otf: a file in assets/fonts, or npm:<package>/<file>');

/** A family: upright regular and bold, and italics where the family has them. */
export const fontFamily = z.strictObject({
  regular: fontFile,
  bold: optional(fontFile),
  italic: optional(fontFile),
});

/** Sizes are multiples of the body size, or points where `pt` is given; leading counts in baseline steps. */
export const typeStyle = z
  .strictObject({
    font: id,
    weight: z.enum(['regular', 'bold']).default('regular'),
    size: z.number().min(0.4).max(10).nullable().default(null).describe('Multiple of the body size'),
    pt: z.number().min(5).max(120).nullable().default(null).describe('Fixed size in points'),
    leading: z.number().min(0.5).max(20).default(1).describe('Baseline steps from line to line'),
    tight: z
      .number()
      .min(0.8)
      .max(2)
      .nullable()
      .default(null)
      .describe('From line to line at most this many times the size, though the steps are more'),
    before: z.number().min(0).max(20).default(0).describe('Baseline steps above, not at a panel’s head'),
    after: z.number().min(0).max(20).default(0).describe('Baseline steps below'),
    colour: optional(id).describe('A colour; without it the panel style’s text colour'),
    tracking: z.number().min(-5).max(20).default(0).describe('Letter spacing in hundredths of the size'),
  })
  .refine((style) => (style.size === null) !== (style.pt === null), {
    error: 'give `size` (a multiple of the body) or `pt` (points), one of the two',
  });

/** The styles that layout asks for by name. */
export const typeRoles = [
  'title',
  'kicker',
  'strapline',
  'heading',
  'subheading',
  'lead',
  'body',
  'fact',
  'link',
  'label',
  'caption',
  'code',
  'numeral',
  'opener',
  'pair',
  'figure',
] as const;

export const panelStyle = z.strictObject({
  ground: optional(id).describe('A colour for the whole panel; it bleeds. Without it, paper'),
  text: id,
  heading: id,
  accent: id,
  link: id,
  space: z
    .enum(['below', 'above', 'between', 'around'])
    .default('below')
    .describe('Where spare space goes: under, over, between sections, or half over and half under'),
});

/** Shapes that tell kinds of links apart without colour. */
export const markers = ['disc', 'ring', 'diamond', 'square', 'triangle', 'star'] as const;
export type Marker = (typeof markers)[number];

/** How a kind of link looks, in lists and on maps: never by colour alone. */
export const linkStyle = z.strictObject({
  colour: id,
  marker: z.enum(markers),
  line: z.enum(['solid', 'dashed', 'dotted']).default('solid').describe('Its routes on a map'),
});

export const theme = z.strictObject({
  name: words,
  colours: z.record(id, paint),
  fonts: z.record(id, fontFamily),
  fallbacks: z
    .array(
      z.strictObject({
        font: id,
        languages: z.array(words).min(1).describe('Language tags it is right for, such as ja or zh-Hans'),
        scale: z.number().min(0.5).max(1.5).default(1).describe('Its size beside Latin, as a factor'),
      }),
    )
    .default([]),
  type: z.strictObject({
    title: typeStyle,
    kicker: typeStyle,
    strapline: typeStyle,
    heading: typeStyle,
    subheading: typeStyle,
    lead: typeStyle,
    body: typeStyle,
    fact: typeStyle,
    link: typeStyle,
    label: typeStyle,
    caption: typeStyle,
    code: typeStyle,
    numeral: optional(typeStyle).describe('Figures set large; without it as headings'),
    opener: optional(typeStyle).describe(
      'A figure that opens a city’s entry, its words beside it; without it as a numeral',
    ),
    pair: optional(typeStyle).describe('Two short figures side by side; without it as numerals'),
    figure: optional(typeStyle).describe('A figure that stands alone; without it as numerals'),
  }),
  grid: z.strictObject({
    step: z.number().min(1).max(2).describe('The baseline step as a multiple of the body size'),
    measure: z.number().min(40).max(200).describe('Widest text column, mm'),
    cover: z
      .number()
      .min(40)
      .max(200)
      .nullable()
      .default(null)
      .describe('Widest text column on covers, mm; without it as on other panels'),
    side: z.number().min(5).max(30).describe('Least distance of text from trim and fold, mm'),
    top: z.number().min(5).max(60).describe('First line’s top below the trim, mm'),
    head: z
      .number()
      .min(8)
      .max(80)
      .nullable()
      .default(null)
      .describe(
        'First baseline of each panel below the trim, mm, alike in all leaflets; without it by `top`',
      ),
    foot: z.number().min(5).max(60).describe('Text’s foot above the trim, mm'),
    gutter: z.number().min(2).max(20).describe('Between sub-columns, mm'),
  }),
  fit: z
    .strictObject({
      min: z.number().min(6).max(20).describe('Smallest body size, pt'),
      max: z.number().min(6).max(24).describe('Largest body size, pt'),
      step: z.number().min(0.05).max(1).default(0.1).describe('pt'),
    })
    .refine((fit) => fit.min <= fit.max, { error: 'the smallest body size is above the largest' }),
  hyphenate: hyphenate
    .default(false)
    .describe(
      'Whether words of running text are parted at line ends: true, false, or languages such as [de]',
    ),
  kinds: z
    .partialRecord(linkKind, linkStyle)
    .default({})
    .describe('How each kind of link looks: home, twin, sister, friendship'),
  map: optional(
    z.strictObject({
      land: id,
      sea: id,
      text: id,
      coast: optional(id).describe('A line along the coasts, so that land shows on a copy in grey too'),
      ring: optional(id).describe('The ring about a lens; without it, as the text'),
    }),
  ).describe('Colours of maps'),
  panels: z.record(id, panelStyle),
  defaults: z.strictObject({ cover: id, other: id }).describe('Panel styles for panels that name none'),
});

export type Theme = z.output<typeof theme>;
export type TypeRole = (typeof typeRoles)[number];
export type PanelStyle = z.output<typeof panelStyle>;
export type LinkStyle = z.output<typeof linkStyle>;
export type Paint = z.output<typeof paint>;
