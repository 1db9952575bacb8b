import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import type { Mark, PdfFile, PdfPage } from '../../../src/preflight/cos.js';
import type { Expected, Separations } from '../../../src/preflight/rule.js';
import type { PdfObject, PdfPageSource, PdfSource } from '../../support/write-pdf.js';

/** The leaflet that the good file stands for: A6, folded once. */
export const expected: Expected = {
  folds: [[52.5], [52.5]],
  trim: { width: 105, height: 148 },
  bleed: 3,
};

const boxes = {
  mediaBox: [0, 0, 337.64, 459.53],
  bleedBox: [11, 11, 326.64, 448.53],
  trimBox: [20, 20, 317.64, 439.53],
};

const ground = '0 0.1 0.2 0 k 11 11 315.64 437.53 re f';
const words = '/On gs BT /F1 12 Tf 0 0 0 1 k 60 400 Td (Words) Tj ET';
const resources = [
  '/Font << /F1 @font /F2 @courier >>',
  '/ExtGState << /On @on /OnZero @onZero /Off @off /Half @half >>',
  '/ColorSpace << /Lab @lab /Gold @gold /GOLD @goldUpper /Same @goldSame /Coated @coated /Uncoated @uncoated /All @all >>',
  '/XObject << /Cmyk @cmyk /Rgb @rgb /CalRgb @calRgb /Icc @icc /Mask @mask /Masked @masked /Group @group >>',
].join(' ');

const page = (extra: string): PdfPageSource => ({
  ...boxes,
  resources,
  content: `q ${ground} Q\nq ${words} Q\nq ${extra} Q`,
});

const profile = new Uint8Array(readFileSync('assets/icc/coated-fogra39-tac300.icc'));
const program = readFileSync(
  'node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
);

const font = (name: string, descriptor: string): PdfObject =>
  `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [${Array.from({ length: 95 }, () => 500).join(' ')}] /FontDescriptor @${descriptor} >>`;
export const descriptor = (name: string, file = '/FontFile2 @program'): PdfObject =>
  `<< /Type /FontDescriptor /FontName /${name} /Flags 32 /FontBBox [-200 -250 1000 950] /ItalicAngle 0 /Ascent 750 /Descent -250 /CapHeight 660 /StemV 80 ${file} >>`;

const tint = (c1: string): string => `<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [${c1}] /N 1 >>`;
const spot = (name: string, c1: string): PdfObject => `[/Separation /${name} /DeviceCMYK ${tint(c1)}]`;
const picture = (entries: string, bytes: number): PdfObject => ({
  dict: `/Type /XObject /Subtype /Image /Width 20 /Height 20 ${entries}`,
  data: new Uint8Array(bytes).fill(60),
});

export const outputIntent = (entries: string): string => `<< /Type /OutputIntent /S /GTS_PDFX ${entries} >>`;
export const intentEntries =
  '/OutputConditionIdentifier (FOGRA39) /Info (Coated paper) /RegistryName (http://www.color.org) /DestOutputProfile @profile';
export const profileStream = (bytes: Uint8Array, components: number): PdfObject => ({
  dict: `/N ${components} /Filter /FlateDecode`,
  data: deflateSync(bytes, { level: 1 }),
});
/** The profile with another colour space in its header. */
export function profileFor(space: string): Uint8Array {
  const changed = profile.slice();
  changed.set(Buffer.from(space, 'latin1'), 16);
  return changed;
}

const objects: Readonly<Record<string, PdfObject>> = {
  program: {
    dict: `/Length1 ${program.length} /Filter /FlateDecode`,
    data: deflateSync(program, { level: 1 }),
  },
  font: font('ABCDEF+Source', 'descriptor'),
  descriptor: descriptor('ABCDEF+Source'),
  courier: font('Courier', 'courierDescriptor'),
  courierDescriptor: descriptor('Courier'),
  on: '<< /Type /ExtGState /OP true /op true /OPM 1 >>',
  onZero: '<< /Type /ExtGState /OP true /op true /OPM 0 >>',
  off: '<< /Type /ExtGState /OP false /op false >>',
  half: '<< /Type /ExtGState /ca 0.5 /CA 0.5 >>',
  lab: '[/Lab << /WhitePoint [0.96 1 0.82] >>]',
  gold: spot('Gold', '0 0.2 0.8 0.1'),
  goldUpper: spot('GOLD', '0 0.3 0.8 0.1'),
  goldSame: spot('Or', '0 0.2 0.8 0.1'),
  coated: spot('PANTONE#20300#20C', '1 0.4 0 0'),
  uncoated: spot('PANTONE#20300#20U', '0.9 0.4 0 0'),
  all: spot('All', '1 1 1 1'),
  cmyk: picture('/BitsPerComponent 8 /ColorSpace /DeviceCMYK', 1600),
  rgb: picture('/BitsPerComponent 8 /ColorSpace /DeviceRGB', 1200),
  calRgb: picture('/BitsPerComponent 8 /ColorSpace [/CalRGB << /WhitePoint [0.95 1 1.09] >>]', 1200),
  icc: picture('/BitsPerComponent 8 /ColorSpace [/ICCBased @profile]', 1600),
  mask: picture('/BitsPerComponent 1 /ImageMask true', 60),
  masked: picture('/BitsPerComponent 8 /ColorSpace /DeviceCMYK /SMask @soft', 1600),
  soft: picture('/BitsPerComponent 8 /ColorSpace /DeviceGray', 400),
  group: {
    dict: '/Type /XObject /Subtype /Form /BBox [0 0 20 20] /Group << /S /Transparency /CS /DeviceRGB >>',
    data: '0 0.5 0 0 k 0 0 20 20 re f',
  },
  intent: outputIntent(intentEntries),
  profile: profileStream(profile, 4),
};

