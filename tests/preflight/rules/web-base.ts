import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PdfObject, PdfSource } from '../../support/write-pdf.js';
import { profileStream } from './base.js';

export const program = new Uint8Array(
  readFileSync('node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
);
interface Fontkit {
  create(bytes: Buffer): {
    readonly unitsPerEm: number;
    glyphForCodePoint(code: number): { readonly id: number; readonly advanceWidth: number };
  };
}
const fontkit: Fontkit = createRequire(import.meta.url)('fontkit');
const sourceSans = fontkit.create(Buffer.from(program));

const widthOf = (glyph: { readonly advanceWidth: number }): number =>
  (glyph.advanceWidth * 1000) / sourceSans.unitsPerEm;
const cp1252 = new TextDecoder('windows-1252');
const widths = Array.from({ length: 224 }, (_, nth) => {
  const letter = cp1252.decode(Uint8Array.of(nth + 32));
  return widthOf(sourceSans.glyphForCodePoint(letter.codePointAt(0) ?? 0));
});

/** A glyph of the font by its letter, as four hexadecimal digits. */
export const cid = (letter: string): string =>
  sourceSans
    .glyphForCodePoint(letter.codePointAt(0) ?? 0)
    .id.toString(16)
    .padStart(4, '0');
const letters = [...'Paris'];

export const toUnicode = (pairs: readonly (readonly [string, string])[]): PdfObject => ({
  data: [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    `${pairs.length} beginbfchar`,
    ...pairs.map(([code, text]) => `<${code}> <${text}>`),
    'endbfchar endcmap end end',
  ].join('\n'),
});
export const unicodes = letters.map(
  (letter) => [cid(letter), letter.charCodeAt(0).toString(16).padStart(4, '0')] as const,
);

const text = (tag: string, mcid: number, y: number, words: string): string =>
  `/${tag} << /MCID ${mcid} >> BDC BT /F1 12 Tf 0 0 0 1 k 40 ${y} Td (${words}) Tj ET EMC`;

const element = (type: string, parent: string, kids: string, more = ''): PdfObject =>
  `<< /Type /StructElem /S /${type} /P @${parent} /K ${kids} ${more} >>`;

const objects: Readonly<Record<string, PdfObject>> = {
  fontFile: { dict: `/Length1 ${program.length}`, data: program, flate: true },
  font: `<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Source /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${widths.join(' ')}] /FontDescriptor @descriptor >>`,
  descriptor:
    '<< /Type /FontDescriptor /FontName /ABCDEF+Source /Flags 32 /FontBBox [-200 -250 1000 950] /ItalicAngle 0 /Ascent 750 /Descent -250 /CapHeight 660 /StemV 80 /FontFile2 @fontFile >>',
  composite:
    '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Below /Encoding /Identity-H /DescendantFonts [@below] /ToUnicode @toUnicode >>',
  below: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Below /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 0 /W [${letters
    .map(
      (letter) =>
        `${Number.parseInt(cid(letter), 16)} [${widthOf(sourceSans.glyphForCodePoint(letter.charCodeAt(0)))}]`,
    )
    .join(' ')}] /FontDescriptor @belowDescriptor >>`,
  belowDescriptor:
    '<< /Type /FontDescriptor /FontName /ABCDEF+Below /Flags 4 /FontBBox [-200 -250 1000 950] /ItalicAngle 0 /Ascent 750 /Descent -250 /CapHeight 660 /StemV 80 /FontFile2 @fontFile >>',
  toUnicode: toUnicode(unicodes),
  picture: {
    dict: '/Type /XObject /Subtype /Image /Width 4 /Height 4 /BitsPerComponent 8 /ColorSpace /DeviceCMYK',
    data: new Uint8Array(64).fill(60),
  },
  form: {
    dict: '/Type /XObject /Subtype /Form /BBox [0 0 20 20] /Resources << >>',
    data: '0 0.5 0 0 k 0 0 20 20 re f',
  },
  state: '<< /Type /ExtGState /ca 1 /BM /Normal >>',
  intent:
    '<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (FOGRA39) /Info (Coated paper) /DestOutputProfile @profile >>',
  profile: profileStream(new Uint8Array(readFileSync('assets/icc/coated-fogra39-tac300.icc')), 4),
  outlines: '<< /Type /Outlines /First @bookmark /Last @bookmark /Count 1 >>',
  bookmark: '<< /Title (Twinning) /Parent @outlines /Dest [@page1 /Fit] >>',
  layer: '<< /Type /OCG /Name (Notes) >>',
  // Annotations
  link: '<< /Type /Annot /Subtype /Link /Rect [40 330 90 345] /F 4 /Border [0 0 0] /StructParent 2 /Contents (About Caen) /A << /S /URI /URI (https://example.org/caen) >> >>',
  field:
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /TU (Your name) /Rect [40 300 200 320] /F 4 /StructParent 3 /DA (/F1 12 Tf 0 g) /AP << /N @appearance >> >>',
  appearance: {
    dict: '/Type /XObject /Subtype /Form /BBox [0 0 160 20] /Resources << >>',
    data: '/Tx BMC EMC',
  },
  // Structure
  root: '<< /Type /StructTreeRoot /K @document /ParentTree @parents /ParentTreeNextKey 4 /RoleMap << /Story /P >> >>',
  parents:
    '<< /Nums [0 [@heading @story @linkTag @figure @label @entry @header @cell @note] 1 [@second @composed] 2 @linkTag 3 @formTag] >>',
  document: element(
    'Document',
    'root',
    '[@heading @story @figure @list @table @note @second @composed @formTag]',
  ),
  heading: element('H1', 'document', '0', '/Pg @page1'),
  story: element('Story', 'document', '[1 @linkTag]', '/Pg @page1'),
  linkTag: element('Link', 'story', '[2 << /Type /OBJR /Obj @link /Pg @page1 >>]', '/Pg @page1 /Lang (fr)'),
  figure: element(
    'Figure',
    'document',
    '3',
    '/Pg @page1 /Alt (The abbey) /A << /O /Layout /BBox [40 200 90 250] >>',
  ),
  list: element('L', 'document', '[@item]', '/A << /O /List /ListNumbering /Decimal >>'),
  item: element('LI', 'list', '[@label @entry]'),
  label: element('Lbl', 'item', '4', '/Pg @page1'),
  entry: element('LBody', 'item', '5', '/Pg @page1'),
  table: element('Table', 'document', '[@headRow @row]'),
  headRow: element('TR', 'table', '[@header]'),
  header: element('TH', 'headRow', '6', '/Pg @page1 /A << /O /Table /Scope /Column >>'),
  row: element('TR', 'table', '[@cell]'),
  cell: element('TD', 'row', '7', '/Pg @page1'),
  note: element('Note', 'document', '8', '/Pg @page1 /ID (note1)'),
  second: element('H2', 'document', '0', '/Pg @page2'),
  composed: element('P', 'document', '<< /Type /MCR /Pg @page2 /MCID 1 >>'),
  formTag: element('Form', 'document', '<< /Type /OBJR /Obj @field /Pg @page2 >>'),
};

const page1 = [
  text('H1', 0, 380, 'Twinning'),
  text('P', 1, 360, 'Since 1987 with'),
  `${text('Span', 2, 335, 'Caen')}`,
  '/Figure << /MCID 3 >> BDC q 50 0 0 50 40 200 cm /Picture Do Q EMC',
  '/Artifact BMC q /State gs 0 0 0 0.2 k 40 190 200 1 re f Q /Form Do EMC',
  text('Lbl', 4, 170, '1.'),
  text('LBody', 5, 150, 'Choirs'),
  text('TH', 6, 130, 'Year'),
  text('TD', 7, 110, '1987'),
  text('Note', 8, 90, 'As of 2018'),
];
const page2 = [
  text('H2', 0, 380, 'Write to us'),
  `/P << /MCID 1 >> BDC BT /F2 12 Tf 0 0 0 1 k 40 340 Td <${letters.map(cid).join('')}> Tj ET EMC`,
];

export const xmpOf = (lines: readonly string[]): string =>
  [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
    ...lines,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');

export const xmpParts: Readonly<Record<string, string>> = {
  title: '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Twinning</rdf:li></rdf:Alt></dc:title>',
  created: '<xmp:CreateDate>2026-05-01T12:00:00Z</xmp:CreateDate>',
  ua: '<pdfuaid:part>1</pdfuaid:part>',
  a: '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
  schema:
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>',
};

const resources =
  '/Font << /F1 @font /F2 @composite >> /XObject << /Picture @picture /Form @form >> /ExtGState << /State @state >>';

/** A small tagged file that no rule for web files finds fault with. */
export const webBase: PdfSource = {
  version: '1.7',
  pages: [
    {
      mediaBox: [0, 0, 298, 420],
      resources,
      content: page1.join('\n'),
      entries: '/StructParents 0 /Tabs /S /Annots [@link]',
    },
    {
      mediaBox: [0, 0, 298, 420],
      resources,
      content: page2.join('\n'),
      entries: '/StructParents 1 /Tabs /S /Annots [@field]',
    },
  ],
  objects,
  catalog:
    '/MarkInfo << /Marked true >> /Lang (en-GB) /StructTreeRoot @root /ViewerPreferences << /DisplayDocTitle true >> /OutputIntents [@intent] /Outlines @outlines /AcroForm << /Fields [@field] /DA (/F1 12 Tf 0 g) /DR << /Font << /F1 @font >> >> >> /OCProperties << /OCGs [@layer] /D << /Name (Usual) /Order [@layer] >> >>',
  trailer: '/ID [<01> <01>]',
  info: '/Title (Twinning)',
  xmp: xmpOf(Object.values(xmpParts)),
};
