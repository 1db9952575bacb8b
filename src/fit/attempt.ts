import type { Typesetter } from '../engine/pdfmake.js';
import type { Panel } from '../model/blocks.js';
import { type Diagnostic, diagnose, shortened } from '../model/diagnostic.js';
import { missingGlyphs } from '../model/missing-glyphs.js';
import type { PictureShape } from '../model/pictures.js';
import { type LeafletProject, projectSources } from '../model/project.js';
import { resolveRef } from '../model/source.js';
import { mmToPt } from '../model/units.js';
import type { PanelArea } from './area.js';
import { type Stack, stack } from './box.js';
import { flow } from './flow.js';
import { type Typography, typography } from './style.js';
import { type FlowContext, underBaseline } from './text.js';

/** A word may have no room at a large size and fit at a smaller one; an error only where the smallest is too large. */
const tooWideCode = 'fit/too-wide';

/** A panel set at one body size, to see whether it fits. */
export interface Attempt {
  readonly panel: Panel;
  readonly area: PanelArea;
  readonly stack: Stack;
  /** The baseline step, pt. */
  readonly step: number;
  readonly spacing: 'below' | 'above' | 'between' | 'around';
  /** The panel’s text colour. */
  readonly ink: string;
  readonly lang: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Sets a panel at a body size, pt. Errors: fit/too-wide, text/missing-glyph. */
export function attemptPanel(
  panel: Panel,
  bodyPt: number,
  area: PanelArea | undefined,
  project: LeafletProject,
  shapes: ReadonlyMap<string, PictureShape>,
  typesetter: Typesetter,
  { together, hyphenator }: Pick<FlowContext, 'together' | 'hyphenator'>,
): Attempt {
  if (!area) throw new Error(`panel ${panel.role} was not checked`);
  const type = typography(project.theme.value, panel.style, bodyPt);
  const hung = hungFrom(project.theme.value.grid.head, area, panel, type);
  const diagnostics: Diagnostic[] = [];
  const sources = projectSources(project);
  /** By block, so that a text in a script that no font has is one complaint. */
  const missing = new Map<string, Set<string>>();
  const context: FlowContext = {
    typography: type,
    typesetter,
    together,
    hyphenator,
    shapes,
    missing: (character, ref) => missing.set(ref, (missing.get(ref) ?? new Set()).add(character)),
    tooWide: (text, ref) =>
      diagnostics.push(
        diagnose(
          'error',
          tooWideCode,
          `“${shortened(text)}” is wider than its column on panel “${panel.title}”`,
          resolveRef(ref, sources),
          'shorten the word or address, or give it fewer columns',
        ),
      ),
  };
  const boxes = stack(flow(panel.blocks, area.text.width, context));
  for (const [ref, characters] of missing) diagnostics.push(missingGlyphs([...characters], ref, sources));
  return {
    panel,
    area: hung,
    stack: boxes,
    step: type.step,
    spacing: type.panel.space,
    ink: type.panel.text,
    lang: project.leaflet.value.language,
    diagnostics,
  };
}

/**
 * The area with its first baseline `head` mm below the trim, where the theme says so: panels that lie side by side,
 * and leaflets that do, begin at one height at any size of type. Artwork at the head comes first.
 */
function hungFrom(head: number | null, area: PanelArea, panel: Panel, type: Typography): PanelArea {
  const [first] = panel.blocks;
  if (head === null || area.headTaken || first?.kind !== 'text') return area;
  const y = mmToPt(head) - (type.style(first.role).first - underBaseline) * type.step;
  return { ...area, text: { ...area.text, y, height: area.text.height + area.text.y - y } };
}

/** Steps that are left of the area; below 0 where the panel is too tall. */
export const spareSteps = ({ area, stack, step }: Attempt): number => area.text.height / step - stack.height;
export const isTall = (attempt: Attempt): boolean => spareSteps(attempt) < -1e-6;
const isWide = ({ diagnostics }: Attempt): boolean => diagnostics.some(({ code }) => code === tooWideCode);
export const fits = (attempt: Attempt): boolean => !isTall(attempt) && !isWide(attempt);
