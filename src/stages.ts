import type { Templates } from './compose/template.js';
import type { Typesetter } from './engine/pdfmake.js';
import type { themeFonts } from './load/theme-fonts.js';
import type { FittedLeaflet } from './model/layout.js';
import type { Plan, PlanPage } from './model/plan.js';
import type { LeafletProject } from './model/project.js';
import type { Originals } from './pictures/originals.js';
import type { Claim } from './render/xmp.js';

/** What every leaflet of a run shares. */
export interface Workshop {
  readonly templates: Templates;
  /** Measures text with the fonts of a theme; kept from leaflet to leaflet. */
  typesetter(fonts: ReturnType<typeof themeFonts>): Typesetter;
  readonly cacheDir: string;
}

/** A leaflet with everything decided, before any edition is made of it. */
export interface Fitted {
  readonly project: LeafletProject;
  readonly fitted: FittedLeaflet;
  readonly originals: Originals;
}

export interface PaintWish {
  /** Other pages than the plan’s: some of its own, or parts of them. */
  readonly pages?: readonly PlanPage[];
  /** What the file is to say that it keeps to. */
  readonly claims?: readonly Claim[];
}

/** An edition with everything on it decided and at hand, to be painted. */
export interface Prepared {
  readonly plan: Plan;
  /** The bytes of its PDF. */
  paint(wish?: PaintWish): Promise<Buffer>;
}
