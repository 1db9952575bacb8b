import { type1Program } from './type1.js';
import { cid, toUnicode, unicodes, xmpOf, xmpParts } from './web-base.js';
import {
  adding,
  annotation,
  type Edit,
  inCatalog,
  inContent,
  inKey,
  inObject,
  inPage,
  inResources,
  object,
  otherProgram,
  painted,
  withCmaps,
} from './web-edits.js';

/** A rule with the change of the good file that breaks it, and with what mends it. */
export interface WebTwin {
  readonly rule: string;
  readonly broken: string;
  readonly breaking: readonly Edit[];
  /** What is done to the broken file’s bytes beyond that. */
  readonly bytes?: (file: Buffer) => Buffer;
  /** Where the good file won’t do as the mended twin. */
  readonly mended?: string;
  readonly mending?: readonly Edit[];
  /** Other rules that must fire with it, and why. */
  readonly also?: Readonly<Record<string, string>>;
  /** Rules that fire on the mended twin as well, and why. */
  readonly still?: Readonly<Record<string, string>>;
}

export const twin = (
  rule: string,
  broken: string,
  breaking: readonly Edit[],
  more: Partial<WebTwin> = {},
): WebTwin => ({ rule, broken, breaking, ...more });

/** PDF/A asks the same under clauses of its own. */
export const archive = (...clauses: readonly string[]): Record<string, string> =>
  Object.fromEntries(clauses.map((clause) => [`a2a/${clause}`, 'PDF/A asks the same']));
export const because = (why: string, ...rules: readonly string[]): Record<string, string> =>
  Object.fromEntries(rules.map((rule) => [rule, why]));

const words = (letters: string): string => `BT /F1 12 Tf 0 0 0 1 k 40 60 Td (${letters}) Tj ET`;
const noXmp = xmpOf(Object.values(xmpParts).filter((part) => part !== xmpParts.title));

const content: readonly WebTwin[] = [
  twin('ua/01-003', 'an artifact within a paragraph', [
    inContent(
      1,
      '(Since 1987 with) Tj ET EMC',
      '(Since 1987 with) Tj ET /Artifact BMC 0 0 0 .1 k 1 1 1 1 re f EMC EMC',
    ),
  ]),
  twin('ua/01-004', 'a heading within an artifact', [
    inContent(1, '/H1 << /MCID 0 >> BDC', '/Artifact BMC /H1 << /MCID 0 >> BDC'),
    inContent(1, '(Twinning) Tj ET EMC', '(Twinning) Tj ET EMC EMC'),
  ]),
  twin('ua/01-005', 'text in no tag', [painted(1, words('Bare'))], {
    mended: 'the text as an artifact',
    mending: [painted(1, `/Artifact BMC ${words('Bare')} EMC`)],
  }),
  twin('ua/01-005', 'text with an MCID that no tag has', [
    painted(1, `/P << /MCID 9 >> BDC ${words('Bare')} EMC`),
  ]),
  twin('ua/01-007', 'Suspects true', [inKey('catalog', '/Marked true', '/Marked true /Suspects true')], {
    mended: 'Suspects false',
    mending: [inKey('catalog', '/Marked true', '/Marked true /Suspects false')],
  }),
  twin('ua/02-001', 'a tag that is mapped to nothing', [inObject('story', '/S /Story', '/S /Tale')], {
    mended: 'mapped to P',
    mending: [inObject('story', '/S /Story', '/S /Tale'), inObject('root', '/Story /P', '/Tale /P')],
    also: archive('6.7.3'),
  }),
  twin('ua/02-003', 'two tags mapped to each other', [
    inObject('root', '/Story /P', '/Story /P /One /Other /Other /One'),
  ]),
  twin('ua/02-004', 'P mapped to H1', [inObject('root', '/Story /P', '/Story /P /H6 /P')]),
];

