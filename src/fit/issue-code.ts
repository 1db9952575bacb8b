import type { Typesetter } from '../engine/pdfmake.js';
import type { Block, TextBlock } from '../model/blocks.js';
import { contrast } from '../model/contrast.js';
import type { Fold } from '../model/folds.js';
import type { FittedPanel, LineItem, Meaning } from '../model/layout.js';
import { own } from '../model/own.js';
import { issueCode, type LeafletProject } from '../model/project.js';
import { contentRef } from '../model/source.js';
import type { PanelArea } from './area.js';
import { qrRows } from './qr-box.js';
import { type DecidedStyle, type Typography, typography } from './style.js';
import { type FlowContext, setText } from './text.js';

/**
 * The panel that bears the issue code: the fold's last, which a reader has in the hand at the end; where that is
 * left out, the last in reading order that is filled and has no artwork at its foot.
 */
export function codePanel(
  fold: Fold,
  panels: readonly string[],
  areas: ReadonlyMap<string, PanelArea>,
): string | undefined {
  const order = [fold.last, ...[...fold.reading].reverse()].filter((role) => panels.includes(role));
  if (order[0] === fold.last) return fold.last;
  return order.find((role) => areas.get(role)?.footFree) ?? order[0];
}

/** The last line beside a panel's code to scan, level with its foot, where the words leave a line free above it. */
function besideCode(
  { panel, items }: FittedPanel,
  step: number,
): Pick<LineItem, 'x' | 'baseline'> | undefined {
  const code = panel.blocks.flatMap(inGroups).findLast((block) => block.kind === 'qr');
  const lines = items.filter(
    (item): item is LineItem =>
      item.kind === 'line' && code !== undefined && item.meaning.part?.startsWith(`${code.id}.`) === true,
  );
  const [first] = lines;
  if (!first || lines.length > qrRows - 2) return undefined;
  return { x: first.x, baseline: first.baseline + (qrRows - 1) * step };
}

const inGroups = (block: Block): readonly Block[] =>
  block.kind === 'group' ? block.blocks.flatMap(inGroups) : [block];

/**
 * Adds the issue code (“Issue ectc 2021-07-19”, “Édition ectc 2021-07-19 fr”) to a panel's foot, so that anybody with a printed sheet in the hand
 * can tell which issue it is.
 */
export function withIssueCode(
  panel: FittedPanel,
  area: PanelArea,
  bodyPt: number,
  project: LeafletProject,
  typesetter: Typesetter,
): FittedPanel {
  const { language } = project.leaflet.value;
  const ref = contentRef(project.leaflet.source.file, ['issued']);
  const type = typography(project.theme.value, panel.panel.style, bodyPt);
  const block: TextBlock = {
    kind: 'text',
    id: 'code',
    ref,
    lang: language,
    role: 'code',
    level: 0,
    runs: [{ text: `${own(project.data.wording.value, 'issue') ?? 'Issue'} ${issueCode(project)}` }],
  };
  const meaning: Meaning = { ref, lang: language, role: 'paragraph', part: block.id };
  const context: FlowContext = {
    typography: type,
    typesetter,
    together: /$^/gu,
    shapes: new Map(),
    missing: () => {},
    tooWide: () => {},
  };
  const [line] = setText(block, codeStyle(type), meaning, panel.width, context);
  if (!line) return panel;
  const item: LineItem = {
    ...line,
    free: true,
    ...(besideCode(panel, panel.grid.step) ?? {
      // On the right, like a printer's imprint, so that nobody reads it as the text's last line.
      x: area.text.x + area.text.width - line.width,
      baseline: area.footBaseline,
    }),
  };
  return {
    ...panel,
    panel: { ...panel.panel, blocks: [...panel.panel.blocks, block] },
    items: [...panel.items, item],
  };
}

/** What text needs to stand out from its ground: WCAG 2.2, 1.4.3. */
const readable = 4.5;

/** A theme's code is quiet on paper; on a ground on which that would be too quiet, it has the panel's colour of text. */
function codeStyle({ style, panel, theme }: Typography): DecidedStyle {
  const code = style('code');
  const [ink, ground] = [code.colour, panel.ground].map((name) => name && own(theme.colours, name)?.rgb);
  const isTooQuiet = ink && ground && contrast(ink, ground) < readable;
  return isTooQuiet ? { ...code, colour: panel.text } : code;
}
