import type { openDocument } from '../engine/pdfmake.js';
import type { Colour, Item } from '../model/layout.js';
import type { DrawingColour, ReadyPicture } from '../model/pictures.js';
import type { PdfColour } from './paint.js';

export type PdfDocument = ReturnType<typeof openDocument>;

/** What painting needs to know; nothing in here decides anything. */
export interface Canvas {
  readonly document: PdfDocument;
  paint(colour: Colour | DrawingColour): PdfColour;
  picture(id: string, box: { width: number; height: number }): ReadyPicture | undefined;
  /** Addresses become live only where the edition has links. */
  readonly links: boolean;
  /** The graphics state in which black overprints; undefined where it knocks out, as on screen. */
  readonly overprint: object | undefined;
  /** Wraps the painting of an item: the place where tags are written. */
  around(item: Item, draw: () => void): void;
}
