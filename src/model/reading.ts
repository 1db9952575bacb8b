import type { Panel } from './blocks.js';
import type { ContentRef } from './source.js';

/** A panel as it is read: its blocks, then the artwork that belongs to it. */
export interface ReadPanel {
  readonly panel: Panel;
  readonly artwork: readonly ReadArtwork[];
}

/** A picture or map that runs behind panels, where it is read. */
export interface ReadArtwork {
  /** Which of the leaflet's artworks it is. */
  readonly index: number;
  readonly ref: ContentRef;
  /** A picture of the project; null for a map. */
  readonly picture: string | null;
  /** What it shows, for those who can't see it; null where it is decoration. */
  readonly alt: string | null;
}

/** What each picture shows, by its name: the words of the one that is really shown, be it a fallback. null: decoration. */
export type Alts = ReadonlyMap<string, string | null>;
