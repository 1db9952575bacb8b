import type { Typesetter } from '../engine/pdfmake.js';
import type { Fold } from '../model/folds.js';
import type { FittedPanel, LineItem } from '../model/layout.js';
import type { LeafletProject } from '../model/project.js';
import { contentRef } from '../model/source.js';
import type { PanelArea } from './area.js';
import { pieces } from './pieces.js';
import { typography } from './style.js';

/**
 * The panel that bears the issue code: the fold's last, which a reader has in the hand at the end; where that is
 * left out or has artwork at its foot, the last in reading order that is filled and has none.
 */
export function codePanel(
  fold: Fold,
  panels: readonly string[],
  areas: ReadonlyMap<string, PanelArea>,
): string | undefined {
  const order = [fold.last, ...[...fold.reading].reverse()].filter((role) => panels.includes(role));
  return order.find((role) => areas.get(role)?.footFree) ?? order[0];
}

/**
 * Adds the issue code (“ectc 2021-07-19”) to a panel's foot, so that anybody with a printed sheet in the hand
 * can tell which issue it is.
 */
export function withIssueCode(
  panel: FittedPanel,
  area: PanelArea,
  bodyPt: number,
  project: LeafletProject,
  typesetter: Typesetter,
): FittedPanel {
  const { issued, language } = project.leaflet.value;
  const { style: styleOf } = typography(project.theme.value, panel.panel.style, bodyPt);
  const style = styleOf('code');
  const context = {
    theme: project.theme.value,
    lang: language,
    together: /$^/gu,
    styleOf,
    missing: () => {},
  };
  const parts = pieces([{ text: `${project.id} ${issued}` }], style, typesetter, context);
  const [line] = typesetter.break(parts, panel.width).lines;
  if (!line) return panel;
  const item: LineItem = {
    kind: 'line',
    free: true,
    meaning: { ref: contentRef(project.leaflet.source.file, ['issued']), lang: language, role: 'paragraph' },
    // On the right, like a printer's imprint, so that nobody reads it as the text's last line.
    x: area.text.x + area.text.width - line.width,
    baseline: area.footBaseline,
    width: line.width,
    runs: line.parts.map(({ text, x, width }) => ({
      text,
      x,
      width,
      font: style.font,
      size: style.size,
      tracking: style.tracking,
      colour: { token: style.colour },
    })),
  };
  return { ...panel, items: [...panel.items, item] };
}
