import type { Printer } from '../schema/printer.js';
import type { PdfDocument } from './canvas.js';

/** What a print file is made for: the standard, and the printing condition with its profile. */
export interface OutputIntent {
  readonly standard: Printer['standard'];
  readonly condition: Printer['profile'];
  /** Whether the theme's spot inks are printed as such. */
  readonly spots: boolean;
  /** The ICC profile of the condition, CMYK. */
  readonly profile: Buffer;
}

/** The PDF version that a standard builds on: ISO 15930-7 on 1.6, ISO 15930-4 on 1.4. */
export const versionOf: Readonly<Record<Printer['standard'], string>> = {
  'PDF/X-4': '1.6',
  'PDF/X-1a:2003': '1.4',
};

/** pdfkit writes primitive strings of the Info dictionary as text; this one it writes as a name. */
class InfoName {
  readonly [Symbol.toStringTag] = 'Name';
  constructor(private readonly name: string) {}
  toString(): string {
    return `/${this.name}`;
  }
}

/** What the Info dictionary of a PDF/X file says besides title and dates (ISO 15930-7, 6.8 and 6.13; 15930-4, 6.14). */
export function pdfxInfo({ standard }: OutputIntent): Readonly<Record<string, unknown>> {
  return {
    Trapped: new InfoName('False'),
    ...(standard === 'PDF/X-1a:2003' && { GTS_PDFXVersion: standard }),
  };
}

/** Puts the output intent into the catalog, its profile embedded (ISO 32000-1, 14.11.5). */
export function writeOutputIntent(document: PdfDocument, { condition, profile }: OutputIntent): void {
  const stream = document.ref({ N: 4, Alternate: 'DeviceCMYK' }) as unknown as { end(data: Buffer): void };
  stream.end(profile);
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: new String(condition.condition),
    OutputCondition: new String(condition.info),
    Info: new String(condition.info),
    RegistryName: new String(condition.registry),
    DestOutputProfile: stream,
  }) as unknown as { end(): void };
  intent.end();
  const root = (document as unknown as { _root: { data: Record<string, unknown> } })._root;
  root.data.OutputIntents = [intent];
}
