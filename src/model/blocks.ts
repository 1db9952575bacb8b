import type { LinkKind } from '../schema/cities.js';
import type { TypeRole } from '../schema/theme.js';
import type { ContentRef } from './source.js';

/** A piece of text in one manner. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly em?: boolean;
  /** Web address, where the run is a link. */
  readonly href?: string;
  /** BCP 47, where it differs from the block’s. */
  readonly lang?: string;
  /** A type style of its own, for facts that run in behind a name. */
  readonly role?: TypeRole;
}

interface Common {
  /** Names the block within its leaflet, so that what is painted of it can be told: `panels.0.2`. */
  readonly id: string;
  /** Where the words come from: followed through layout into the page, for diagnostics and tags. */
  readonly ref: ContentRef;
  readonly lang: string;
}

export interface TextBlock extends Common {
  readonly kind: 'text';
  readonly role: TypeRole;
  /** 1 to 6 for headings, 0 for everything else. */
  readonly level: number;
  readonly runs: readonly Run[];
  /** A kind of link whose marker stands in front. */
  readonly mark?: LinkKind;
  /** A small picture at the end of a heading's line; decoration. */
  readonly vignette?: string;
  /** true for what stands at its panel's foot, whatever room is over. */
  readonly foot?: true;
}

export interface ListBlock extends Common {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly blocks: readonly Block[];
  /** A kind of link whose marker takes the bullet's place. */
  readonly mark?: LinkKind;
}

/** Events on a line of time, in the order of their dates. */
export interface TimelineBlock extends Common {
  readonly kind: 'timeline';
  readonly events: readonly TimelineEvent[];
}

export interface TimelineEvent {
  readonly ref: ContentRef;
  /** The date as it is printed. */
  readonly label: string;
  readonly runs: readonly Run[];
  readonly mark?: LinkKind;
  /** What the mark says, for those who do not see it; its words do not. */
  readonly markName?: string;
}

export interface PictureBlock extends Common {
  readonly kind: 'picture';
  readonly picture: string;
  /** mm; null takes the room that is left, or a few lines beside words. */
  readonly height: number | null;
  /** true for a small picture to the right of its group's first lines. */
  readonly beside?: true;
}

export interface QrBlock extends Common {
  readonly kind: 'qr';
  /** What the code holds. */
  readonly address: string;
  /** What stands beside it: what it leads to, and the address for those who type it. */
  readonly label: readonly Run[];
  readonly text: readonly Run[];
}

/** Blocks shared out over sub-columns. */
export interface ColumnsBlock extends Common {
  readonly kind: 'columns';
  readonly count: number;
  readonly blocks: readonly Block[];
}

/** Blocks that belong together: spare space goes between groups, never into one. */
export interface GroupBlock extends Common {
  readonly kind: 'group';
  readonly blocks: readonly Block[];
}

/** A row of logos of one height. */
export interface LogosBlock extends Common {
  readonly kind: 'logos';
  readonly pictures: readonly string[];
}

export interface FieldBlock extends Common {
  readonly kind: 'field';
  /** The field's own name in the content. */
  readonly name: string;
  readonly type: 'line' | 'lines' | 'box' | 'choice';
  readonly label: string;
  readonly rows: number;
  readonly options: readonly string[];
  readonly required: boolean;
}

export interface RuleBlock extends Common {
  readonly kind: 'rule';
}

export type Block =
  | TextBlock
  | ListBlock
  | TimelineBlock
  | PictureBlock
  | QrBlock
  | ColumnsBlock
  | GroupBlock
  | LogosBlock
  | FieldBlock
  | RuleBlock;

/** A panel’s words and pictures, before anything is measured. */
export interface Panel {
  readonly role: string;
  readonly kind: string;
  readonly ref: ContentRef;
  /** The panel’s own heading, for bookmarks and messages. */
  readonly title: string;
  /** A panel style of the theme. */
  readonly style: string;
  /** The fold along which the panel is cut off, for forms. */
  readonly cut: 'none' | 'left' | 'right';
  /** Where a form that is filled in on screen goes: a mailto: or https: address; null where there is none. */
  readonly sendTo: string | null;
  readonly blocks: readonly Block[];
}
