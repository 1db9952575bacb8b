import { escapeXml } from '../model/escape.js';
import type { Printer } from '../schema/printer.js';

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

export const creator = 'Twinning Leaflets';

/** The XMP packet (ISO 16684-1), saying the same as the Info dictionary; for print also its standard (ISO 15930-7, 6.9). */
export function xmpPacket(
  { title, author, subject, language, date, uuid }: Metadata,
  standard?: Printer['standard'],
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
    '<xmpMM:VersionID>1</xmpMM:VersionID>',
    '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
    ...(standard ? ['<pdf:Trapped>False</pdf:Trapped>'] : []),
    ...(standard === 'PDF/X-4' ? [`<pdfxid:GTS_PDFXVersion>${standard}</pdfxid:GTS_PDFXVersion>`] : []),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}
