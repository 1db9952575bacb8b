import type { PdfDocument } from '../canvas.js';
import { catalog, type PdfReference, text, writeObject } from '../tags/pdf-object.js';
import { writeFormFont } from './form-font.js';

/** The name of the form's font in its resources. */
export const formFont = 'Body';

/** Puts the fields into a form (ISO 32000-1, 12.7.2) that is filled in with a font of the theme. */
export function writeForm(document: PdfDocument, fields: readonly PdfReference[], family: string): void {
  const font = writeFormFont(document, document.provideFont(family, false, false));
  catalog(document).AcroForm = writeObject(document, {
    Fields: [...fields],
    DR: { Font: { [formFont]: font } },
    DA: text(`/${formFont} 0 Tf 0 g`),
  });
  // pdfkit would end a form of its own here, which it never began.
  Object.assign(document, { endAcroForm: () => {} });
}
