import type { PdfDocument } from '../canvas.js';
import { around, type PageBox } from './page-box.js';
import { type PdfReference, text, writeObject } from './pdf-object.js';
import type { Live } from './tagger.js';

/**
 * Makes a link of a live area, one however many lines it runs over (ISO 32000-1, 12.5.6.5): its parts are told in
 * QuadPoints, and its words in Contents (ISO 14289-1, 7.18.5). F 4: it is there in print too, as PDF/A asks.
 */
export function writeLink(document: PdfDocument, { annotated, boxes }: Live, key: number): PdfReference {
  return writeObject(document, {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [...(around(boxes) ?? [0, 0, 0, 0])],
    ...(boxes.length > 1 && { QuadPoints: boxes.flatMap(quad) }),
    Border: [0, 0, 0],
    F: 4,
    Contents: text(annotated.contents),
    A: { S: 'URI', URI: text(ascii(annotated.href ?? '')) },
    StructParent: key,
  });
}

/** Upper left, upper right, lower left, lower right: what readers expect, whatever the standard's text says. */
const quad = ([left, bottom, right, top]: PageBox): number[] => [
  left,
  top,
  right,
  top,
  left,
  bottom,
  right,
  bottom,
];

/** An address as a URI action may hold it: in ASCII (ISO 32000-1, 12.6.4.7). */
const ascii = (href: string): string =>
  [...href].every((character) => character < '\u0080') ? href : new URL(href).href;
