import type { Box } from '../model/layout.js';
import type { LeafletProject } from '../model/project.js';
import { mmToPt } from '../model/units.js';
import { faceArea } from './area.js';
import { inset, overlap, within } from './boxes.js';
import type { Say } from './ground.js';
import { type Disc, discIn, inDisc, squareAbout } from './lens.js';

/** Labels keep this clear of trim and folds, mm: 5, and what letters reach beyond their set width. */
export const safe = 5.5;

/** Where on its face a map may show what. Points from the face’s top left. */
export interface Frame {
  /** All of its area inside the trim. */
  readonly box: Box;
  /** What of it no lens covers. */
  readonly view: Box;
  /** Where words may stand, but for folds and the ring of a lens. */
  readonly field: Box;
  /** The round window, if the map is a lens. */
  readonly disc?: Disc;
  /** Where folds cross it. */
  readonly crossing: readonly number[];
  /** Whether words and drawings may stand there. */
  holds(box: Box): boolean;
}

/** No map is narrower than this beside a lens, mm. */
const least = 30;

/**
 * The frame of the map that one of the leaflet's artworks is; none, with the error map/lens, where a lens and another
 * map would cover each other.
 */
export function frameOf(project: LeafletProject, index: number, say: Say): Frame | undefined {
  const { artwork } = project.leaflet.value;
  const { box, foldsAt } = faceArea(project, index);
  const crossing = foldsAt.filter((fold) => fold > box.x + 1 && fold < box.x + box.width - 1);
  const isLens = (at: number) => artwork[at]?.map?.shape === 'lens';
  if (isLens(index)) {
    const disc = discIn(box);
    return {
      box,
      view: squareAbout(disc),
      field: box,
      disc,
      crossing,
      holds: (words) => inDisc(words, disc),
    };
  }
  const lenses = artwork.flatMap((other, at) => {
    if (!isLens(at) || other.face !== artwork[index]?.face) return [];
    const area = faceArea(project, at).box;
    return overlap(area, box) ? [{ area, isUnder: at < index }] : [];
  });
  const view = lenses.reduce((left, { area }) => besides(left, area), box);
  if (lenses.some(({ isUnder }) => isUnder)) {
    say('map/lens', 'This map lies over a lens', 'list the lens after it');
    return undefined;
  }
  if (view.width < mmToPt(least)) {
    say('map/lens', 'A lens leaves no room to this map', 'let the map run across more panels than the lens');
    return undefined;
  }
  const field = inset(view, mmToPt(safe));
  return { box, view, field, crossing, holds: (words) => within(words, field) };
}

/** The wider of the sides of a box that another leaves free. */
function besides(box: Box, other: Box): Box {
  const right = box.x + box.width;
  const [from, to] = [Math.max(other.x, box.x), Math.min(other.x + other.width, right)];
  if (from >= to) return box;
  return from - box.x > right - to ? { ...box, width: from - box.x } : { ...box, x: to, width: right - to };
}
