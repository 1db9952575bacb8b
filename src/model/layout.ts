import type { Panel } from './blocks.js';
import type { ContentRef } from './source.js';

/** A rectangle from its top left corner. Points, y downward. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A font as the theme names it. */
export interface Face {
  readonly family: string;
  readonly weight: 'regular' | 'bold';
  readonly italic: boolean;
}

/** What an item is in the document, for tags and text. */
export interface Meaning {
  readonly ref: ContentRef;
  readonly lang: string;
  readonly role: 'heading' | 'paragraph' | 'listItem' | 'label' | 'figure' | 'field' | 'artifact';
  readonly level?: number;
  /** The part of the document it is a piece of, made of its block's id; nothing for what is not read. */
  readonly part?: string;
  /** true for what only paper needs, such as the line to cut along. */
  readonly paper?: boolean;
}

/** A colour: a theme token, or a literal of a committee’s own drawing. */
export type Colour = { readonly token: string } | { readonly rgb: string };

export interface TextRun {
  readonly text: string;
  /** From the line’s own x, pt. */
  readonly x: number;
  readonly width: number;
  readonly font: Face;
  readonly size: number;
  /** Extra space after each character, pt. */
  readonly tracking: number;
  readonly colour: Colour;
  readonly href?: string;
  readonly lang?: string;
  /** Which of its part's runs it is a piece of. */
  readonly run: number;
  /** true for a hyphen that parts a word at the line's end and is none of the word's letters. */
  readonly hyphen?: boolean;
}

/** A decided line of text. */
export interface LineItem {
  readonly kind: 'line';
  readonly meaning: Meaning;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly runs: readonly TextRun[];
  /** true where a space ends the line, which nobody sees and which parts its last word from the next line's first. */
  readonly spaced?: boolean;
  /** true where the line stands off the baseline grid on purpose. */
  readonly free?: boolean;
}

/** A filled or stroked path, in its own coordinates, placed by offset and scale. */
export interface PathItem {
  readonly kind: 'path';
  readonly meaning: Meaning;
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly fill?: Colour;
  readonly stroke?: Colour;
  /** pt, before scale */
  readonly lineWidth?: number;
  /** Lengths of dashes and gaps, pt. */
  readonly dash?: readonly [number, number];
  readonly evenOdd?: boolean;
}

/** A picture in its slot; what is drawn there is prepared for each edition. */
export interface PictureItem {
  readonly kind: 'picture';
  readonly meaning: Meaning;
  readonly picture: string;
  readonly box: Box;
}

/** Where a file that is read on a screen is live: its part leads somewhere, or is a field to fill in. Nothing is drawn. */
export interface LiveItem {
  readonly kind: 'live';
  readonly meaning: Meaning;
  readonly box: Box;
  readonly field: FieldWish | null;
}

/** What a form asks for in one place. */
export interface FieldWish {
  /** The field's name in the content; of a choice's box, with its own number behind. */
  readonly name: string;
  /** What is asked, in words, for those who can't see where the field stands. */
  readonly label: string;
  readonly type: 'line' | 'lines' | 'box';
  readonly required: boolean;
  /** pt */
  readonly size: number;
}

export type Item = LineItem | PathItem | PictureItem | LiveItem;

/** A panel's baseline grid, pt from its top. */
export interface PanelGrid {
  readonly step: number;
  readonly first: number;
  /** The last baseline that text may have. */
  readonly last: number;
  /** Where the panel's content really ends, as if its lowest part stood on a baseline. */
  readonly foot: number;
}

/** A panel whose every size and place is decided. Points from the panel’s top left corner at the trim. */
export interface FittedPanel {
  readonly panel: Panel;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly grid: PanelGrid;
  /** Room left in the text area, mm. */
  readonly spareMm: number;
  /** How much of the text area is taken, 0 to 1, pictures counted. */
  readonly fullness: number;
}

/** A map across panels. Points from its face's top left corner at the trim. */
export interface FittedMap {
  /** Which of the leaflet's artworks it is. */
  readonly artwork: number;
  /** What it fills of the face inside the trim; what is drawn reaches into the bleed. */
  readonly box: Box;
  /** The part of it that shows something: what a page on a screen needs. */
  readonly view: Box;
  readonly items: readonly Item[];
}

export interface FittedPanels {
  /** The body size of the whole leaflet, pt. */
  readonly bodyPt: number;
  readonly panels: readonly FittedPanel[];
}

export interface FittedLeaflet extends FittedPanels {
  readonly maps: readonly FittedMap[];
}
