import type { CosDict, Rect } from '../cos.js';
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
});

/** What the content belongs to, in words. */
export const placeOf = ({ within }: Surroundings): string => within.at(-1) ?? 'the page';
