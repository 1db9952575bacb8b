import { type Face, type Fold, panelSlots, papers } from '../model/folds.js';
import type { Box } from '../model/layout.js';
import { mmToPt } from '../model/units.js';
import type { Leaflet } from '../schema/leaflet.js';
import type { Theme } from '../schema/theme.js';

/** A panel's text column, points from the panel's top left at the trim; and how much of it artwork takes. */
export interface PanelArea {
  readonly face: Face;
  readonly width: number;
  readonly height: number;
  readonly text: Box;
  /** The height, pt, that artwork takes of the area text could have had. */
  readonly artwork: number;
  /** Whether artwork stands at the panel's head. */
  readonly headTaken: boolean;
  /** Where a line under the text has its baseline, pt: the issue code's. */
  readonly footBaseline: number;
  /** Whether that line stands at the panel's foot, with no artwork behind it. */
  readonly footFree: boolean;
}

/** Between text and artwork stays at least this, mm. */
const clearOfArtwork = 4;

/** The baseline at a panel's foot above the trim, mm: under the text, clear of the knife. */
const footAboveTrim = 7;
/** Between the text's end and the baseline where artwork takes the foot: the middle of what is kept clear, mm. */
const underText = 3;
/** What the issue code takes of a text area that it shares, mm. */
const codeRoom = 5;
/** What a line of small type takes above and below its baseline, mm. */
const smallType = { above: 3, below: 1 };

/** Decides where on each panel text may stand: inside the theme's margins and clear of artwork. */
export function panelAreas(leaflet: Leaflet, fold: Fold, theme: Theme): ReadonlyMap<string, PanelArea> {
  const paper = papers[leaflet.paper];
  return new Map(
    panelSlots(fold, leaflet.paper).map((slot) => {
      const widest = (slot.role === fold.cover ? theme.grid.cover : null) ?? theme.grid.measure;
      const measure = Math.min(widest, slot.width - 2 * theme.grid.side);
      const foot = paper.height - theme.grid.foot;
      const span = clearSpan(leaflet, slot.role, theme.grid.top, foot);
      const { top } = span;
      const line = footLine(leaflet, slot.role, paper.height, span.bottom);
      // Where the code must stand over artwork, the text gives it a line of its own.
      const shared = slot.role === fold.last && !line.free && line.baseline < foot;
      const bottom = shared ? span.bottom - codeRoom : span.bottom;
      const text: Box = {
        x: mmToPt((slot.width - measure) / 2),
        y: mmToPt(top),
        width: mmToPt(measure),
        height: mmToPt(bottom - top),
      };
      const artwork = mmToPt(foot - theme.grid.top - (bottom - top));
      const size = { width: mmToPt(slot.width), height: mmToPt(paper.height) };
      return [
        slot.role,
        {
          face: slot.face,
          ...size,
          text,
          artwork,
          headTaken: top > theme.grid.top,
          footBaseline: mmToPt(shared ? span.bottom : line.baseline),
          footFree: line.free,
        },
      ];
    }),
  );
}

/** The line under a panel's text, mm: at the foot, or right under the text where artwork begins below it. */
function footLine(
  leaflet: Leaflet,
  role: string,
  height: number,
  textBottom: number,
): { baseline: number; free: boolean } {
  const baseline = height - footAboveTrim;
  const behind = leaflet.artwork.filter(
    ({ panels, top, bottom }) =>
      panels.includes(role) && top < baseline + smallType.below && bottom > baseline - smallType.above,
  );
  if (behind.length === 0) return { baseline, free: true };
  // Artwork behind the whole panel is a ground, and words may stand on it as all others do.
  const below = behind.some(({ top }) => top >= textBottom);
  return { baseline: below ? textBottom + underText : baseline, free: false };
}

/** The mm between which a panel's text has no artwork behind it; artwork behind the whole panel is a ground. */
function clearSpan(
  leaflet: Leaflet,
  role: string,
  top: number,
  bottom: number,
): { top: number; bottom: number } {
  let span = { top, bottom };
  for (const artwork of leaflet.artwork) {
    if (!artwork.panels.includes(role)) continue;
    const above = artwork.top - clearOfArtwork - span.top;
    const below = span.bottom - (artwork.bottom + clearOfArtwork);
    if (above <= 0 && below <= 0) continue;
    if (above >= below) span = { ...span, bottom: Math.min(span.bottom, artwork.top - clearOfArtwork) };
    else span = { ...span, top: Math.max(span.top, artwork.bottom + clearOfArtwork) };
  }
  return span;
}
