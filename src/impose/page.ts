import type { FittedMap } from '../model/layout.js';
import type { Ground, PlacedArtwork, Placement, PlanPage } from '../model/plan.js';
import { contentRef } from '../model/source.js';
import { artworkPart } from '../model/structure.js';
import { mmToPt } from '../model/units.js';
import type { Leaflet } from '../schema/leaflet.js';
import type { Theme } from '../schema/theme.js';
import { boxInPt, type Cut, centring, groundOf } from './sheet.js';

/** What surrounds the trim, mm. */
export interface Surround {
  readonly bleed: number;
  /** From the trim to the media's edge. */
  readonly slug: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

export const noSurround: Surround = { bleed: 0, slug: { left: 0, top: 0, right: 0, bottom: 0 } };

/** Office printers leave about 5 mm white, each a little differently: so the sheet leaves it white evenly itself. */
export const officeFrame: Surround = { ...noSurround, bleed: -5 };

/** A drawing that reaches the trim carries at least this much beyond it, mm; more where a printer’s bleed is wider. */
const drawnBleed = 3;

/** A drawing or map reaches over the fold on to one painted before it that is as high, mm, so that no hairline parts them. */
const drawnOver = 0.2;

/** Places a cut of a face on a page of its own: grounds, artwork and panels, without marks. */
export function pageOf(
  cut: Cut,
  leaflet: Leaflet,
  leafletFile: string,
  theme: Theme,
  maps: readonly FittedMap[],
  { bleed, slug }: Surround,
): PlanPage {
  const height = cut.face.height;
  const origin = { x: slug.left - cut.left, y: slug.top };
  return {
    name: cut.panels.map(({ slot }) => slot.role).join(' '),
    faces: [cut.face.face],
    media: {
      width: mmToPt(cut.width + slug.left + slug.right),
      height: mmToPt(height + slug.top + slug.bottom),
    },
    trim: boxInPt(slug.left, slug.top, cut.width, height),
    bleed: boxInPt(slug.left - bleed, slug.top - bleed, cut.width + 2 * bleed, height + 2 * bleed),
    grounds: grounds(cut, theme, bleed, origin),
    artwork: artworkOn(cut, leaflet, leafletFile, maps, bleed, origin),
    placements: cut.panels.flatMap((panel): Placement[] =>
      panel.fitted
        ? [
            {
              role: panel.slot.role,
              title: panel.fitted.panel.title,
              x: mmToPt(origin.x + panel.own.left + centring([panel])),
              y: mmToPt(origin.y),
              items: panel.fitted.items,
            },
          ]
        : [],
    ),
    marks: [],
    folds: cut.panels.slice(1).map((panel) => mmToPt(origin.x + panel.left)),
    notes: [],
  };
}

interface Offset {
  readonly x: number;
  readonly y: number;
}

/** One box for neighbours of one colour, so that no hairline shows between them; into the bleed at the trim. */
function grounds(cut: Cut, theme: Theme, bleed: number, origin: Offset): Ground[] {
  const runs: { colour: string; left: number; right: number }[] = [];
  for (const panel of cut.panels) {
    const colour = groundOf(panel, theme);
    const right = panel.left + panel.slot.width;
    const last = runs.at(-1);
    if (!colour) continue;
    if (last && last.colour === colour && Math.abs(last.right - panel.left) < 1e-9) last.right = right;
    else runs.push({ colour, left: panel.left, right });
  }
  return runs.map(({ colour, left, right }) => {
    const from = intoBleed(left, cut.left, -bleed);
    const to = intoBleed(right, cut.left + cut.width, bleed);
    return {
      colour,
      box: boxInPt(origin.x + from, origin.y - bleed, to - from, cut.face.height + 2 * bleed),
    };
  });
}

/** Whether an artwork ends or begins at a fold, mm from the face's left. */
function meets({ panels }: Leaflet['artwork'][number], fold: number, { face }: Cut): boolean {
  return face.panels.some(
    ({ slot, left }) =>
      panels.includes(slot.role) &&
      (Math.abs(left - fold) < 1e-9 || Math.abs(left + slot.width - fold) < 1e-9),
  );
}

const intoBleed = (edge: number, trim: number, bleed: number): number =>
  Math.abs(edge - trim) < 1e-9 ? edge + bleed : edge;

function artworkOn(
  cut: Cut,
  leaflet: Leaflet,
  file: string,
  maps: readonly FittedMap[],
  bleed: number,
  origin: Offset,
): PlacedArtwork[] {
  return leaflet.artwork.flatMap((artwork, index): PlacedArtwork[] => {
    if (artwork.face !== cut.face.face) return [];
    const panels = cut.face.panels.filter(({ slot }) => artwork.panels.includes(slot.role));
    if (!panels.some((panel) => cut.panels.includes(panel))) return [];
    const left = Math.min(...panels.map((panel) => panel.left));
    const right = Math.max(...panels.map((panel) => panel.left + panel.slot.width));
    const height = cut.face.height;
    const beyond = Math.max(drawnBleed, bleed);
    const top = Math.max(artwork.top, -beyond);
    const bottom = Math.min(artwork.bottom, height + beyond);
    const from = intoBleed(Math.max(left, cut.left), cut.left, -bleed);
    const to = intoBleed(Math.min(right, cut.left + cut.width), cut.left + cut.width, bleed);
    const clipTop = Math.max(top, -bleed);
    const clipBottom = Math.min(bottom, height + bleed);
    const beside = leaflet.artwork
      .slice(0, index)
      .filter((other) => other.face === artwork.face && other.top <= top && other.bottom >= bottom);
    const isWithin = (at: number) => at > cut.left + 1e-9 && at < cut.left + cut.width - 1e-9;
    const over = (at: number) =>
      isWithin(at) && beside.some((other) => meets(other, at, cut)) ? drawnOver : 0;
    const [low, high] = [from - over(from), to + over(to)];
    const clip = boxInPt(origin.x + low, origin.y + clipTop, high - low, clipBottom - clipTop);
    const map = maps.find((candidate) => candidate.artwork === index);
    if (map) {
      const ref = contentRef(file, ['artwork', index, 'map']);
      const x = mmToPt(origin.x + centring(panels));
      return [{ kind: 'map', ref, part: artworkPart(index), clip, x, y: mmToPt(origin.y), items: map.items }];
    }
    if (!artwork.picture) return [];
    const box = boxInPt(origin.x + left - beyond, origin.y + top, right - left + 2 * beyond, bottom - top);
    return [
      {
        kind: 'picture',
        picture: artwork.picture,
        part: artworkPart(index),
        ref: contentRef(file, ['artwork', index, 'picture']),
        box,
        clip,
      },
    ];
  });
}
