import { type Face, type Fold, type PanelSlot, panelSlots, papers } from '../model/folds.js';
import type { Box, FittedLeaflet, FittedPanel } from '../model/layout.js';
import { mmToPt } from '../model/units.js';
import type { Leaflet } from '../schema/leaflet.js';
import type { Theme } from '../schema/theme.js';

/** A face of the flat sheet with its panels side by side. mm from the trim's top left. */
export interface SheetFace {
  readonly face: Face;
  readonly width: number;
  readonly height: number;
  readonly panels: readonly FacePanel[];
  /** Folds from the left trim, mm. */
  readonly folds: readonly number[];
}

export interface FacePanel {
  readonly slot: PanelSlot;
  /** The panel's left edge from the trim, mm. */
  readonly left: number;
  /** Where the fold itself has the panel's left edge and width, mm; a printer's template may differ a little. */
  readonly own: { readonly left: number; readonly width: number };
  /** What stands on it; a panel that the leaflet leaves out stays paper. */
  readonly fitted: FittedPanel | undefined;
}

/** Puts the fitted panels on the two faces of the sheet. */
export function sheetFaces(
  leaflet: Leaflet,
  fold: Fold,
  fitted: FittedLeaflet,
  widths?: readonly number[] | null,
): readonly SheetFace[] {
  const paper = papers[leaflet.paper];
  return (['outside', 'inside'] as const).map((face) => {
    let left = 0;
    let ownLeft = 0;
    const ownWidths = panelSlots(fold, leaflet.paper);
    const panels = panelSlots(fold, leaflet.paper, widths)
      .filter((slot) => slot.face === face)
      .map((slot) => {
        const width = ownWidths.find(({ role }) => role === slot.role)?.width ?? slot.width;
        const panel = {
          slot,
          left,
          own: { left: ownLeft, width },
          fitted: fitted.panels.find(({ panel: { role } }) => role === slot.role),
        };
        left += slot.width;
        ownLeft += width;
        return panel;
      });
    return { face, ...paper, panels, folds: panels.slice(1).map((panel) => panel.left) };
  });
}

/** A part of a face that becomes a page: some neighbouring panels. */
export interface Cut {
  readonly face: SheetFace;
  readonly panels: readonly FacePanel[];
  /** mm from the face's left trim */
  readonly left: number;
  readonly width: number;
}

export function cutOf(face: SheetFace, panels: readonly FacePanel[]): Cut {
  const width = panels.reduce((sum, { slot }) => sum + slot.width, 0);
  return { face, panels, left: panels[0]?.left ?? 0, width };
}

/** How far what was set for the fold's own panels moves right, mm, to stand in the middle of the printer's. */
export function centring(panels: readonly FacePanel[]): number {
  const [first, last] = [panels[0], panels.at(-1)];
  if (!first || !last) return 0;
  const middle = (first.left + last.left + last.slot.width) / 2;
  return middle - (first.own.left + last.own.left + last.own.width) / 2;
}

/** Colours of a panel's ground by the theme; undefined is paper. */
export const groundOf = (panel: FacePanel, theme: Theme): string | undefined =>
  (panel.fitted && theme.panels[panel.fitted.panel.style]?.ground) ?? undefined;

export const boxInPt = (x: number, y: number, width: number, height: number): Box => ({
  x: mmToPt(x),
  y: mmToPt(y),
  width: mmToPt(width),
  height: mmToPt(height),
});
