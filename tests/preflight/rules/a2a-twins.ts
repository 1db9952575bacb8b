import type { PdfObject } from '../../support/write-pdf.js';
import { twin, type WebTwin } from './ua-twins.js';
import { toUnicode, unicodes } from './web-base.js';
import {
  adding,
  annotation,
  type Edit,
  inCatalog,
  inKey,
  inObject,
  inPage,
  inResources,
  object,
  painted,
} from './web-edits.js';

/** PDF/UA asks the same. */
const readers = (...numbers: readonly string[]): Record<string, string> =>
  Object.fromEntries(numbers.map((number) => [`ua/${number}`, 'PDF/UA asks the same']));

const artifact = (operators: string): Edit => painted(1, `/Artifact BMC ${operators} EMC`);
const stray = (name: string, body: PdfObject): Edit => object(name, body);
const inline = (entries: string): Edit =>
  artifact(`q 10 0 0 10 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /CMYK ${entries} ID \u0001\u0002\u0003\u0004 EI Q`);

/** Bytes with a piece changed for another of the same length. */
function changed(bytes: Buffer, from: string, to: string): Buffer {
  const at = bytes.indexOf(from, 0, 'latin1');
  if (at < 0 || from.length !== to.length) throw new Error(`“${from}” can’t be changed`);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(to, 'latin1'), bytes.subarray(at + from.length)]);
}

const file: readonly WebTwin[] = [
  twin('a2a/6.1.2', 'PDF 2.0', [(source) => ({ ...source, version: '2.0' })]),
  twin('a2a/6.1.3', 'words behind the end', [], {
    bytes: (bytes) => Buffer.concat([bytes, Buffer.from('more')]),
  }),
  twin('a2a/6.1.3', 'no ID', [inKey('trailer', '/ID [<01> <01>]', '')]),
  twin(
    'a2a/6.1.4',
    'a line that begins with xref, and is spaced otherwise',
    [stray('stray', { data: '\nxref  0 1\n' })],
    {
      mended: 'spaced rightly',
      mending: [stray('stray', { data: '\nxref\n0 1\n' })],
    },
  ),
  twin('a2a/6.1.6', 'a hexadecimal string of three digits', [adding('layer', '/Odd <123>')], {
    mended: 'of four',
    mending: [adding('layer', '/Odd <1230> /Text (<123>\\)<) % <1\n')],
  }),
  twin('a2a/6.1.7.1', 'a stream whose data stand in another file', [
    inObject('form', '/Resources << >>', '/Resources << >> /F (other)'),
  ]),
  twin(
    'a2a/6.1.7.2',
    'a stream with LZW',
    [
      stray('stray', {
        dict: '/Filter /LZWDecode',
        data: '\u0080\u000b\u0060\u0050\u0022\u000c\u000c\u0085\u0001',
      }),
    ],
    {
      mended: 'with Flate',
      mending: [stray('stray', { data: 'words', flate: true })],
    },
  ),
  twin(
    'a2a/6.1.7.2',
    'a stream with a crypt filter of its own',
    [stray('stray', { dict: '/Filter [/Crypt] /DecodeParms [<< /Name /Own >>]', data: 'words' })],
    {
      mended: 'with Identity',
      mending: [
        stray('stray', { dict: '/Filter [/Crypt] /DecodeParms [<< /Name /Identity >>]', data: 'words' }),
      ],
    },
  ),
  twin(
    'a2a/6.1.8',
    'a structure type in Latin 1',
    [inObject('story', '/S /Story', '/S /R#e9cit'), inObject('root', '/Story /P', '/R#e9cit /P')],
    {
      mended: 'in UTF-8',
      mending: [
        inObject('story', '/S /Story', '/S /R#c3#a9cit'),
        inObject('root', '/Story /P', '/R#c3#a9cit /P'),
      ],
    },
  ),
  twin('a2a/6.1.9', 'an object that begins behind its “obj”', [], {
    bytes: (bytes) => changed(bytes, ' obj\n<< /Type /Catalog', ' obj << /Type /Catalog'),
  }),
  twin('a2a/6.1.10', 'an inline picture with LZW', [inline('/F /LZW')], {
    mended: 'without a filter',
    mending: [inline('')],
  }),
  twin('a2a/6.1.12', 'permissions for something else', [inCatalog('/Perms << /Other << >> >>')], {
    mended: 'for signatures',
    mending: [inCatalog('/Perms << /UR3 << >> >>')],
  }),
  twin('a2a/6.1.13', 'an integer of more than 32 bits', [adding('layer', '/Large 4294967296')], {
    mended: 'the largest there may be',
    mending: [adding('layer', '/Large 2147483647')],
  }),
  twin('a2a/6.1.13', 'q nested 29 deep', [artifact(`${'q '.repeat(29)}0 0 1 1 re f ${'Q '.repeat(29)}`)], {
    mended: '28 deep',
    mending: [artifact(`${'q '.repeat(28)}0 0 1 1 re f ${'Q '.repeat(28)}`)],
  }),
  twin('a2a/6.1.13', 'a page of 2 units', [inPage(1, '/Tabs /S', '/Tabs /S /TrimBox [10 10 12 200]')]),
];

