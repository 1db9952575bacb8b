import { readFileSync } from 'node:fs';
import type { Rect } from '../../../src/preflight/cos.js';
import type { PdfSource } from '../../support/write-pdf.js';
import {
  descriptor,
  info,
  intentEntries,
  outputIntent,
  profileFor,
  profileStream,
  withObjects,
  withPage,
  x1aBase,
  x4Base,
  xmpLines,
  xmpWith,
} from './base.js';

/** A file that breaks one rule, and the same file mended. */
export interface Twin {
  readonly rule: string;
  /** The one change. */
  readonly broken: string;
  readonly mended: string;
  readonly files: { readonly broken: PdfSource; readonly mended: PdfSource };
  /** Where the rule’s first finding must be. */
  readonly page?: number;
  readonly rect?: Rect;
  /** Other rules that must fire with it, and why. */
  readonly also?: Readonly<Record<string, string>>;
  /** Rules that fire on the mended twin as well, and why. */
  readonly still?: Readonly<Record<string, string>>;
}

const box = (left: number, bottom: number, width: number, height: number): Rect => ({
  left,
  bottom,
  right: left + width,
  top: bottom + height,
});

/** Two ways of painting on the first page. */
const painted = (
  rule: string,
  [broken, brokenPaint]: readonly [string, string],
  [mended, mendedPaint]: readonly [string, string],
  more: Partial<Twin> = {},
): Twin => ({
  rule,
  broken,
  mended,
  files: { broken: x4Base(brokenPaint), mended: x4Base(mendedPaint) },
  page: 0,
  ...more,
});

const text = (state: string, colour: string, size: number, words = 'Small', font = 'F1'): string =>
  `/${state} gs BT /${font} ${size} Tf ${colour} 60 300 Td (${words}) Tj ET`;
const square = box(60, 300, 40, 20);
const fill = (state: string, colour: string): string => `/${state} gs ${colour} 60 300 40 20 re f`;
const line = (state: string, colour: string, width: number): string =>
  `/${state} gs ${colour} ${width} w 60 300 m 120 300 l S`;
const place = (name: string, ppi: number): string =>
  `q ${1440 / ppi} 0 0 ${1440 / ppi} 60 300 cm /${name} Do Q`;

const x4Too = { R0001: 'it asks for all that PDF/X-4 does' };
const spotsToo = { R0020: 'the file has spot colours, which sheet-fed CMYK does not want' };
const rgbToo = {
  R0027: 'sheet-fed printing refuses it as well',
  R0028: 'digital printing refuses it as well',
};

