import type { Box, FieldWish, Meaning } from '../../model/layout.js';
import type { Painted } from '../../model/structure.js';

/** What joins paint and structure while a page is painted. Coordinates in points from the page's top left. */
export interface Tags {
  /** What of the document's structure a part's run is; undefined: nothing that is read. */
  of(part: string | undefined, run?: number): Painted | undefined;
  /** What a run of a line of text is; text that is meant to be read and is nothing would be lost, and is a fault of the tool. */
  ofText(meaning: Meaning, run: number): Painted | undefined;
  /** Paints a piece of the document, or what is no piece of it; what is painted within is a piece of the same. */
  paint(painted: Painted | undefined, draw: () => void): void;
  /** Paints a hyphen that parts a word at a line's end: whoever reads the text reads the word whole. */
  hyphen(draw: () => void): void;
  /** Says where on the page a piece stands; what is painted within another stands there. */
  stands(painted: Painted | undefined, box: Box): void;
  /** Says where the page is live, and with which field of a form. */
  live(painted: Painted | undefined, box: Box, field: FieldWish | null): void;
}

/** Paper has no tags. */
export const noTags: Tags = {
  of: () => undefined,
  ofText: () => undefined,
  paint: (_painted, draw) => draw(),
  hyphen: (draw) => draw(),
  stands: () => {},
  live: () => {},
};
