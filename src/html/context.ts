import type { FittedMap } from '../model/layout.js';
import type { LinkLabels } from '../model/link-names.js';
import type { PageWord } from '../model/page-words.js';
import type { ReadyPicture } from '../model/pictures.js';
import type { LeafletProject } from '../model/project.js';
import type { Alts, ReadPanel } from '../model/reading.js';
import type { ContentRef } from '../model/source.js';
import type { LinkKind } from '../schema/cities.js';
import type { PageFont } from './fonts.js';
import type { Headings } from './headings.js';

/** A picture made for the page, and the shape of its place. */
export interface PagePicture {
  readonly ready: ReadyPicture;
  readonly width: number;
  readonly height: number;
}

/** A picture of the leaflet that stands beside the page, for those who share its address. */
export interface SharedPicture {
  readonly file: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** All that a page is made from. */
export interface PageSource {
  readonly project: LeafletProject;
  readonly panels: readonly ReadPanel[];
  readonly alts: Alts;
  readonly maps: readonly FittedMap[];
  readonly fonts: readonly PageFont[];
  picture(name: string): PagePicture | undefined;
  /** The page's own file name. */
  readonly file: string;
  readonly shared: SharedPicture;
}

/** What the parts of a page need to know while they are written. */
export interface PageContext extends Pick<PageSource, 'project' | 'alts' | 'maps'> {
  picture(name: string): PagePicture;
  readonly links: LinkLabels;
  readonly headings: Headings;
  word(key: PageWord): string;
  kindName(kind: LinkKind): string;
  /** The ISO date of what stands at a reference; undefined where there is none. */
  dateOf(ref: ContentRef): string | undefined;
}