const gwg: readonly Twin[] = [
  {
    rule: 'R0001',
    broken: 'XMP says nothing of PDF/X',
    mended: 'XMP says PDF/X-4',
    files: { broken: { ...x4Base(), xmp: xmpWithout('version') }, mended: x4Base() },
    also: { 'x4/version-key': 'it is this rule’s own part of the matter' },
  },
  {
    rule: 'R0002',
    broken: 'UserUnit 1 on page 2',
    mended: 'no UserUnit',
    files: { broken: withPage(x4Base(), 1, { entries: '/UserUnit 1' }), mended: x4Base() },
    page: 1,
  },
  {
    rule: 'R0003',
    broken: 'a CropBox as large as the BleedBox',
    mended: 'a CropBox as large as the MediaBox',
    files: {
      broken: withPage(x4Base(), 0, { cropBox: [11, 11, 326.64, 448.53] }),
      mended: withPage(x4Base(), 0, { cropBox: [0, 0, 337.64, 459.53] }),
    },
    page: 0,
    rect: box(11, 11, 315.64, 437.53),
  },
  {
    rule: 'R0004',
    broken: 'page 2 turned by 180°',
    mended: 'page 2 with Rotate 0',
    files: {
      broken: withPage(x4Base(), 1, { entries: '/Rotate 180' }),
      mended: withPage(x4Base(), 1, { entries: '/Rotate 0' }),
    },
    page: 1,
  },
  {
    rule: 'R0005',
    broken: 'nothing on page 2',
    mended: 'something on page 2',
    files: { broken: withPage(x4Base(), 1, { content: 'q Q' }), mended: x4Base() },
    page: 1,
  },
  painted(
    'R0007',
    ['white text overprints', text('On', '0 0 0 0 k', 14)],
    ['it knocks out', text('Off', '0 0 0 0 k', 14)],
  ),
  painted(
    'R0008',
    ['a white shape overprints', fill('On', '0 0 0 0 k')],
    ['it knocks out', fill('Off', '0 0 0 0 k')],
    {
      rect: square,
    },
  ),
  painted(
    'R0009',
    ['black text of 10 pt knocks out', text('Off', '0 0 0 1 k', 10)],
    ['it overprints', text('On', '0 0 0 1 k', 10)],
  ),
  painted(
    'R0009',
    ['black text of 10 pt overprints with mode 0', text('OnZero', '0 0 0 1 k', 10)],
    ['it overprints with mode 1', text('On', '0 0 0 1 k', 10)],
  ),
  painted(
    'R0010',
    ['a black line of 1 pt knocks out', line('Off', '0 0 0 1 K', 1)],
    ['it overprints', line('On', '0 0 0 1 K', 1)],
  ),
  painted(
    'R0010',
    ['a black shape 1 pt high knocks out', '/Off gs 0 0 0 1 k 60 300 40 1 re f'],
    ['it overprints', '/On gs 0 0 0 1 k 60 300 40 1 re f'],
    { rect: box(60, 300, 40, 1) },
  ),
  painted(
    'R0011',
    ['text of 10 pt in DeviceGray', text('Off', '0.5 g', 10)],
    ['in DeviceCMYK', text('Off', '0 0 0 0.5 k', 10)],
  ),
  painted(
    'R0012',
    ['a line of 1 pt in DeviceGray', line('Off', '0.5 G', 1)],
    ['in DeviceCMYK', line('Off', '0 0 0 0.5 K', 1)],
  ),
  painted(
    'R0013',
    ['a shape in DeviceGray overprints', fill('On', '0.5 g')],
    ['it knocks out', fill('Off', '0.5 g')],
    {
      rect: square,
    },
  ),
  painted(
    'R0014',
    ['a font named Courier', text('On', '0 0 0 1 k', 14, 'Small', 'F2')],
    ['another font', text('On', '0 0 0 1 k', 14)],
  ),
  painted(
    'R0015',
    ['text in 290 % ink', text('Off', '0.7 0.7 0.6 0.9 k', 20)],
    ['in 240 %', text('Off', '0.5 0.5 0.5 0.9 k', 20)],
  ),
  painted(
    'R0016',
    ['white text of 7 pt', text('Off', '0 0 0 0 k', 7)],
    ['of 8 pt', text('Off', '0 0 0 0 k', 8)],
  ),
  painted(
    'R0017',
    ['text of 7 pt in two inks', text('Off', '0 1 1 0 k', 7)],
    ['of 8 pt', text('Off', '0 1 1 0 k', 8)],
  ),
  painted(
    'R0018',
    ['a white line of 0.2 pt', line('Off', '0 0 0 0 K', 0.2)],
    ['of 0.5 pt', line('Off', '0 0 0 0 K', 0.5)],
    {
      also: {
        'line/thinnest': 'the same limit holds for lines of any colour',
        'line/reversed': 'this project asks for 0.5 pt',
      },
    },
  ),
  painted(
    'R0019',
    ['a line of 0.2 pt in two inks', line('Off', '0 1 1 0 K', 0.2)],
    ['of 0.25 pt', line('Off', '0 1 1 0 K', 0.25)],
    {
      also: { 'line/thinnest': 'the same limit holds for lines of any colour' },
    },
  ),
  painted(
    'R0020',
    ['a spot colour', fill('Off', '/Gold cs 1 scn')],
    ['its CMYK equivalent', fill('Off', '0 0.2 0.8 0.1 k')],
    {
      rect: square,
    },
  ),
  painted(
    'R0021',
    [
      'PANTONE 300 C and PANTONE 300 U',
      `${fill('Off', '/Coated cs 1 scn')} /Uncoated cs 1 scn 60 340 40 20 re f`,
    ],
    ['PANTONE 300 C only', `${fill('Off', '/Coated cs 1 scn')} 60 340 40 20 re f`],
    { rect: box(60, 340, 40, 20), also: spotsToo, still: spotsToo },
  ),
  painted(
    'R0022',
    ['Gold and GOLD', `${fill('Off', '/Gold cs 1 scn')} /GOLD cs 1 scn 60 340 40 20 re f`],
    ['Gold only', `${fill('Off', '/Gold cs 1 scn')} 60 340 40 20 re f`],
    { rect: box(60, 340, 40, 20), also: spotsToo, still: spotsToo },
  ),
  painted(
    'R0023',
    [
      'Gold and Or, which are one colour',
      `${fill('Off', '/Gold cs 1 scn')} /Same cs 1 scn 60 340 40 20 re f`,
    ],
    ['Gold only', `${fill('Off', '/Gold cs 1 scn')} 60 340 40 20 re f`],
    { rect: box(60, 340, 40, 20), also: spotsToo, still: spotsToo },
  ),
  painted('R0024', ['a shape in All', fill('Off', '/All cs 0.5 scn')], ['in K', fill('Off', '0 0 0 0.5 k')], {
    rect: square,
  }),
  painted(
    'R0026',
    ['60 pt square of 340 %', '1 1 1 0.4 k 60 250 60 60 re f'],
    ['of 290 %', '1 1 0.5 0.4 k 60 250 60 60 re f'],
    { also: { 'ink/total': 'this project’s limit is lower', 'ink/marks': 'so is this one’s' } },
  ),
  painted('R0027', ['a picture in CalRGB', place('CalRgb', 300)], ['in DeviceCMYK', place('Cmyk', 300)], {
    rect: box(60, 300, 4.8, 4.8),
  }),
  painted('R0028', ['a picture in ICC CMYK', place('Icc', 300)], ['in DeviceCMYK', place('Cmyk', 300)], {
    rect: box(60, 300, 4.8, 4.8),
    also: { R0027: rgbToo.R0027 },
  }),
  {
    rule: 'R0030',
    broken: 'the page blends in DeviceRGB',
    mended: 'in DeviceCMYK',
    files: {
      broken: withPage(x4Base(), 1, { entries: '/Group << /S /Transparency /CS /DeviceRGB >>' }),
      mended: withPage(x4Base(), 1, { entries: '/Group << /S /Transparency /CS /DeviceCMYK >>' }),
    },
    page: 1,
  },
  {
    rule: 'R0030',
    broken: 'a form blends in DeviceRGB',
    mended: 'in DeviceCMYK',
    files: {
      broken: x4Base('1 0 0 1 60 300 cm /Group Do'),
      mended: withObjects(x4Base('1 0 0 1 60 300 cm /Group Do'), {
        group: {
          dict: '/Type /XObject /Subtype /Form /BBox [0 0 20 20] /Group << /S /Transparency /CS /DeviceCMYK >>',
          data: '0 0.5 0 0 k 0 0 20 20 re f',
        },
      }),
    },
    page: 0,
  },
  painted('R0031', ['a picture of 100 ppi', place('Cmyk', 100)], ['of 300 ppi', place('Cmyk', 300)], {
    rect: box(60, 300, 14.4, 14.4),
  }),
  painted('R0031w', ['a picture of 200 ppi', place('Cmyk', 200)], ['of 300 ppi', place('Cmyk', 300)], {
    rect: box(60, 300, 7.2, 7.2),
  }),
  painted('R0032', ['an image mask of 400 ppi', place('Mask', 400)], ['of 900 ppi', place('Mask', 900)], {
    rect: box(60, 300, 3.6, 3.6),
  }),
  painted('R0032w', ['an image mask of 720 ppi', place('Mask', 720)], ['of 900 ppi', place('Mask', 900)], {
    rect: box(60, 300, 2, 2),
  }),
  {
    rule: 'R0035',
    broken: 'a profile of RGB',
    mended: 'one of CMYK',
    files: {
      broken: withObjects(x4Base(), { profile: profileStream(profileFor('RGB '), 3) }),
      mended: x4Base(),
    },
    also: { ...x4Too, 'x4/colour': 'the page is in DeviceCMYK, which an RGB profile says nothing of' },
  },
];