const metadata: readonly WebTwin[] = [
  twin(
    'ua/06-001',
    'no metadata',
    [
      (source) => {
        const { xmp: _, ...rest } = source;
        return rest;
      },
    ],
    {
      also: archive('6.6.2.1'),
    },
  ),
  twin('ua/06-002', 'no pdfuaid:part', [inKey('xmp', '<pdfuaid:part>1</pdfuaid:part>', '')]),
  twin('ua/06-002', 'pdfuaid:part 2', [inKey('xmp', '<pdfuaid:part>1<', '<pdfuaid:part>2<')]),
  twin('ua/06-003', 'no dc:title', [(source) => ({ ...source, xmp: noXmp })]),
  twin('ua/07-001', 'no DisplayDocTitle', [inKey('catalog', '/DisplayDocTitle true', '')]),
  twin('ua/07-002', 'DisplayDocTitle false', [
    inKey('catalog', '/DisplayDocTitle true', '/DisplayDocTitle false'),
  ]),
];

/** The note as an element of another kind, with an element below that holds its content. */
const nested = (outer: string, inner: string): readonly Edit[] => [
  object('note', `<< /Type /StructElem /S /${outer} /P @document /K [@inner] >>`),
  object('inner', `<< /Type /StructElem /S /${inner} /P @note /Pg @page1 /K 8 >>`),
  inObject('parents', '@note]', '@inner]'),
];
/** The note as an element that holds several of other kinds, the first of them with its content. */
const row = (outer: string, ...inner: readonly string[]): readonly Edit[] => [
  object(
    'note',
    `<< /Type /StructElem /S /${outer} /P @document /K [${inner.map((_, nth) => `@inner${nth}`).join(' ')}] >>`,
  ),
  ...inner.map((type, nth) =>
    object(
      `inner${nth}`,
      `<< /Type /StructElem /S /${type} /P @note /Pg @page1 ${nth === 0 ? '/K 8' : ''} >>`,
    ),
  ),
  inObject('parents', '@note]', '@inner0]'),
];

const syntax: readonly WebTwin[] = [
  twin('ua/09-004', 'a paragraph in a table row', [inObject('cell', '/S /TD', '/S /P')]),
  twin('ua/09-004', 'a cell outside a row', nested('Div', 'TD'), {
    mended: 'a paragraph',
    mending: nested('Div', 'P'),
  }),
  twin('ua/09-004', 'THead without TBody', [inObject('headRow', '/S /TR', '/S /THead')]),
  twin('ua/09-004', 'content in a table itself', [inObject('note', '/S /Note', '/S /Table')]),
  twin('ua/09-005', 'a paragraph in a list', [inObject('entry', '/S /LBody', '/S /P')]),
  twin('ua/09-005', 'a list’s entry outside a list', nested('LI', 'LBody'), {
    mended: 'in a list',
    mending: row('L', 'Caption'),
  }),
  twin('ua/09-006', 'an entry outside a table of contents', nested('Div', 'TOCI'), {
    mended: 'in one',
    mending: nested('TOC', 'TOCI'),
  }),
  twin('ua/09-007', 'Ruby of RB only', row('Ruby', 'RB'), {
    mended: 'of RB and RT',
    mending: row('Ruby', 'RB', 'RT'),
  }),
  twin('ua/09-008', 'Warichu of WT only', row('Warichu', 'WT'), {
    mended: 'of WP, WT, WP',
    mending: row('Warichu', 'WP', 'WT', 'WP'),
  }),
];

const language = (also: Readonly<Record<string, string>>) => ({ also });
const noLanguage = inKey('catalog', '/Lang (en-GB)', '');
const allLost = because(
  'without a language of the document none of these is known',
  'ua/11-001',
  'ua/11-002',
  'ua/11-003',
  'ua/11-005',
  'ua/11-006',
);
const without = (rule: string): Record<string, string> =>
  Object.fromEntries(Object.entries(allLost).filter(([id]) => id !== rule));

