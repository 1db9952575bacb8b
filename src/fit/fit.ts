import type { Typesetter } from '../engine/pdfmake.js';
import type { Panel } from '../model/blocks.js';
import { type Diagnostic, dedupe, diagnose, type Outcome, shortened } from '../model/diagnostic.js';
import { folds } from '../model/folds.js';
import type { Hyphenator } from '../model/hyphenation.js';
import type { FittedPanel, FittedPanels, Item, PanelGrid } from '../model/layout.js';
import { missingGlyphs } from '../model/missing-glyphs.js';
import type { PictureShape } from '../model/pictures.js';
import { type LeafletProject, projectSources } from '../model/project.js';
import { resolveRef } from '../model/source.js';
import { mmToPt, ptToMm } from '../model/units.js';
import { type PanelArea, panelAreas } from './area.js';
import { type Stack, stack } from './box.js';
import { cutLine } from './cut-line.js';
import { flow } from './flow.js';
import { hyphenationOf } from './hyphenation.js';
import { codePanel, withIssueCode } from './issue-code.js';
import { mayPart, shareSpare } from './spare.js';
import { type Typography, typography } from './style.js';
import { type FlowContext, underBaseline } from './text.js';
import { togetherPattern } from './together.js';

/** A word may have no room at a large size and fit at a smaller one; an error only where the smallest is too large. */
const tooWideCode = 'fit/too-wide';

/** A text panel less full than this looks unfinished. */
const sparse = 0.75;

