import { folds, panelSlots, papers } from '../model/folds.js';
import type { Box, FittedMap } from '../model/layout.js';
import type { LeafletProject } from '../model/project.js';
import { mmToPt } from '../model/units.js';

/** Between maps side by side, mm: each ends half of it from the fold. */
const betweenMaps = 3;

/** Where an artwork lies on its face, pt from the face's trim, without bleed; and the folds of that face. */
export function faceArea(
  project: LeafletProject,
  index: number,
): { box: Box; foldsAt: readonly number[]; apart: FittedMap['apart'] } {
  const { artwork, fold, paper } = project.leaflet.value;
  const { face, panels, top, bottom } = artwork[index] as (typeof artwork)[number];
  const slots = panelSlots(folds[fold], paper).filter((slot) => slot.face === face);
  let x = 0;
  const edges = slots.map(({ role, width }) => {
    const left = x;
    x += width;
    return { role, left, right: x };
  });
  const own = edges.filter(({ role }) => panels.includes(role));
  const left = Math.min(...own.map((edge) => edge.left));
  const right = Math.max(...own.map((edge) => edge.right));
  // Maps of two scales that met would read as one.
  const meets = (role: string | undefined) =>
    artwork.some(
      (other, at) =>
        at !== index &&
        other.map !== null &&
        other.face === face &&
        role !== undefined &&
        other.panels.includes(role) &&
        other.top < bottom &&
        other.bottom > top,
    );
  const first = edges.findIndex(({ role }) => panels.includes(role));
  const apart = {
    left: meets(edges[first - 1]?.role) ? betweenMaps / 2 : 0,
    right: meets(edges[first + own.length]?.role) ? betweenMaps / 2 : 0,
  };
  const low = Math.min(bottom, papers[paper].height);
  const high = Math.max(top, 0);
  return {
    box: {
      x: mmToPt(left + apart.left),
      y: mmToPt(high),
      width: mmToPt(right - left - apart.left - apart.right),
      height: mmToPt(low - high),
    },
    apart,
    foldsAt: edges.slice(1).map((edge) => mmToPt(edge.left)),
  };
}
