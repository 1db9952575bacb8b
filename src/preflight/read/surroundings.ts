import type { CosDict, CosStream, MarkedContent, Rect } from '../cos.js';
import { identity, type Matrix } from './geometry.js';

/** What a content stream stands in: a page, a form, a pattern, a glyph. */
export interface Surroundings {
  readonly resources: CosDict;
  /** The matrix it begins with, to which patterns keep. */
  readonly base: Matrix;
  readonly within: readonly string[];
  readonly layers: readonly string[];
  readonly hidden: boolean;
  /** What the groups around it do to all that is painted in it. */
  readonly alpha: number;
  readonly blend: string;
  readonly softMask: boolean;
  /** What a pattern’s cell is repeated over. */
  readonly area: { readonly box: Rect; readonly visible: Rect | undefined } | undefined;
  /** Uncoloured patterns and glyphs take the colour they are painted with. */
  readonly colourless: boolean;
  /** The content of a soft mask lays down no ink: only its groups are noted. */
  readonly mask: boolean;
  /** The marked content it stands in. */
  readonly marked: MarkedContent | undefined;
  /** The form whose content this is. */
  readonly form: CosStream | undefined;
  /** The annotation whose appearance this is. */
  readonly annotation: CosDict | undefined;
  /** The resources are not its own, but those of the content that paints it. */
  readonly borrowed: boolean;
}

/** Surroundings of what stands in no other content. */
export const outside = (resources: CosDict): Surroundings => ({
  resources,
  base: identity,
  within: [],
  layers: [],
  hidden: false,
  alpha: 1,
  blend: 'Normal',
  softMask: false,
  area: undefined,
  colourless: false,
  mask: false,
  marked: undefined,
  form: undefined,
  annotation: undefined,
  borrowed: false,
});

/** What the content belongs to, in words. */
export const placeOf = ({ within }: Surroundings): string => within.at(-1) ?? 'the page';

/** Surroundings of a form, a pattern’s cell or a glyph, with its own resources where it has any (7.8.3). */
export const withResources = (around: Surroundings, own: CosDict | undefined): Surroundings => ({
  ...around,
  resources: own ?? around.resources,
  borrowed: own === undefined,
});