function xmpWithout(...names: readonly string[]): string {
  return xmpWith(Object.entries(xmpLines).flatMap(([name, text]) => (names.includes(name) ? [] : [text])));
}

const annotation = (rect: string): string =>
  `/Annots [<< /Type /Annot /Subtype /Text /Rect [${rect}] /Contents (x) >>]`;

interface Shared {
  readonly name: string;
  readonly broken: string;
  readonly mended: string;
  readonly breaks: (source: PdfSource) => PdfSource;
  readonly mends?: (source: PdfSource) => PdfSource;
  readonly page?: number;
  readonly rect?: Rect;
  readonly inX4?: Readonly<Record<string, string>>;
  /** The project’s own reading, which GWG’s R0001 doesn’t ask for. */
  readonly ownReading?: boolean;
}

/** What both standards ask, broken in a file of each. */
const both: readonly Shared[] = [
  {
    name: 'output-intent',
    broken: 'an output intent without Info',
    mended: 'with Info',
    breaks: (source) =>
      withObjects(source, { intent: outputIntent(intentEntries.replace('/Info (Coated paper)', '')) }),
  },
  {
    name: 'output-intent',
    broken: 'a profile cut off in its header',
    mended: 'a whole one',
    breaks: (source) => withObjects(source, { profile: profileStream(profileFor('CMYK').slice(0, 100), 4) }),
  },
  { name: 'id', broken: 'no ID', mended: 'an ID', breaks: (source) => ({ ...source, trailer: '' }) },
  {
    name: 'trapped',
    broken: 'Trapped Unknown',
    mended: 'Trapped False',
    breaks: (source) => ({ ...source, info: (source.info ?? '').replace('/False', '/Unknown') }),
  },
  {
    name: 'fonts',
    broken: 'a font without its program',
    mended: 'with it',
    breaks: (source) => withObjects(source, { descriptor: descriptor('ABCDEF+Source', '') }),
    page: 0,
  },
  {
    name: 'encryption',
    broken: 'an Encrypt in the trailer',
    mended: 'none',
    breaks: (source) => ({
      ...source,
      trailer: `${source.trailer} /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> >>`,
    }),
  },
  {
    name: 'actions',
    broken: 'JavaScript when the file is opened',
    mended: 'a destination',
    breaks: (source) => ({
      ...source,
      catalog: `${source.catalog} /OpenAction << /S /JavaScript /JS (1) >>`,
    }),
    mends: (source) => ({ ...source, catalog: `${source.catalog} /OpenAction [@page1 /Fit]` }),
  },
  {
    name: 'forms',
    broken: 'a form of one field',
    mended: 'a form without fields',
    breaks: (source) =>
      withObjects(
        { ...source, catalog: `${source.catalog} /AcroForm << /Fields [@field] >>` },
        { field: '<< /FT /Tx /T (Name) >>' },
      ),
    mends: (source) => ({ ...source, catalog: `${source.catalog} /AcroForm << /Fields [] >>` }),
    ownReading: true,
  },
  {
    name: 'embedded-files',
    broken: 'a file embedded',
    mended: 'none',
    breaks: (source) =>
      withObjects(
        { ...source, catalog: `${source.catalog} /Names << /EmbeddedFiles << /Names [(a) @spec] >> >>` },
        { spec: '<< /Type /Filespec /F (a) /EF << /F @inner >> >>', inner: { data: 'a' } },
      ),
    ownReading: true,
  },
  {
    name: 'annotations',
    broken: 'a note on the page',
    mended: 'the note outside the bleed',
    breaks: (source) => withPage(source, 1, { entries: annotation('60 60 80 80') }),
    mends: (source) => withPage(source, 1, { entries: annotation('1 1 9 9') }),
    page: 1,
    rect: box(60, 60, 20, 20),
  },
  {
    name: 'boxes',
    broken: 'both TrimBox and ArtBox',
    mended: 'TrimBox only',
    breaks: (source) => withPage(source, 1, { entries: '/ArtBox [20 20 317.64 439.53]' }),
    page: 1,
  },
  {
    name: 'forbidden',
    broken: 'a form with OPI',
    mended: 'the form without',
    breaks: (source) =>
      withObjects(source, {
        placeholder: {
          dict: '/Type /XObject /Subtype /Form /BBox [0 0 1 1] /OPI << /2.0 << >> >>',
          data: '',
        },
      }),
    mends: (source) =>
      withObjects(source, {
        placeholder: { dict: '/Type /XObject /Subtype /Form /BBox [0 0 1 1]', data: '' },
      }),
  },
];

