import { type Fold, panelSlots, papers } from '../model/folds.js';
import type { Box } from '../model/layout.js';
import { mmToPt } from '../model/units.js';
import type { Leaflet } from '../schema/leaflet.js';
import type { Theme } from '../schema/theme.js';

/** A panel's text column, points from the panel's top left at the trim; and how much of it artwork takes. */
export interface PanelArea {
  readonly width: number;
  readonly height: number;
  readonly text: Box;
  /** The height, pt, that artwork takes of the area text could have had. */
  readonly artwork: number;
}

/** Between text and artwork stays at least this, mm. */
const clearOfArtwork = 4;

/** Decides where on each panel text may stand: inside the theme's margins and clear of artwork. */
export function panelAreas(leaflet: Leaflet, fold: Fold, theme: Theme): ReadonlyMap<string, PanelArea> {
  const paper = papers[leaflet.paper];
  return new Map(
    panelSlots(fold, leaflet.paper).map((slot) => {
      const widest = (slot.role === fold.cover ? theme.grid.cover : null) ?? theme.grid.measure;
      const measure = Math.min(widest, slot.width - 2 * theme.grid.side);
      const foot = paper.height - theme.grid.foot;
      const { top, bottom } = clearSpan(leaflet, slot.role, theme.grid.top, foot);
      const text: Box = {
        x: mmToPt((slot.width - measure) / 2),
        y: mmToPt(top),
        width: mmToPt(measure),
        height: mmToPt(bottom - top),
      };
      const artwork = mmToPt(foot - theme.grid.top - (bottom - top));
      return [slot.role, { width: mmToPt(slot.width), height: mmToPt(paper.height), text, artwork }];
    }),
  );
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