const rgb = artifact('1 0 0 rg 1 1 1 1 re f');
const iccSpace = (stream: string): readonly Edit[] => [
  inResources(1, '/Font', '/ColorSpace << /Icc [/ICCBased @icc] >> /Font'),
  artifact('/Icc cs 0 0 0 0.1 scn 1 1 1 1 re f'),
  (source) => {
    const profile = source.objects?.profile;
    if (!profile || typeof profile === 'string') throw new Error('The good file has no profile');
    return object('icc', { ...profile, dict: (profile.dict ?? '').replace('/N 4', stream) })(source);
  },
];
const tint = (c1: string): string => `<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [${c1}] /N 1 >>`;
const spots = (second: string): readonly Edit[] => [
  inResources(1, '/Font', '/ColorSpace << /One @one /Two @two >> /Font'),
  object('one', `[/Separation /Gold /DeviceCMYK ${tint('0 0.2 0.8 0.1')}]`),
  object('two', `[/Separation /Gold /DeviceCMYK ${tint(second)}]`),
  artifact('/One cs 1 scn 1 1 1 1 re f /Two cs 1 scn 3 1 1 1 re f'),
];
const deviceN = (attributes: string): Edit =>
  stray('stray', `[/DeviceN [/Cyan /Gold] /DeviceCMYK ${tint('0 0 0 1')} << ${attributes} >>]`);

const graphics: readonly WebTwin[] = [
  twin('a2a/6.2.2', 'an operator that nobody knows', [artifact('BX 1 2 sparkle EX')]),
  twin(
    'a2a/6.2.2',
    'a form that uses the page’s font',
    [
      object('form', {
        dict: '/Type /XObject /Subtype /Form /BBox [0 0 20 20]',
        data: 'BT /F1 1 Tf 0 0 0 1 k (A) Tj ET',
      }),
    ],
    {
      mended: 'that has its own',
      mending: [
        object('form', {
          dict: '/Type /XObject /Subtype /Form /BBox [0 0 20 20] /Resources << /Font << /F1 @font >> >>',
          data: 'BT /F1 1 Tf 0 0 0 1 k (A) Tj ET',
        }),
      ],
    },
  ),
  twin(
    'a2a/6.2.3',
    'two output intents with two profiles',
    [
      inKey(
        'catalog',
        '[@intent]',
        '[@intent << /Type /OutputIntent /S /GTS_PDFX /DestOutputProfile @again >>]',
      ),
      (source) => object('again', source.objects?.profile ?? '')(source),
    ],
    {
      mended: 'with one',
      mending: [
        inKey(
          'catalog',
          '[@intent]',
          '[@intent << /Type /OutputIntent /S /GTS_PDFX /DestOutputProfile @profile >>]',
        ),
      ],
    },
  ),
  twin('a2a/6.2.4.2', 'a profile with the wrong number of components', iccSpace('/N 3'), {
    mended: 'with the right one',
    mending: iccSpace('/N 4'),
  }),
  twin('a2a/6.2.4.3', 'DeviceRGB, and an output intent for CMYK', [rgb]),
  twin('a2a/6.2.4.3', 'DeviceCMYK, and no output intent', [inKey('catalog', '/OutputIntents [@intent]', '')]),
  twin('a2a/6.2.4.4', 'one spot colour in two ways', spots('0 0.3 0.8 0.1'), {
    mended: 'in one',
    mending: spots('0 0.2 0.8 0.1'),
  }),
  twin('a2a/6.2.4.4', 'a spot colour of DeviceN without its definition', [deviceN('')], {
    mended: 'with it',
    mending: [deviceN(`/Colorants << /Gold [/Separation /Gold /DeviceCMYK ${tint('0 0.2 0.8 0.1')}] >>`)],
  }),
  twin('a2a/6.2.5', 'a transfer function', [adding('state', '/TR /Identity')], {
    mended: 'TR2 Default',
    mending: [adding('state', '/TR2 /Default')],
  }),
  twin('a2a/6.2.6', 'a rendering intent that nobody knows', [artifact('/Vivid ri')], {
    mended: 'a known one',
    mending: [artifact('/Perceptual ri')],
  }),
  twin(
    'a2a/6.2.8',
    'a picture to be smoothed',
    [inObject('picture', '/Width 4', '/Width 4 /Interpolate true')],
    {
      mended: 'not to be',
      mending: [inObject('picture', '/Width 4', '/Width 4 /Interpolate false')],
    },
  ),
  twin('a2a/6.2.9', 'a form with OPI', [inObject('form', '/Resources << >>', '/Resources << >> /OPI << >>')]),
  twin('a2a/6.2.10', 'a blend mode that nobody knows', [inObject('state', '/BM /Normal', '/BM /Sparkle')]),
  twin(
    'a2a/6.2.10',
    'something transparent, and no output intent',
    [inKey('catalog', '/OutputIntents [@intent]', ''), inObject('state', '/ca 1', '/ca 0.5')],
    { also: { 'a2a/6.2.4.3': 'device colours need an output intent as well' } },
  ),
];

