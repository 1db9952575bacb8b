import type { PdfDocument } from '../canvas.js';

/** An indirect object of pdfkit's. */
export interface PdfReference {
  readonly data: Record<string, unknown>;
  end(content?: Buffer | string): void;
}

/** Makes an object of the file, still open. */
export const openObject = (document: PdfDocument, data: Record<string, unknown>): PdfReference =>
  document.ref(data) as unknown as PdfReference;

/** Makes an object of the file. */
export function writeObject(
  document: PdfDocument,
  data: Record<string, unknown>,
  content?: Buffer | string,
): PdfReference {
  const object = openObject(document, data);
  object.end(content);
  return object;
}

/** A text string: pdfkit writes primitive strings as names. */
export const text = (words: string): object => new String(words);

/** The document's catalog. */
export const catalog = (document: PdfDocument): Record<string, unknown> =>
  (document as unknown as { _root: PdfReference })._root.data;
