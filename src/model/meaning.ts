/** A number in mm, or whatever names a thing: what layout is compared by. */
export type Placed =
  | string
  | number
  | null
  | boolean
  | readonly Placed[]
  | { readonly [key: string]: Placed };

/** A panel as it is read. */
export interface PanelWords {
  readonly role: string;
  readonly title: string;
  /** A paragraph, heading, entry or label each, in the reader's order. */
  readonly words: readonly string[];
  /** Addresses that its words and codes lead to. */
  readonly links: readonly string[];
}

/** A picture of a leaflet, by its content. */
export interface PictureMeaning {
  readonly picture: string;
  /** SHA-256 of the committee's own file. */
  readonly sha256: string;
  readonly alt: string | null;
  /** Which point of it stays when it is cropped. */
  readonly focus: Placed;
}

/**
 * What an issue of a leaflet says and shows, apart from the bytes of its files: another font tool or machine makes other
 * bytes of the same meaning. Places and sizes are in mm.
 */
export interface LeafletMeaning {
  readonly version: 1;
  readonly id: string;
  readonly issue: string;
  readonly language: string;
  readonly title: string;
  readonly description: string | null;
  readonly organisation: string;
  readonly panels: readonly PanelWords[];
  readonly pictures: readonly PictureMeaning[];
  /** The type area as it is set. */
  readonly layout: {
    readonly panels: readonly PanelLayout[];
    readonly maps: readonly Placed[];
  };
  /** What the whole sheet is by: paper, fold, body size, colours, fonts. */
  readonly settings: Readonly<Record<string, Placed>>;
  /** How each edition was imposed, and for print what its printer asked. */
  readonly editions: Readonly<Record<string, Placed>>;
}

export interface PanelLayout {
  readonly role: string;
  readonly items: readonly Placed[];
}