const meaning: readonly WebTwin[] = [
  twin('ua/10-001', 'a code that ToUnicode leaves out', [object('toUnicode', toUnicode(unicodes.slice(1)))], {
    also: archive('6.2.11.7.2'),
  }),
  ...['ua/11-001', 'ua/11-002', 'ua/11-003', 'ua/11-005', 'ua/11-006'].map((rule) =>
    twin(rule, 'no language', [noLanguage], language(without(rule))),
  ),
  twin('ua/11-001', 'no language but in the metadata', [noLanguage, inKey('xmp', 'x-default', 'en')], {
    also: Object.fromEntries(Object.entries(without('ua/11-001')).filter(([id]) => id !== 'ua/11-006')),
    mended: 'the language at the top of the structure',
    mending: [
      noLanguage,
      inKey('xmp', 'x-default', 'en'),
      adding('document', '/Lang (en-GB)'),
      (source) => ({ ...source, catalog: (source.catalog ?? '').replace('/Outlines @outlines', '') }),
    ],
  }),
  twin(
    'ua/11-004',
    'a link that says something, in no language',
    [noLanguage, inObject('linkTag', '/Lang (fr)', '')],
    { also: allLost },
  ),
  twin('ua/13-004', 'a figure without Alt', [inObject('figure', '/Alt (The abbey)', '')]),
  twin('ua/13-004', 'a figure with an empty Alt', [inObject('figure', '(The abbey)', '( )')], {
    mended: 'with an ActualText',
    mending: [inObject('figure', '/Alt (The abbey)', '/ActualText (Caen)')],
  }),
  twin('ua/14-002', 'H2 first', [inObject('heading', '/S /H1', '/S /H2')]),
  twin('ua/14-003', 'H3 behind H1', [inObject('second', '/S /H2', '/S /H3')]),
  twin(
    'ua/14-006',
    'two H in the document',
    [inObject('heading', '/S /H1', '/S /H'), inObject('second', '/S /H2', '/S /H')],
    {
      mended: 'one H',
      mending: [inObject('heading', '/S /H1', '/S /H'), inObject('second', '/S /H2', '/S /P')],
    },
  ),
  twin('ua/14-007', 'H and H1', [inObject('second', '/S /H2', '/S /H')]),
  twin('ua/15-003', 'TH without Scope', [inObject('header', '/A << /O /Table /Scope /Column >>', '')], {
    mended: 'TD with Headers instead',
    mending: [
      inObject('header', '/A << /O /Table /Scope /Column >>', '/ID (year)'),
      adding('cell', '/A << /O /Table /Headers [(year)] >>'),
    ],
  }),
  twin('ua/17-002', 'a formula without Alt', [inObject('composed', '/S /P', '/S /Formula')], {
    mended: 'with Alt',
    mending: [inObject('composed', '/S /P', '/S /Formula'), adding('composed', '/Alt (a sum)')],
  }),
  twin(
    'ua/17-003',
    'a formula with an unknown sign',
    [
      inObject('composed', '/S /P', '/S /Formula'),
      adding('composed', '/Alt (a sum)'),
      object('toUnicode', toUnicode(unicodes.slice(1))),
    ],
    { also: { ...archive('6.2.11.7.2'), 'ua/10-001': 'it is a sign without Unicode' } },
  ),
  twin('ua/19-003', 'a note without ID', [inObject('note', '/ID (note1)', '')]),
  twin('ua/19-004', 'a note with another’s ID', [adding('heading', '/ID (note1)')], {
    mended: 'with one of its own',
    mending: [adding('heading', '/ID (head1)')],
  }),
];

