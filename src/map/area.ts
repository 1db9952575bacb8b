import { folds, panelSlots, papers } from '../model/folds.js';
import type { Box, PathItem } from '../model/layout.js';
import type { LeafletProject } from '../model/project.js';
import { mmToPt } from '../model/units.js';
import { drawnBleed, type Ground, path } from './ground.js';

/** What a map leaves blank where it ends beside another, mm. */
const gutter = 1.2;

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

/** The areas of the other maps on the same face, pt. */
export function mapsBeside(project: LeafletProject, index: number): readonly Box[] {
  const { artwork } = project.leaflet.value;
  return artwork.flatMap((other, at) =>
    at !== index && other.map && other.face === artwork[index]?.face ? [faceArea(project, at).box] : [],
  );
}

/** Where a map ends beside another, a strip of paper parts them: two maps never butt. */
export function gutters(box: Box, beside: readonly Box[], ground: Ground): PathItem[] {
  const width = mmToPt(gutter);
  const high = box.height + 2 * mmToPt(drawnBleed);
  const edges = [
    { at: box.x, x: box.x, meets: (other: Box) => other.x + other.width },
    { at: box.x + box.width, x: box.x + box.width - width, meets: (other: Box) => other.x },
  ];
  return edges
    .filter(({ at, meets }) => beside.some((other) => Math.abs(meets(other) - at) < 0.1))
    .map(({ x }) =>
      path(ground, `M0 0h${width}v${high}h${-width}Z`, {
        x,
        y: box.y,
        fill: { token: 'white' },
        // It parts two maps on the sheet, and shows nothing of either.
        meaning: { ref: ground.ref, lang: ground.project.leaflet.value.language, role: 'artifact' },
      }),
    );
}
