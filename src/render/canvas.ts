import type { openDocument } from '../engine/pdfmake.js';
import type { Colour, Item } from '../model/layout.js';
import type { Drawing } from '../pictures/drawing.js';
import type { PdfColour } from './paint.js';

export type PdfDocument = ReturnType<typeof openDocument>;

/** A picture ready for one slot of one edition. */
export type ReadyPicture =
  | { readonly kind: 'bitmap'; readonly key: string; readonly bytes: Buffer }
  | { readonly kind: 'drawing'; readonly drawing: Drawing };

/** What painting needs to know; nothing in here decides anything. */
export interface Canvas {
  readonly document: PdfDocument;
  paint(colour: Colour & { fallback?: string }): PdfColour;
  picture(id: string, box: { width: number; height: number }): ReadyPicture | undefined;
  /** Addresses become live only where the edition has links. */
  readonly links: boolean;
  /** Wraps the painting of an item: the place where tags are written. */
  around(item: Item, draw: () => void): void;
}