const dynamic = '<config><dynamicRender>required</dynamicRender></config>';
const spec = (entries: string): readonly Edit[] => [
  inCatalog('/Names << /EmbeddedFiles << /Names [(a) @spec] >> >>'),
  object('spec', `<< /Type /Filespec ${entries} /EF << /F @attached >> >>`),
  object('attached', { dict: '/Type /EmbeddedFile', data: 'words' }),
];
const formTwice = (properties: string): readonly Edit[] => [
  object('form', {
    dict: '/Type /XObject /Subtype /Form /BBox [0 0 20 20] /Resources << >> /StructParents 4',
    data: `/P ${properties} BDC 0 0.5 0 0 k 0 0 20 20 re f EMC`,
  }),
  inContent(1, '/Form Do EMC', 'EMC /Form Do'),
  inObject(
    'composed',
    '/K << /Type /MCR /Pg @page2 /MCID 1 >>',
    '/K [<< /Type /MCR /Pg @page2 /MCID 1 >> << /Type /MCR /Pg @page1 /Stm @form /MCID 0 >>]',
  ),
  inObject('parents', '3 @formTag', '3 @formTag 4 [@composed]'),
];

const file: readonly WebTwin[] = [
  twin(
    'ua/20-001',
    'a further configuration of layers without a name',
    [inKey('catalog', '/OCGs [@layer]', '/OCGs [@layer] /Configs [<< >>]')],
    {
      mended: 'with a name',
      mending: [inKey('catalog', '/OCGs [@layer]', '/OCGs [@layer] /Configs [<< /Name (Other) >>]')],
      also: archive('6.9'),
    },
  ),
  twin(
    'ua/20-002',
    'the usual configuration of layers without a name',
    [inKey('catalog', '/Name (Usual)', '')],
    { also: archive('6.9') },
  ),
  twin(
    'ua/20-003',
    'a configuration of layers with AS',
    [inKey('catalog', '/Name (Usual)', '/Name (Usual) /AS []')],
    { also: archive('6.9') },
  ),
  twin('ua/21-001', 'an embedded file without UF', spec('/F (a.txt)'), {
    mended: 'with both names',
    mending: spec('/F (a.txt) /UF (a.txt)'),
    also: archive('6.8'),
  }),
  twin(
    'ua/25-001',
    'an XFA form drawn when it is opened',
    [inKey('catalog', '/Fields [@field]', '/Fields [@field] /XFA @xfa'), object('xfa', { data: dynamic })],
    {
      mended: 'a static one',
      mending: [
        inKey('catalog', '/Fields [@field]', '/Fields [@field] /XFA @xfa'),
        object('xfa', { data: '<config/>' }),
      ],
      also: archive('6.4.2'),
      still: { 'a2a/6.4.2': 'PDF/A allows no XFA at all' },
    },
  ),
  twin(
    'ua/30-001',
    'a form that shows a page of another file',
    [inObject('form', '/Resources << >>', '/Resources << >> /Ref << /F (other.pdf) /Page 0 >>')],
    {
      also: archive('6.2.9'),
    },
  ),
  twin(
    'ua/30-002',
    'a tagged form painted twice',
    [...formTwice('<< /MCID 0 >>'), inContent(1, 'EMC /Form Do', 'EMC /Form Do /Form Do')],
    {
      mended: 'painted once',
      mending: formTwice('<< /MCID 0 >>'),
    },
  ),
];

