import type { FittedPanel, Item, PanelGrid } from '../model/layout.js';
import { ptToMm } from '../model/units.js';
import { type Attempt, spareSteps } from './attempt.js';
import { cutLine } from './cut-line.js';
import { shareSpare } from './spare.js';
import { underBaseline } from './text.js';

/** Places the boxes of a panel, with its spare room shared out. */
export function place(attempt: Attempt): FittedPanel {
  const { panel, area, stack, step, spacing } = attempt;
  const shared = shareSpare(stack, spareSteps(attempt), spacing);
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
