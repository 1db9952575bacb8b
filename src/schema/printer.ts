import { z } from 'zod';
import { optional, words } from './common.js';

/** What one printer wants; nothing about printers is a constant in code. */
export const printer = z.strictObject({
  name: words,
  default: z
    .boolean()
    .default(false)
    .describe('true for the printer that plain builds are made for; one only'),
  standard: z
    .enum(['PDF/X-4', 'PDF/X-1a:2003'])
    .default('PDF/X-4')
    .describe('What the printer’s files are to conform to'),
  stock: words.describe('Such as “150 gsm silk, coated”; the proof says it'),
  profile: z.strictObject({
    file: words.describe('An ICC profile in assets/icc'),
    condition: words.describe('OutputConditionIdentifier, such as FOGRA39'),
    info: words.describe('The printing condition in words'),
    registry: words.default('http://www.color.org').describe('Where the condition is registered'),
  }),
  spots: z
    .boolean()
    .default(false)
    .describe('true where the theme’s spot inks are printed; otherwise their CMYK stands in for them'),
  fileName: optional(
    z
      .string()
      .max(100)
      .regex(
        /^(?:[A-Za-z0-9 _-]|\{(?:id|issued)\})+$/,
        'use letters, digits, spaces, hyphens, and {id} and {issued}, without an ending',
      ),
  ).describe('What the print file is called in the package for this printer, such as “{id} {issued} CMYK”'),
  bleed: z.number().min(0).max(20).default(3).describe('mm'),
  marks: z
    .strictObject({
      crop: z.boolean().default(true),
      fold: z.boolean().default(true),
      offset: z.number().min(0).max(20).default(4).describe('From trim to mark, mm'),
      length: z.number().min(1).max(20).default(5).describe('mm'),
    })
    .nullable()
    .default(null),
  panels: optional(z.array(z.number().positive()).min(2)).describe(
    'Widths of the printer’s own template, outside face left to right, mm',
  ),
  limits: z
    .strictObject({
      ppi: z.number().min(72).max(2400).default(300).describe('Pictures are brought down to this'),
      warnPpi: z.number().min(0).max(2400).default(225),
      minPpi: z.number().min(0).max(2400).default(150).describe('Anything below is an error'),
      ink: z.number().min(100).max(400).default(300).describe('Total area coverage, %'),
      smallestType: z.number().min(0).max(20).default(6).describe('pt; smaller type is an error'),
      thinnestLine: z.number().min(0).max(5).default(0.25).describe('pt; a thinner line is an error'),
    })
    .prefault({}),
});
export type Printer = z.output<typeof printer>;