const annotations: readonly WebTwin[] = [
  twin('ua/28-002', 'a note in a paragraph’s tag', [annotation('/Subtype /Square', { tag: 'P' })], {
    mended: 'in an Annot tag',
    mending: [annotation('/Subtype /Square')],
  }),
  twin('ua/28-004', 'a square without a text', [annotation('/Subtype /Square', { contents: '' })], {
    mended: 'with an Alt on its tag',
    mending: [annotation('/Subtype /Square', { contents: '', more: '/Alt (A frame)' })],
  }),
  twin('ua/28-005', 'a field without a name', [inObject('field', '/TU (Your name)', '')], {
    mended: 'with an Alt on its tag',
    mending: [inObject('field', '/TU (Your name)', ''), adding('formTag', '/Alt (Your name)')],
  }),
  twin(
    'ua/28-006',
    'an annotation of an unknown kind without a text',
    [annotation('/Subtype /Sparkle', { contents: '' })],
    {
      mended: 'with a text',
      mending: [annotation('/Subtype /Sparkle')],
      also: { 'ua/28-004': 'it holds for all kinds', 'a2a/6.3.1': 'PDF/A allows no unknown kinds' },
      still: { 'a2a/6.3.1': 'PDF/A allows no unknown kinds' },
    },
  ),
  twin('ua/28-007', 'a TrapNet', [annotation('/Subtype /TrapNet')]),
  twin('ua/28-008', 'no Tabs', [inPage(1, '/Tabs /S', '')]),
  twin('ua/28-009', 'Tabs by rows', [inPage(1, '/Tabs /S', '/Tabs /R')]),
  twin('ua/28-010', 'a field in a paragraph’s tag', [inObject('formTag', '/S /Form', '/S /P')]),
  twin('ua/28-011', 'a link in a span’s tag', [inObject('linkTag', '/S /Link', '/S /Span')]),
  twin('ua/28-012', 'a link without Contents', [inObject('link', '/Contents (About Caen)', '')]),
  ...(['CT', 'Alt'] as const).map((key) =>
    twin(
      key === 'CT' ? 'ua/28-014' : 'ua/28-015',
      `a media clip without ${key}`,
      [
        object(
          'clip',
          `<< /Type /MediaClip /S /MCD /D (a.mp4) ${key === 'CT' ? '/Alt [() (Bells)]' : '/CT (video/mp4)'} >>`,
        ),
      ],
      {
        mended: 'with it',
        mending: [
          object('clip', '<< /Type /MediaClip /S /MCD /D (a.mp4) /CT (video/mp4) /Alt [() (Bells)] >>'),
        ],
      },
    ),
  ),
  twin(
    'ua/28-016',
    'an attached file without UF',
    [annotation('/Subtype /FileAttachment /FS << /F (a.txt) >>')],
    {
      mended: 'with both names',
      mending: [annotation('/Subtype /FileAttachment /FS << /F (a.txt) /UF (a.txt) >>')],
    },
  ),
  twin('ua/28-017', 'a printer’s mark in an Annot tag', [annotation('/Subtype /PrinterMark')], {
    mended: 'in no tag',
    mending: [annotation('/Subtype /PrinterMark', { tag: '' })],
  }),
  twin(
    'ua/28-018',
    'a printer’s mark that is no artifact',
    [
      annotation('/Subtype /PrinterMark', { tag: '' }),
      object('mark', {
        dict: '/Type /XObject /Subtype /Form /BBox [0 0 20 20] /Resources << >>',
        data: '0 0 0 .3 k 0 0 20 20 re f',
      }),
    ],
    { mended: 'one that is', mending: [annotation('/Subtype /PrinterMark', { tag: '' })] },
  ),
];

const cmap = (
  registry: string,
  ordering: string,
  supplement: number,
  more = '',
  inside = '',
): readonly Edit[] => [
  inObject('composite', '/Identity-H', '@cmap'),
  object('cmap', {
    dict: `/Type /CMap /CMapName /Own /CIDSystemInfo << /Registry (${registry}) /Ordering (${ordering}) /Supplement ${supplement} >> ${more}`,
    data: `${inside} 1 begincodespacerange <0000> <ffff> endcodespacerange 1 begincidrange <0000> <ffff> 0 endcidrange`,
  }),
];
const fits = { mended: 'that fits', mending: cmap('Adobe', 'Identity', 0) };

