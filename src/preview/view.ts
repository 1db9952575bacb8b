import type { Severity } from '../model/diagnostic.js';
import type { Face } from '../model/folds.js';

/** What the browser is shown, as plain data. All lengths are mm. */
export interface View {
  /** Counts up with every view that a server sends. */
  readonly version: number;
  readonly choices: Choices;
  readonly wish: ViewWish;
  /** The last sheet that could be made; null where there was none yet. */
  readonly sheet: Sheet | null;
  /** true where the content is at fault now, and the sheet is the last good one. */
  readonly stale: boolean;
  readonly problems: readonly Problem[];
  /** From the saved file to this view, ms; null for what was asked for. */
  readonly tookMs: number | null;
}

/** What may be chosen among. */
export interface Choices {
  readonly leaflets: readonly {
    readonly id: string;
    readonly title: string;
    /** The original's. */
    readonly language: string;
    /** Those into which it is translated. */
    readonly languages: readonly string[];
  }[];
  readonly printers: readonly { readonly name: string; readonly title: string }[];
}

export const viewEditions = ['print', 'web', 'office', 'proof'] as const;
export type ViewEdition = (typeof viewEditions)[number];

/** What a browser asks to see. */
export interface ViewWish {
  readonly leaflet: string;
  readonly edition: ViewEdition;
  readonly language: string | null;
  readonly printer: string | null;
  /** ppi of the pictures. */
  readonly ppi: number;
  readonly folded: boolean;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Sheet {
  readonly title: string;
  readonly issued: string;
  readonly bodyPt: number;
  readonly pages: readonly SheetPage[];
  /** How the sheet folds, and its panels cut to the trim, where it is shown folded. */
  readonly folding: Folding | null;
}

export interface SheetPage {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly trim: Rect;
  readonly bleed: Rect | null;
  /** From the page's left edge. */
  readonly folds: readonly number[];
  readonly panels: readonly SheetPanel[];
}

/** A panel with its share of what surrounds the trim. */
export interface SheetPanel {
  readonly role: string;
  readonly title: string;
  /** Where its picture stands on the page. */
  readonly x: number;
  readonly width: number;
  /** Names its picture; the same name is the same picture. */
  readonly picture: string;
  /** The panel itself, at the trim. */
  readonly box: Rect;
  readonly grid: { readonly first: number; readonly step: number; readonly last: number } | null;
  readonly room: Room | null;
  readonly pictures: readonly PlacedPicture[];
}

/** How full a panel is. */
export interface Room {
  /** 0 to 1. */
  readonly fullness: number;
  readonly spareMm: number;
  /** About how many more words have room. */
  readonly spareWords: number;
}

export interface PlacedPicture {
  readonly name: string;
  readonly box: Rect;
  /** ppi at this size; null for drawings, which have none. */
  readonly ppi: number | null;
}

export interface Folding {
  readonly name: string;
  readonly height: number;
  /** Left to right on the inside, each with what is behind it. */
  readonly leaves: readonly Leaf[];
  /** Which way each fold closes: 1 towards the inside, -1 away from it. */
  readonly turns: readonly (1 | -1)[];
}

export interface Leaf {
  readonly width: number;
  readonly inside: FoldedPanel;
  readonly outside: FoldedPanel;
}

export interface FoldedPanel {
  readonly role: string;
  readonly face: Face;
  readonly title: string;
  readonly picture: string;
}

export interface Problem {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** The line itself. */
  readonly text: string | null;
  /** The panel it is about, where that is known. */
  readonly panel: string | null;
  /** An address that opens the place in an editor. */
  readonly open: string | null;
}