interface Attempt {
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

/**
 * Finds the largest body size in the theme's range, one for the whole leaflet, at which every panel fits, and
 * places everything. Nothing is ever cut or split: where the smallest size does not do, each panel that is too full
 * is an error which says by how much.
 */
export function fitPanels(
  project: LeafletProject,
  panels: readonly Panel[],
  shapes: ReadonlyMap<string, PictureShape>,
  typesetter: Typesetter,
  openHyphenator: (language: string) => Hyphenator | undefined,
): Outcome<FittedPanels> {
  const leaflet = project.leaflet.value;
  const theme = project.theme.value;
  const areas = panelAreas(leaflet, folds[leaflet.fold], theme);
  const together = togetherPattern(project.data.glossary.value, leaflet.language);
  const hyphenator = hyphenationOf(project, openHyphenator);
  const tryPanel = (panel: Panel, bodyPt: number): Attempt =>
    attemptPanel(panel, bodyPt, areas.get(panel.role), project, shapes, typesetter, { together, hyphenator });
  // The panel that was too full last is likely to be so again: it is tried first, and the rest only if it fits.
  const order = panels.map((_, index) => index);
  const attempt = (bodyPt: number): Attempt[] | undefined => {
    const attempts: Attempt[] = [];
    for (const index of order) {
      const tried = tryPanel(panels[index] as Panel, bodyPt);
      if (!fits(tried)) {
        order.splice(order.indexOf(index), 1);
        order.unshift(index);
        return undefined;
      }
      attempts[index] = tried;
    }
    return attempts;
  };

  const sizes = bodySizes(theme.fit);
  const found = largestThatFits(sizes.length, (index) => attempt(sizes[index] ?? theme.fit.min));
  if (!found) {
    const smallest = sizes[0] ?? theme.fit.min;
    const attempts = panels.map((panel) => tryPanel(panel, smallest));
    return { diagnostics: [...noticed(attempts), ...overflows(attempts, smallest, project)] };
  }
  const best = found.value;
  const bodyPt = sizes[found.index] ?? theme.fit.min;
  const roles = panels.map(({ role }) => role);
  const bearer = codePanel(folds[leaflet.fold], roles, areas);
  const parting = facesThatPart(best);
  const placed = best.map((chosen) => {
    const panel = place(chosen, parting.has(chosen.area.face));
    const bears = chosen.panel.role === bearer;
    return bears ? withIssueCode(panel, chosen.area, bodyPt, project, typesetter) : panel;
  });
  const value = { bodyPt, panels: placed };
  return { value, diagnostics: [...noticed(best), ...sparsePanels(value, project)] };
}

/** Halves the range until only the largest index at which `attempt` gives something is left; none: undefined. */
function largestThatFits<T>(
  count: number,
  attempt: (index: number) => T | undefined,
): { readonly index: number; readonly value: T } | undefined {
  let found: { index: number; value: T } | undefined;
  for (let low = 0, high = count - 1; low <= high; ) {
    // The upper end is tried first: short copy is common, and then one attempt is enough.
    const middle = found || high < count - 1 ? Math.ceil((low + high) / 2) : high;
    const value = attempt(middle);
    if (value === undefined) high = middle - 1;
    else {
      found = { index: middle, value };
      low = middle + 1;
    }
  }
  return found;
}

/** All sizes of the range, smallest first, rounded to what a reader of the report sees. */
function bodySizes({ min, max, step }: { min: number; max: number; step: number }): number[] {
  const count = Math.floor((max - min) / step + 1e-6);
  return Array.from({ length: count + 1 }, (_, index) => Math.round((min + index * step) * 1000) / 1000);
}

function attemptPanel(
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

const spareSteps = ({ area, stack, step }: Attempt): number => area.text.height / step - stack.height;
const isTall = (attempt: Attempt): boolean => spareSteps(attempt) < -1e-6;
const isWide = ({ diagnostics }: Attempt): boolean => diagnostics.some(({ code }) => code === tooWideCode);
const fits = (attempt: Attempt): boolean => !isTall(attempt) && !isWide(attempt);

/** The faces on which every column that hangs has room for its headed groups to stand further apart. */
function facesThatPart(attempts: readonly Attempt[]): ReadonlySet<string> {
  const faces = new Set(attempts.map(({ area }) => area.face));
  for (const attempt of attempts) {
    const isColumn = attempt.spacing === 'below' && attempt.panel.kind !== 'form';
    if (isColumn && !mayPart(attempt.stack, spareSteps(attempt))) faces.delete(attempt.area.face);
  }
  return faces;
}

function place(attempt: Attempt, parts: boolean): FittedPanel {
  const { panel, area, stack, step, spacing } = attempt;
  const shared = shareSpare(stack, spareSteps(attempt), spacing, parts);
  let top = area.text.y + shared.start * step;
  const items: Item[] = stack.boxes.flatMap((box, index) => {
    const height = shared.heights[index] ?? box.height;
    top += (shared.gaps[index] ?? 0) * step;
    const drawn = box.draw(area.text.x, top, height);
    top += height * step;
    return drawn;
  });
  const used =
    shared.heights.reduce((sum, height, index) => sum + height + (stack.gaps[index] ?? 0), 0) * step;
  const fullness = (used + area.artwork) / (area.text.height + area.artwork);
  const spareMm = Math.max(0, Math.round(ptToMm(area.text.height - used) * 10) / 10);
  const below = step * underBaseline;
  const grid: PanelGrid = {
    step,
    first: area.text.y + step - below,
    last: area.text.y + Math.floor(area.text.height / step + 1e-6) * step - below,
    foot: top - below,
  };
  const cut = cutLine(panel, area.width, area.height, attempt.ink, attempt.lang);
  return {
    panel,
    width: area.width,
    height: area.height,
    items: [...items, ...cut],
    grid,
    spareMm,
    fullness,
  };
}

function overflows(attempts: readonly Attempt[], smallest: number, project: LeafletProject): Diagnostic[] {
  const roomy = attempts
    .filter((attempt) => !isTall(attempt))
    .map((attempt) => ({ title: attempt.panel.title, mm: ptToMm(spareSteps(attempt) * attempt.step) }))
    .sort((a, b) => b.mm - a.mm)[0];
  return attempts.filter(isTall).map((attempt) => {
    const steps = -spareSteps(attempt);
    const words = Math.max(1, Math.ceil(steps * wordsInLine(attempt.area.text.width, smallest)));
    const move =
      roomy && roomy.mm >= 5
        ? `, or move a block to panel “${roomy.title}”, which has ${roomy.mm.toFixed(0)} mm to spare`
        : '';
    return diagnose(
      'error',
      'fit/overflow',
      `Panel “${attempt.panel.title}” is ${ptToMm(steps * attempt.step).toFixed(1)} mm too tall at the smallest type (${smallest} pt)`,
      resolveRef(attempt.panel.ref, projectSources(project)),
      `cut about ${words} ${words === 1 ? 'word' : 'words'}${move}`,
    );
  });
}

/**
 * About how many words a line of running text holds, pt wide, at a size of type in pt: an English word with its space
 * takes about 2.9 times the size. What has to be cut is running text, whatever else stands on the panel.
 */
const wordsInLine = (width: number, size: number): number => width / (size * 2.9);

function sparsePanels({ panels }: FittedPanels, project: LeafletProject): Diagnostic[] {
  return panels
    .filter(({ panel, fullness }) => ['text', 'stories', 'contact'].includes(panel.kind) && fullness < sparse)
    .map(({ panel, fullness }) =>
      diagnose(
        'warning',
        'fit/sparse',
        `Panel “${panel.title}” is only ${Math.round(fullness * 100)} % full`,
        resolveRef(panel.ref, projectSources(project)),
        'say more, move a block here, or add a picture',
      ),
    );
}

/** What was noticed while trying, each problem once. */
const noticed = (attempts: readonly Attempt[]): readonly Diagnostic[] =>
  dedupe(attempts.flatMap((attempt) => attempt.diagnostics));
