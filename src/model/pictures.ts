/** What a picture asks of its slot. */
export interface PictureShape {
  /** Width by height; null for photographs, which are cropped to any slot. */
  readonly aspect: number | null;
}

/** A picture ready for one slot of one edition. */
export type ReadyPicture =
  | { readonly kind: 'bitmap'; readonly key: string; readonly bytes: Buffer }
  | { readonly kind: 'drawing'; readonly drawing: Drawing };

/** A colour of a drawing: a token of the theme, with a colour to fall back on where it names one, or its own. */
export type DrawingColour =
  | { readonly token: string; readonly fallback: string | null }
  | { readonly rgb: string };

/** [a b c d e f] of an affine map, as SVG and PDF write it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A vector drawing, read from SVG into nothing but paths and colours. */
export interface Drawing {
  readonly viewBox: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly shapes: readonly Shape[];
  /** Each colour once, in the order of its first use. */
  readonly colours: readonly DrawingColour[];
  /** The drawing's own title; null where it has none. */
  readonly title: string | null;
}

export interface Shape {
  /** Path data in the shape's own coordinates. */
  readonly path: string;
  /** From the shape's coordinates to the view box's. */
  readonly matrix: Matrix;
  readonly fill: DrawingColour | null;
  readonly fillRule: 'nonzero' | 'evenodd';
  readonly stroke: DrawingColour | null;
  readonly strokeWidth: number;
  readonly lineCap: 'butt' | 'round' | 'square';
  readonly lineJoin: 'miter' | 'round' | 'bevel';
}
