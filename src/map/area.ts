import { folds, panelSlots, papers } from '../model/folds.js';
import type { Box } from '../model/layout.js';
import type { LeafletProject } from '../model/project.js';
import { mmToPt } from '../model/units.js';

/** Where an artwork lies on its face, pt from the face's trim, without bleed; and the folds of that face. */
export function faceArea(project: LeafletProject, index: number): { box: Box; foldsAt: readonly number[] } {
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
  const low = Math.min(bottom, papers[paper].height);
  const high = Math.max(top, 0);
  return {
    box: { x: mmToPt(left), y: mmToPt(high), width: mmToPt(right - left), height: mmToPt(low - high) },
    foldsAt: edges.slice(1).map((edge) => mmToPt(edge.left)),
  };
}