/** A Type 1 font in the simple one’s place, with glyphs of two letters. */
const type1 = (
  charSet: string,
  glyphs: Readonly<Record<string, number>> = { '.notdef': 250, A: 500, B: 600 },
): readonly Edit[] => {
  const { data, clear, hidden } = type1Program(glyphs);
  return [
    inResources(1, '/F2 @composite', '/F2 @composite /F3 @type1'),
    object(
      'type1',
      '<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Handmade /Encoding /WinAnsiEncoding /FirstChar 65 /LastChar 66 /Widths [500 600] /FontDescriptor @type1Descriptor >>',
    ),
    object(
      'type1Descriptor',
      `<< /Type /FontDescriptor /FontName /ABCDEF+Handmade /Flags 32 /FontBBox [0 0 600 700] /ItalicAngle 0 /Ascent 700 /Descent 0 /CapHeight 700 /StemV 80 /FontFile @type1File ${charSet} >>`,
    ),
    object('type1File', { dict: `/Length1 ${clear} /Length2 ${hidden} /Length3 0`, data }),
    painted(1, '/Artifact BMC BT /F3 12 Tf 0 0 0 1 k 40 60 Td (AB) Tj ET EMC'),
  ];
};

const cidSet = (bits: Uint8Array): readonly Edit[] => [
  adding('belowDescriptor', '/CIDSet @cidSet'),
  object('cidSet', { data: bits }),
];
const glyphs = 2478;
const allBits = new Uint8Array(Math.ceil(glyphs / 8)).fill(255);
const exact = allBits.map((byte, nth) =>
  nth === allBits.length - 1 && glyphs % 8 > 0 ? (0xff00 >> (glyphs % 8)) & 255 : byte,
);

const encoding = (entries: string): Edit => inObject('font', '/Encoding /WinAnsiEncoding', entries);
const symbolFlags = inObject('descriptor', '/Flags 32', '/Flags 4');
/** The simple font as a symbol font, with Unicode for the codes in use, and its program’s one table by Mac OS Roman. */
const symbol = (...more: readonly Edit[]): readonly Edit[] => [
  symbolFlags,
  encoding(''),
  adding('font', '/ToUnicode @simpleUnicode'),
  object('simpleUnicode', {
    data: `1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <0020> endbfrange`,
  }),
  ...more,
];
const sees = 'the letters can’t be found in it then';