const ofStandard =
  (standard: 'x4' | 'x1a') =>
  (shared: Shared): Twin => {
    const { name, breaks, mends, inX4, ownReading, ...twin } = shared;
    const base = standard === 'x4' ? x4Base() : x1aBase();
    const also = standard === 'x4' ? { ...(ownReading ? {} : x4Too), ...inX4 } : {};
    return {
      rule: `${standard}/${name}`,
      files: { broken: breaks(base), mended: mends ? mends(base) : base },
      also,
      ...twin,
    };
  };

const x4: readonly Twin[] = [
  {
    rule: 'x4/version',
    broken: 'PDF 1.7',
    mended: 'PDF 1.6',
    files: { broken: { ...x4Base(), version: '1.7' }, mended: x4Base() },
    also: x4Too,
  },
  {
    rule: 'x4/version-key',
    broken: 'PDF/X-4p in XMP',
    mended: 'PDF/X-4',
    files: {
      broken: { ...x4Base(), xmp: (x4Base().xmp ?? '').replace('>PDF/X-4<', '>PDF/X-4p<') },
      mended: x4Base(),
    },
    also: x4Too,
  },
  {
    rule: 'x4/metadata',
    broken: 'metadata compressed',
    mended: 'metadata plain',
    files: {
      broken: withObjects(x4Base(), {
        xmp: {
          dict: '/Type /Metadata /Subtype /XML',
          data: Buffer.from(x4Base().xmp ?? ''),
          flate: true,
        },
      }),
      mended: x4Base(),
    },
    also: x4Too,
  },
  {
    rule: 'x4/info',
    broken: 'another title in Info than in XMP',
    mended: 'one title',
    files: { broken: { ...x4Base(), info: info('/Title (Books)') }, mended: x4Base() },
    also: x4Too,
  },
  {
    rule: 'x4/info',
    broken: 'another date in XMP than in Info',
    mended: 'the same instant, in another time zone',
    files: {
      broken: { ...x4Base(), xmp: (x4Base().xmp ?? '').replace('10:00:00Z', '12:00:00Z') },
      mended: x4Base(),
    },
    also: x4Too,
  },
  {
    rule: 'x4/document-id',
    broken: 'no VersionID',
    mended: 'a VersionID',
    files: { broken: { ...x4Base(), xmp: xmpWithout('versionId') }, mended: x4Base() },
    also: x4Too,
  },
  painted(
    'x4/colour',
    ['a shape in DeviceRGB', fill('Off', '1 0 0 rg')],
    ['in DeviceCMYK', fill('Off', '0 1 1 0 k')],
    {
      rect: square,
      also: { ...x4Too, ...rgbToo },
    },
  ),
  ...both.map(ofStandard('x4')),
];