const fonts: readonly WebTwin[] = [
  twin('a2a/6.2.11.2', 'a font without LastChar', [inObject('font', '/LastChar 255', '')]),
  twin(
    'a2a/6.2.11.3.1',
    'a CMap of another collection',
    [
      inObject('composite', '/Identity-H', '@cmap'),
      object('cmap', {
        dict: '/Type /CMap /CIDSystemInfo << /Registry (Other) /Ordering (Other) /Supplement 0 >>',
        data: '1 begincodespacerange <0000> <ffff> endcodespacerange 1 begincidrange <0000> <ffff> 0 endcidrange',
      }),
    ],
    { also: readers('31-001', '31-002') },
  ),
  twin('a2a/6.2.11.3.2', 'no CIDToGIDMap', [inObject('below', '/CIDToGIDMap /Identity', '')], {
    also: readers('31-005'),
  }),
  twin(
    'a2a/6.2.11.3.3',
    'a CMap of which only the name is there',
    [inObject('composite', '/Identity-H', '/Own-H')],
    { also: readers('31-006') },
  ),
  twin('a2a/6.2.11.4.1', 'a font without its program', [inObject('descriptor', '/FontFile2 @fontFile', '')], {
    also: readers('31-009'),
  }),
  twin(
    'a2a/6.2.11.4.2',
    'a CIDSet that lists nothing',
    [adding('belowDescriptor', '/CIDSet @cidSet'), object('cidSet', { data: '\0' })],
    { also: readers('31-014') },
  ),
  twin('a2a/6.2.11.5', 'widths that are not the program’s', [inObject('below', '/W [', '/X [')], {
    also: readers('31-016'),
  }),
  twin(
    'a2a/6.2.11.6',
    'a plain font without Encoding',
    [inObject('font', '/Encoding /WinAnsiEncoding', '')],
    { also: readers('31-019') },
  ),
  twin(
    'a2a/6.2.11.7.2',
    'a ToUnicode that leaves a code out',
    [object('toUnicode', toUnicode(unicodes.slice(1)))],
    { also: readers('10-001') },
  ),
  twin(
    'a2a/6.2.11.7.3',
    'a sign of private meaning',
    [object('toUnicode', toUnicode([...unicodes.slice(1), [unicodes[0]?.[0] ?? '', 'e001']]))],
    {
      mended: 'with its ActualText',
      mending: [
        object('toUnicode', toUnicode([...unicodes.slice(1), [unicodes[0]?.[0] ?? '', 'e001']])),
        adding('composed', '/ActualText (Paris)'),
      ],
    },
  ),
  twin(
    'a2a/6.2.11.8',
    'a name .notdef in Differences',
    [
      inObject(
        'font',
        '/Encoding /WinAnsiEncoding',
        '/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [49 /.notdef] >>',
      ),
    ],
    {
      also: {
        ...readers('31-022', '31-030'),
        'a2a/6.2.11.6': '.notdef is in no list of names',
        'a2a/6.2.11.7.2': 'it stands for nothing',
        'ua/10-001': 'it stands for nothing',
        'ua/31-027': 'it stands for nothing',
        'a2a/6.2.11.5': '.notdef has another width',
        'ua/31-016': '.notdef has another width',
      },
      mended: 'the name one',
      mending: [
        inObject(
          'font',
          '/Encoding /WinAnsiEncoding',
          '/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [49 /one] >>',
        ),
      ],
    },
  ),
];