const fonts: readonly WebTwin[] = [
  twin('ua/31-001', 'a CMap of another Registry', cmap('Other', 'Identity', 0), {
    ...fits,
    also: archive('6.2.11.3.1'),
  }),
  twin('ua/31-002', 'a CMap of another Ordering', cmap('Adobe', 'Other', 0), {
    ...fits,
    also: archive('6.2.11.3.1'),
  }),
  twin('ua/31-003', 'a CMap of a higher Supplement', cmap('Adobe', 'Identity', 1), fits),
  twin(
    'ua/31-004',
    'CIDToGIDMap Other',
    [inObject('below', '/CIDToGIDMap /Identity', '/CIDToGIDMap /Other')],
    { also: archive('6.2.11.3.2') },
  ),
  twin('ua/31-005', 'no CIDToGIDMap', [inObject('below', '/CIDToGIDMap /Identity', '')], {
    also: archive('6.2.11.3.2'),
  }),
  twin(
    'ua/31-006',
    'a CMap of which only the name is there',
    [inObject('composite', '/Identity-H', '/Own-H')],
    { also: archive('6.2.11.3.3') },
  ),
  twin(
    'ua/31-007',
    'a CMap with WMode 1 in its dictionary only',
    cmap('Adobe', 'Identity', 0, '/WMode 1', '/WMode 0 def'),
    {
      mended: 'with WMode 0 in both',
      mending: cmap('Adobe', 'Identity', 0, '/WMode 0', '/WMode 0 def'),
      also: archive('6.2.11.3.3'),
    },
  ),
  twin(
    'ua/31-008',
    'a CMap that uses one of its maker’s',
    cmap('Adobe', 'Identity', 0, '', '/Own-H usecmap'),
    {
      mended: 'that uses Identity-H',
      mending: cmap('Adobe', 'Identity', 0, '', '/Identity-H usecmap'),
      also: archive('6.2.11.3.3'),
    },
  ),
  twin('ua/31-009', 'a font without its program', [inObject('descriptor', '/FontFile2 @fontFile', '')], {
    also: archive('6.2.11.4.1'),
  }),
  twin(
    'ua/31-011',
    'a code for a glyph that isn’t there',
    [
      inContent(2, `<${cid('P')}`, `<fff0${cid('P')}`),
      object('toUnicode', toUnicode([...unicodes, ['fff0', '0041']])),
    ],
    {
      also: archive('6.2.11.4.1'),
    },
  ),
  twin('ua/31-012', 'a CharSet that leaves B out', type1('/CharSet (/A)'), {
    mended: 'that lists both',
    mending: type1('/CharSet (/A/B)'),
    also: archive('6.2.11.4.2'),
  }),
  twin('ua/31-013', 'a CharSet that lists C too', type1('/CharSet (/A/B/C)'), {
    mended: 'no CharSet',
    mending: type1(''),
    also: archive('6.2.11.4.2'),
  }),
  twin('ua/31-014', 'a CIDSet that lists nothing', cidSet(new Uint8Array(8)), {
    mended: 'that lists all',
    mending: cidSet(exact),
    also: archive('6.2.11.4.2'),
  }),
  twin('ua/31-015', 'a CIDSet that lists too many', cidSet(new Uint8Array(allBits.length + 8).fill(255)), {
    mended: 'that lists all',
    mending: cidSet(exact),
    also: archive('6.2.11.4.2'),
  }),
  twin('ua/31-016', 'widths that are not the program’s', type1('', { '.notdef': 250, A: 520, B: 600 }), {
    mended: 'that are',
    mending: type1(''),
    also: archive('6.2.11.5'),
  }),
  twin('ua/31-017', 'a plain font with a table for symbols only', [otherProgram(withCmaps([3, 0]))], {
    also: { ...archive('6.2.11.6', '6.2.11.4.1', '6.2.11.8'), ...because(sees, 'ua/31-011', 'ua/31-030') },
  }),
  twin(
    'ua/31-018',
    'a plain font with a sign that its table lacks',
    [encoding('/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [49 /uni4E2D] >>')],
    {
      mended: 'that it has',
      mending: [encoding('/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [49 /one] >>')],
      also: {
        ...archive('6.2.11.6', '6.2.11.4.1', '6.2.11.8'),
        ...because('so there is no glyph', 'ua/31-011', 'ua/31-030'),
      },
    },
  ),
  twin('ua/31-019', 'a plain font without Encoding', [encoding('')], { also: archive('6.2.11.6') }),
  twin('ua/31-020', 'an Encoding without a base', [encoding('/Encoding << /Differences [65 /A] >>')], {
    mended: 'with one',
    mending: [encoding('/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /A] >>')],
    also: archive('6.2.11.6'),
  }),
  twin('ua/31-021', 'StandardEncoding', [encoding('/Encoding /StandardEncoding')], {
    also: archive('6.2.11.6'),
  }),
  twin(
    'ua/31-022',
    'Differences with a name that nobody knows',
    [encoding('/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [200 /g123] >>')],
    {
      mended: 'with one that all know',
      mending: [encoding('/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [200 /eacute] >>')],
      also: archive('6.2.11.6'),
    },
  ),
  twin(
    'ua/31-023',
    'Differences, and a table for Mac OS Roman only',
    [
      encoding('/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [200 /eacute] >>'),
      otherProgram(withCmaps([0, 3])),
    ],
    {
      mended: 'without Differences',
      mending: [otherProgram(withCmaps([0, 3]))],
      also: archive('6.2.11.6'),
    },
  ),
  twin(
    'ua/31-024',
    'a symbol font with an Encoding',
    symbol(encodingBack(), otherProgram(withCmaps([3, 0]))),
    {
      mended: 'without',
      mending: symbol(otherProgram(withCmaps([3, 0]))),
      also: archive('6.2.11.6'),
    },
  ),
  twin('ua/31-025', 'a symbol font without a table', symbol(otherProgram(withCmaps('none'))), {
    mended: 'with one',
    mending: symbol(otherProgram(withCmaps([3, 0]))),
    also: { ...archive('6.2.11.6', '6.2.11.4.1', '6.2.11.8'), ...because(sees, 'ua/31-011', 'ua/31-030') },
  }),
  twin(
    'ua/31-026',
    'a symbol font with several tables, none for symbols',
    symbol(otherProgram(withCmaps([1, 0]))),
    {
      mended: 'with one for symbols',
      mending: symbol(otherProgram(withCmaps([3, 0]))),
      also: archive('6.2.11.6'),
    },
  ),
  twin(
    'ua/31-027',
    'a composite font without ToUnicode',
    [inObject('composite', '/ToUnicode @toUnicode', '')],
    {
      also: { ...archive('6.2.11.7.2'), 'ua/10-001': 'its codes stand for nothing then' },
    },
  ),
  twin(
    'ua/31-028',
    'ToUnicode with U+0000',
    [object('toUnicode', toUnicode([...unicodes, ['0001', '0000']]))],
    {
      mended: 'with U+0041',
      mending: [object('toUnicode', toUnicode([...unicodes, ['0001', '0041']]))],
      also: archive('6.2.11.7.2'),
    },
  ),
  twin(
    'ua/31-029',
    'ToUnicode with U+FEFF',
    [object('toUnicode', toUnicode([...unicodes, ['0001', 'feff']]))],
    { also: archive('6.2.11.7.2') },
  ),
  twin(
    'ua/31-030',
    'text that shows .notdef',
    [
      inContent(2, `<${cid('P')}`, `<0000${cid('P')}`),
      object('toUnicode', toUnicode([...unicodes, ['0000', '0041']])),
    ],
    {
      also: { ...archive('6.2.11.8', '6.2.11.5'), 'ua/31-016': '.notdef has another width' },
    },
  ),
];