const x1a: readonly Twin[] = [
  {
    rule: 'x1a/version',
    broken: 'PDF 1.5',
    mended: 'PDF 1.4',
    files: { broken: { ...x1aBase(), version: '1.5' }, mended: x1aBase() },
  },
  {
    rule: 'x1a/version-key',
    broken: 'no GTS_PDFXVersion in Info',
    mended: 'PDF/X-1a:2003',
    files: { broken: { ...x1aBase(), info: info() }, mended: x1aBase() },
  },
  {
    rule: 'x1a/info',
    broken: 'no Title in Info',
    mended: 'a Title',
    files: {
      broken: { ...x1aBase(), info: `${info('')} /GTS_PDFXVersion (PDF/X-1a:2003)` },
      mended: x1aBase(),
    },
  },
  {
    rule: 'x1a/colour',
    broken: 'a shape in Lab',
    mended: 'in DeviceCMYK',
    files: {
      broken: x1aBase(fill('Off', '/Lab cs 50 0 0 scn')),
      mended: x1aBase(fill('Off', '0 0 0 0.5 k')),
    },
    page: 0,
    rect: square,
  },
  {
    rule: 'x1a/transparency',
    broken: 'a shape of half opacity',
    mended: 'an opaque one',
    files: { broken: x1aBase(fill('Half', '0 1 0 0 k')), mended: x1aBase(fill('Off', '0 0.5 0 0 k')) },
    page: 0,
    rect: square,
  },
  {
    rule: 'x1a/transparency',
    broken: 'a picture with a soft mask',
    mended: 'one without',
    files: { broken: x1aBase(place('Masked', 300)), mended: x1aBase(place('Cmyk', 300)) },
    page: 0,
    rect: box(60, 300, 4.8, 4.8),
  },
  {
    rule: 'x1a/lzw',
    broken: 'a stream with LZW',
    mended: 'without a filter',
    files: {
      broken: withObjects(x1aBase(), {
        spare: { dict: '/Filter /LZWDecode', data: '\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01' },
      }),
      mended: withObjects(x1aBase(), { spare: { data: '-----A---B' } }),
    },
  },
  {
    rule: 'x1a/streams',
    broken: 'objects in object streams',
    mended: 'objects written out',
    files: { broken: { ...x1aBase(), objectStreams: true }, mended: x1aBase() },
  },
  ...both.map(ofStandard('x1a')),
];

