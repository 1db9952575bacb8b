import type { PanelChange } from '../words/word-changes.js';
import type { MmBox, Size } from './page-changes.js';
import type { PagePictures } from './page-pictures.js';

/** A place of a page where something looks different. */
export interface Spot {
  /** mm from the top left of the trim. */
  readonly box: MmBox;
  /** The panels it lies on, as far as they are known. */
  readonly panels: readonly string[];
}

/** What has become of one page or face. */
export interface PageChange {
  /** “outside”, or “page 3”. */
  readonly name: string;
  /** From 1; null where there is none. */
  readonly page: { readonly old: number | null; readonly new: number | null };
  readonly state: 'same' | 'changed' | 'added' | 'removed' | 'not compared';
  readonly sizes?: { readonly old: Size; readonly new: Size };
  readonly spots: readonly Spot[];
  /** Where pictures are asked for, and there is room for them. */
  readonly pictures?: PagePictures;
}

/** All in which two files, or two issues, differ. */
export interface Difference {
  /** What the two are of: a leaflet’s title, a file’s name. */
  readonly title: string;
  readonly old: string;
  readonly new: string;
  readonly differs: boolean;
  readonly words: { readonly by: 'panels' | 'pages'; readonly panels: readonly PanelChange[] };
  readonly pages: readonly PageChange[];
}