/** Puts the encoding of a symbol font back. */
function encodingBack(): Edit {
  return adding('font', '/Encoding /WinAnsiEncoding');
}

const beside: readonly WebTwin[] = [
  twin('ua/tagged', 'Marked false', [inKey('catalog', '/Marked true', '/Marked false')], {
    also: archive('6.7.2'),
  }),
  twin('ua/parent-tree', 'a heading to which no way leads back', [
    inObject('parents', '[@heading @story', '[@story @story'),
  ]),
  twin('ua/parent-tree', 'a link to which no way leads back', [inObject('link', '/StructParent 2', '')]),
  twin('ua/element-type', 'an element that names another parent', [
    inObject('label', '/P @item', '/P @list'),
  ]),
  twin(
    'ua/form-field',
    'a field and words in one Form tag',
    [
      inObject(
        'formTag',
        '<< /Type /OBJR /Obj @field /Pg @page2 >>',
        '[<< /Type /OBJR /Obj @field /Pg @page2 >> @inForm]',
      ),
      object('inForm', '<< /Type /StructElem /S /P /P @formTag >>'),
    ],
    {
      mended: 'a form to be filled in on paper',
      mending: [
        inObject(
          'formTag',
          '<< /Type /OBJR /Obj @field /Pg @page2 >>',
          '[<< /Type /OBJR /Obj @field /Pg @page2 >> @inForm]',
        ),
        object('inForm', '<< /Type /StructElem /S /P /P @formTag >>'),
        adding('formTag', '/A << /O /PrintField /Role /tv >>'),
      ],
    },
  ),
  twin('ua/lang', 'a language called English!', [inObject('linkTag', '(fr)', '(English!)')], {
    also: archive('6.7.4'),
  }),
];

export const uaTwins: readonly WebTwin[] = [
  ...content,
  ...metadata,
  ...syntax,
  ...meaning,
  ...file,
  ...annotations,
  ...fonts,
  ...beside,
];
