import type { Face as SheetFace } from './folds.js';
import type { Box, Item } from './layout.js';

export const editions = ['print', 'web', 'office', 'proof'] as const;
/** `preview` is no file of its own: pictures of the faces are drawn from it. */
export type Edition = (typeof editions)[number] | 'preview';
/** The editions that a printer's profile decides, and that are named after any but the default printer. */
export const toPrinter: readonly Edition[] = ['print', 'proof'];

/** A panel on a page: its items are drawn with the panel’s corner at x, y (pt from the page’s top left). */
export interface Placement {
  readonly role: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly items: readonly Item[];
}

/** A ground colour, painted into the bleed where it meets the trim. */
export interface Ground {
  readonly box: Box;
  readonly colour: string;
}

/** What runs behind panels and across folds; `clip` is what of it may show. */
export type PlacedArtwork = PlacedPicture | PlacedMap;

interface Clipped {
  readonly clip: Box;
  readonly ref: string;
  /** Which part of the document it is. */
  readonly part: string;
}

/** A picture across panels, in a box of its own. */
export interface PlacedPicture extends Clipped {
  readonly kind: 'picture';
  readonly picture: string;
  readonly box: Box;
}

/** A map: its items are drawn with the face’s corner at x, y (pt from the page’s top left). */
export interface PlacedMap extends Clipped {
  readonly kind: 'map';
  readonly x: number;
  readonly y: number;
  readonly items: readonly Item[];
}

/** A straight line of the printer’s marks or of the proof’s overlay. Points. */
export interface Mark {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly purpose: 'crop' | 'fold' | 'overlay-trim' | 'overlay-fold' | 'overlay-safe' | 'sign' | 'measure';
}

/** A line of small type outside the panels: the proof's words, the printer's slug. Points. */
export interface Note {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
}

/** A page of a file, with everything on it in place. Points, origin top left of the media. */
export interface PlanPage {
  readonly name: string;
  readonly faces: readonly SheetFace[];
  readonly media: { readonly width: number; readonly height: number };
  readonly trim: Box;
  readonly bleed: Box;
  readonly grounds: readonly Ground[];
  readonly artwork: readonly PlacedArtwork[];
  readonly placements: readonly Placement[];
  readonly marks: readonly Mark[];
  /** Where the folds lie, pt from the media’s left edge. */
  readonly folds: readonly number[];
  /** Notes outside the trim, drawn as artifacts. */
  readonly notes: readonly Note[];
}

/** A file to be written: decided numbers only. */
export interface Plan {
  readonly edition: Edition;
  readonly pages: readonly PlanPage[];
}
