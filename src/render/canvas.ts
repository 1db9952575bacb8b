import type { openDocument } from '../engine/pdfmake.js';
import type { Colour } from '../model/layout.js';
import type { Drawing, DrawingColour, ReadyPicture } from '../model/pictures.js';
import type { PdfColour } from './paint.js';
import type { Tags } from './tags/tags.js';

export type PdfDocument = ReturnType<typeof openDocument>;

/** What painting needs to know; nothing in here decides anything. */
export interface Canvas {
  readonly document: PdfDocument;
  paint(colour: Colour | DrawingColour): PdfColour;
  picture(id: string, box: { width: number; height: number }): ReadyPicture | undefined;
  /** Drawings as operators, once they were drawn; undefined where those depend on more than the drawing. */
  readonly sketches: WeakMap<Drawing, string> | undefined;
  /** The graphics state in which black overprints; undefined where it knocks out, as on screen. */
  readonly overprint: object | undefined;
  /** Told of everything that is painted, what it is a piece of. */
  readonly tags: Tags;
}