const interaction: readonly WebTwin[] = [
  twin('a2a/6.3.1', 'a sound', [annotation('/Subtype /Sound')]),
  twin('a2a/6.3.2', 'a link that isn’t printed', [inObject('link', '/F 4', '/F 0')]),
  twin('a2a/6.3.2', 'a link without flags', [inObject('link', '/F 4', '')]),
  twin('a2a/6.3.3', 'a field without its appearance', [inObject('field', '/AP << /N @appearance >>', '')]),
  twin('a2a/6.3.3', 'a field with one for pressing', [
    inObject('field', '/AP << /N @appearance >>', '/AP << /N @appearance /D @appearance >>'),
  ]),
  twin(
    'a2a/6.4.1',
    'a form that has its fields drawn',
    [inKey('catalog', '/Fields [@field]', '/Fields [@field] /NeedAppearances true')],
    {
      mended: 'that doesn’t',
      mending: [inKey('catalog', '/Fields [@field]', '/Fields [@field] /NeedAppearances false')],
    },
  ),
  twin('a2a/6.4.1', 'a field with an action', [
    inObject('field', '/FT /Tx', '/FT /Tx /A << /S /URI /URI (https://example.org) >>'),
  ]),
  twin('a2a/6.4.2', 'NeedsRendering', [inCatalog('/NeedsRendering true')]),
  twin('a2a/6.5.1', 'a link that starts a program', [
    inObject('link', '/S /URI /URI (https://example.org/caen)', '/S /Launch /F (a.exe)'),
  ]),
  twin(
    'a2a/6.5.1',
    'a named action to print',
    [inObject('link', '/S /URI /URI (https://example.org/caen)', '/S /Named /N /Print')],
    {
      mended: 'to turn the page',
      mending: [inObject('link', '/S /URI /URI (https://example.org/caen)', '/S /Named /N /NextPage')],
    },
  ),
  twin('a2a/6.5.2', 'an action when a page is opened', [inPage(1, '/Tabs /S', '/Tabs /S /AA << >>')]),
];

const described = '<pdfaProperty:category>internal</pdfaProperty:category>';
const metadata: readonly WebTwin[] = [
  twin('a2a/6.6.2.1', 'an element that isn’t closed', [inKey('xmp', '</rdf:li></rdf:Alt>', '</rdf:Alt>')]),
  twin('a2a/6.6.2.1', 'an encoding in the packet’s header', [
    inKey('xmp', ' id="W5M0', ' encoding="UTF-8" id="W5M0'),
  ]),
  twin('a2a/6.6.2.3', 'a property that is described nowhere', [
    inKey('xmp', '<xmp:CreateDate>', '<xmp:Mood>fair</xmp:Mood><xmp:CreateDate>'),
  ]),
  twin('a2a/6.6.2.3', 'pdfuaid without its description', [
    (source) => ({
      ...source,
      xmp: (source.xmp ?? '').replace(/<pdfaExtension:schemas>.*<\/pdfaExtension:schemas>/, ''),
    }),
  ]),
  twin('a2a/6.6.2.3', 'a description that lacks a category', [inKey('xmp', described, '')]),
  twin('a2a/6.6.4', 'pdfaid:conformance B', [
    inKey('xmp', '>A</pdfaid:conformance>', '>B</pdfaid:conformance>'),
  ]),
];

const spec = (entries: string): readonly Edit[] => [
  object('spec', `<< /Type /Filespec ${entries} /EF << >> >>`),
];

const structure: readonly WebTwin[] = [
  twin('a2a/6.7.2', 'no MarkInfo', [inKey('catalog', '/MarkInfo << /Marked true >>', '')], {
    also: readers('tagged'),
  }),
  twin(
    'a2a/6.7.3',
    'H7, which only PDF/UA knows',
    [inObject('second', '/S /H2', '/S /H2 /T (a)'), inObject('composed', '/S /P', '/S /H7')],
    { also: { 'ua/14-003': 'levels are left out on the way to it' } },
  ),
  twin('a2a/6.7.4', 'a language called English!', [inObject('linkTag', '(fr)', '(English!)')], {
    also: readers('lang'),
  }),
  twin('a2a/6.8', 'an embedded file without UF', spec('/F (a.txt)'), { also: readers('21-001') }),
  twin('a2a/6.9', 'an Order that leaves a layer out', [inKey('catalog', '/Order [@layer]', '/Order []')], {
    mended: 'that nests it',
    mending: [inKey('catalog', '/Order [@layer]', '/Order [(Group) [@layer]]')],
  }),
  twin('a2a/6.10', 'presentation steps', [inPage(1, '/Tabs /S', '/Tabs /S /PresSteps << >>')]),
  twin('a2a/6.11', 'Requirements', [inCatalog('/Requirements []')]),
];

export const a2aTwins: readonly WebTwin[] = [
  ...file,
  ...graphics,
  ...fonts,
  ...interaction,
  ...metadata,
  ...structure,
];