const own: readonly Twin[] = [
  {
    rule: 'bleed/box',
    broken: 'a BleedBox 2 mm beyond the trim on the left',
    mended: '3 mm',
    files: { broken: withPage(x4Base(), 0, { bleedBox: [14.4, 11, 326.64, 448.53] }), mended: x4Base() },
    page: 0,
  },
  painted(
    'bleed/painted',
    ['a shape that ends at the trim', '/Off gs 0.2 0.2 0 0 k 20 300 40 20 re f'],
    ['one that ends in the bleed', '/Off gs 0.2 0.2 0 0 k 11 300 49 20 re f'],
    { rect: box(20, 300, 40, 20) },
  ),
  {
    rule: 'bleed/painted',
    broken: 'a spot ink that ends at the trim',
    mended: 'a technical line for cutting in its place',
    files: {
      broken: x4Base('/Off gs /Gold cs 1 scn 20 300 3 100 re f'),
      mended: withObjects(x4Base('/On gs /Gold cs 1 scn 20 300 3 100 re f'), {
        gold: '[/Separation /CutContour /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 0 0] /N 1 >>]',
      }),
    },
    page: 0,
    also: { R0020: 'it is a spot colour' },
    still: { R0020: 'printers who print in CMYK want to be told of it' },
  },
  painted(
    'clear/trim',
    ['text 2 mm from the trim', '/On gs BT /F1 12 Tf 0 0 0 1 k 26 300 Td (Near) Tj ET'],
    ['text 6 mm from it', '/On gs BT /F1 12 Tf 0 0 0 1 k 38 300 Td (Near) Tj ET'],
  ),
  painted(
    'clear/folds',
    ['text across the fold', '/On gs BT /F1 12 Tf 0 0 0 1 k 150 300 Td (Across) Tj ET'],
    ['text beside it', '/On gs BT /F1 12 Tf 0 0 0 1 k 190 300 Td (Beside) Tj ET'],
  ),
  painted(
    'type/smallest',
    ['text of 5 pt', text('On', '0 0 0 1 k', 5)],
    ['of 6 pt', text('On', '0 0 0 1 k', 6)],
  ),
  painted(
    'type/black',
    ['text of 12 pt in 80 % of black and 70 % of other inks', text('Off', '0.3 0.3 0.1 0.8 k', 12)],
    ['in black and 50 % of others', text('Off', '0.2 0.2 0.1 0.8 k', 12)],
  ),
  painted(
    'line/thinnest',
    ['a line of 0.2 pt', line('On', '0 0 0 1 K', 0.2)],
    ['of 0.25 pt', line('On', '0 0 0 1 K', 0.25)],
  ),
  painted(
    'line/reversed',
    ['a white line of 0.4 pt', line('Off', '0 0 0 0 K', 0.4)],
    ['of 0.5 pt', line('Off', '0 0 0 0 K', 0.5)],
  ),
  painted(
    'ink/total',
    ['a shape of 320 %', fill('Off', '1 1 0.8 0.4 k')],
    ['of 300 %', fill('Off', '1 1 0.6 0.4 k')],
    {
      rect: square,
      also: { 'ink/marks': 'it looks at each colour as well' },
    },
  ),
  painted(
    'ink/marks',
    ['black overprinting a shape of 260 %', `${fill('Off', '1 1 0.6 0 k')} ${fill('On', '0 0 0 1 k')}`],
    ['knocking out', `${fill('Off', '1 1 0.6 0 k')} ${fill('Off', '0 0 0 1 k')}`],
    {
      rect: square,
      also: { 'ink/total': 'it is rendered' },
    },
  ),
  {
    rule: 'output-intent/condition',
    broken: 'a condition for uncoated paper, with its profile, where the printer prints by FOGRA39',
    mended: 'FOGRA39',
    files: {
      broken: withObjects(x4Base(), {
        intent: outputIntent(intentEntries.replace('(FOGRA39)', '(FOGRA29)')),
        profile: profileStream(readFileSync('assets/icc/uncoated-fogra29-tac300.icc'), 4),
      }),
      mended: x4Base(),
    },
  },
  {
    rule: 'output-intent/profile',
    broken: 'a profile of FOGRA29 under the name of FOGRA39',
    mended: 'a profile of FOGRA39',
    files: {
      broken: withObjects(x4Base(), {
        profile: profileStream(readFileSync('assets/icc/uncoated-fogra29-tac300.icc'), 4),
      }),
      mended: x4Base(),
    },
  },
  {
    rule: 'geometry/trim',
    broken: 'a trim 1 mm too narrow',
    mended: 'of the leaflet’s width',
    files: {
      broken: [0, 1].reduce(
        (source, nth) => withPage(source, nth, { trimBox: [20, 20, 314.8, 439.53] }),
        x4Base(),
      ),
      mended: x4Base(),
    },
    page: 0,
    rect: box(20, 20, 294.8, 419.53),
  },
  {
    rule: 'geometry/pages',
    broken: 'one page',
    mended: 'two pages',
    files: { broken: { ...x4Base(), pages: x4Base().pages.slice(0, 1) }, mended: x4Base() },
  },
];

export const twins: readonly Twin[] = [...gwg, ...x4, ...x1a, ...own];