export const xmpWith = (lines: readonly string[]): string =>
  [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">',
    ...lines,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');

export const xmpLines: Readonly<Record<string, string>> = {
  version: '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>',
  title: '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Bells &amp; books</rdf:li></rdf:Alt></dc:title>',
  created: '<xmp:CreateDate>2026-05-01T12:00:00+02:00</xmp:CreateDate>',
  modified: '<xmp:ModifyDate>2026-05-01T10:00:00Z</xmp:ModifyDate>',
  trapped: '<pdf:Trapped>False</pdf:Trapped>',
  document: '<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>',
  versionId: '<xmpMM:VersionID>1</xmpMM:VersionID>',
  rendition: '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
};
const dates = "/CreationDate (D:20260501120000+02'00') /ModDate (D:20260501120000+02'00')";
export const info = (title = '/Title (Bells & books)', trapped = '/Trapped /False'): string =>
  `${title} ${dates} ${trapped}`;

/** A PDF/X-4 that no rule finds fault with; what `extra` paints on its first page comes on top. */
export const x4Base = (extra = ''): PdfSource => ({
  version: '1.6',
  pages: [page(extra), page('')],
  objects,
  catalog: '/OutputIntents [@intent]',
  trailer: '/ID [<01> <01>]',
  info: info(),
  xmp: xmpWith(Object.values(xmpLines)),
});

/** The same as PDF/X-1a:2003. */
export const x1aBase = (extra = ''): PdfSource => ({
  ...x4Base(extra),
  version: '1.4',
  info: `${info()} /GTS_PDFXVersion (PDF/X-1a:2003)`,
});

export const withObjects = (source: PdfSource, changed: Readonly<Record<string, PdfObject>>): PdfSource => ({
  ...source,
  objects: { ...source.objects, ...changed },
});

export const withPage = (source: PdfSource, nth: number, changed: Partial<PdfPageSource>): PdfSource => ({
  ...source,
  pages: source.pages.map((given, index) => (index === nth ? { ...given, ...changed } : given)),
});

const ppi = 72;

/** A page’s inks as far as upright fills go: each is its box, and knocks out what is below unless it overprints. */
export function drawn(file: PdfFile, index: number): Separations {
  const pdfPage = file.pages[index];
  if (!pdfPage) throw new Error(`There is no page ${index}`);
  const fills = pdfPage.marks.filter((mark) => mark.kind === 'path' && mark.fill?.inks);
  const names = [...new Set(['Cyan', 'Magenta', 'Yellow', 'Black', ...fills.flatMap(inkNames)])];
  const width = Math.round(pdfPage.mediaBox.right - pdfPage.mediaBox.left);
  const height = Math.round(pdfPage.mediaBox.top - pdfPage.mediaBox.bottom);
  const data = new Uint8Array(width * height * names.length);
  for (const mark of fills) paint(mark, pdfPage, { width, height, names, data });
  return { ppi, width, height, names, data };
}

const inksOf = (mark: Mark): Readonly<Record<string, number>> =>
  mark.kind === 'path' ? (mark.fill?.inks ?? {}) : {};
const inkNames = (mark: Mark): string[] => Object.keys(inksOf(mark));

function paint(mark: Mark, { mediaBox }: PdfPage, to: Omit<Separations, 'ppi'>): void {
  const box = mark.visible;
  if (!box) return;
  const amounts = to.names.map((name) => inksOf(mark)[name] ?? 0);
  // Pixels whose middle is within.
  const [left, right] = [box.left, box.right].map((x) => Math.round(x - mediaBox.left));
  const [top, bottom] = [box.top, box.bottom].map((y) => Math.round(mediaBox.top - y));
  for (let y = Math.max(0, top ?? 0); y < Math.min(to.height, bottom ?? 0); y++) {
    for (let x = Math.max(0, left ?? 0); x < Math.min(to.width, right ?? 0); x++) {
      amounts.forEach((amount, ink) => {
        if (amount > 0 || !mark.overprint.on)
          to.data[(y * to.width + x) * to.names.length + ink] = Math.round(amount * 255);
      });
    }
  }
}
