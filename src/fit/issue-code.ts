import type { Typesetter } from '../engine/pdfmake.js';
import type { FittedPanel, LineItem } from '../model/layout.js';
import type { LeafletProject } from '../model/project.js';
import { contentRef } from '../model/source.js';
import { mmToPt } from '../model/units.js';
import { pieces } from './pieces.js';
import { typography } from './style.js';

/** The code's baseline above the trim, mm: under the text, clear of the knife. */
const aboveTrim = 7;

/**
 * Adds the issue code (“ectc 2021-07-19”) to a panel's foot, so that anybody with a printed sheet in the hand
 * can tell which issue it is.
 */
export function withIssueCode(
  panel: FittedPanel,
  left: number,
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
    x: left,
    baseline: panel.height - mmToPt(aboveTrim),
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
