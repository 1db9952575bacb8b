import { escapeXml } from '../model/escape.js';
import type { Printer } from '../schema/printer.js';
import { blankInstance, blankVersion, uuidOf } from './uuid.js';

/** What a file says of itself. */
export interface Metadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string | null;
  readonly language: string;
  /** The issue date, or SOURCE_DATE_EPOCH where it is set: no output has a clock in it. */
  readonly date: Date;
  /** Names the leaflet's issue as a document, in all its files alike. */
  readonly uuid: string;
}

/** What a file for screens can say that it keeps to. */
export type Claim = 'PDF/UA-1' | 'PDF/A-2a';

const about = (prefix: string, address: string, words: string): string =>
  `<rdf:Description rdf:about="" xmlns:${prefix}="${address}">${words}</rdf:Description>`;

/** ISO 14289-1, 5; ISO 19005-2, 6.6.4. */
const claimed: Readonly<Record<Claim, string>> = {
  'PDF/UA-1': about('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', '<pdfuaid:part>1</pdfuaid:part>'),
  'PDF/A-2a': about(
    'pdfaid',
    'http://www.aiim.org/pdfa/ns/id/',
    '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
  ),
};

/** PDF/A knows no words of PDF/UA: they are explained in the file itself (ISO 19005-2, 6.6.2.3.3). */
const extension = [
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Indicates which part of ISO 14289 the file keeps to</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>',
].join('');

const instanceLine = (uuid: string): string => `<xmpMM:InstanceID>uuid:${uuid}</xmpMM:InstanceID>`;
const versionLine = (version: string): string => `<xmpMM:VersionID>${version}</xmpMM:VersionID>`;

/** What stands in a packet until the file’s hash is known, with what takes its place then: of the same length. */
export const stateLines = (hash: string): readonly (readonly [blank: string, line: string])[] => [
  [instanceLine(blankInstance), instanceLine(uuidOf(hash))],
  [versionLine(blankVersion), versionLine(hash.slice(0, blankVersion.length))],
];

export const creator = 'Twinning Leaflets';

/** The XMP packet (ISO 16684-1), saying the same as the Info dictionary; for print also its standard (ISO 15930-7, 6.9). */
export function xmpPacket(
  { title, author, subject, language, date, uuid }: Metadata,
  standard?: Printer['standard'],
  claims: readonly Claim[] = [],
): string {
  const stamp = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const alternative = (value: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt>`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternative(title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    ...(subject ? [`<dc:description>${alternative(subject)}</dc:description>`] : []),
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${creator}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${stamp}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${stamp}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${stamp}</xmp:MetadataDate>`,
    `<pdf:Producer>${creator}</pdf:Producer>`,
    `<xmpMM:DocumentID>uuid:${uuid}</xmpMM:DocumentID>`,
    // The document is the issue; each state of a file of it is an instance (ISO 16684-1, 8.6), and a version.
    instanceLine(blankInstance),
    versionLine(blankVersion),
    '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
    ...(standard ? ['<pdf:Trapped>False</pdf:Trapped>'] : []),
    ...(standard === 'PDF/X-4' ? [`<pdfxid:GTS_PDFXVersion>${standard}</pdfxid:GTS_PDFXVersion>`] : []),
    '</rdf:Description>',
    ...claims.flatMap((claim) => claimed[claim]),
    ...(claims.includes('PDF/A-2a') && claims.includes('PDF/UA-1') ? [extension] : []),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}
