import type { Diagnostic } from '../model/diagnostic.js';
import type { Box } from '../model/layout.js';
import type { PlanPage } from '../model/plan.js';
import { mmToPt, ptToMm } from '../model/units.js';
import type { Say } from './judge.js';
import { bottom, placedLines, placedPictures, right, wordsOf } from './placed.js';

/** Type and anything that matters keeps this clear of trim and folds, mm: folds drift by two or three. */
export const clearance = 5;
/** What a hair less than the clearance is forgiven, mm. */
const hair = 0.05;
/** So far over a fold a drawing may reach on to its neighbour, mm: no hairline shows between the two. */
const lap = 0.2;

/** Text and pictures keep clear of trim and folds; artwork bleeds, crosses a fold, or stops on it. Warnings: setting/too-near, setting/artwork-edge. */
export function clearanceRule(page: PlanPage, say: Say): readonly Diagnostic[] {
  const edges = [page.trim.x, ...page.folds, right(page.trim)];
  return [
    ...placedLines(page).flatMap(({ item, box }) => {
      const near = nearest(box, page, edges);
      if (near.mm >= clearance - hair) return [];
      const message = `“${wordsOf(item)}” stands ${near.mm.toFixed(1)} mm from ${near.what}`;
      const hint = `keep ${clearance} mm clear: shorten the words, or give the theme wider margins (grid: side, top, foot)`;
      return [say('warning', 'setting/too-near', message, item.meaning.ref, hint)];
    }),
    ...placedPictures(page).flatMap(({ item, box }) => {
      const near = nearest(box, page, edges);
      if (near.mm >= clearance - hair) return [];
      const message = `Picture \`${item.picture}\` stands ${near.mm.toFixed(1)} mm from ${near.what}`;
      const hint = 'let it bleed as artwork, or give the theme wider margins';
      return [say('warning', 'setting/too-near', message, item.meaning.ref, hint)];
    }),
    ...page.artwork.flatMap(({ clip, ref }) => {
      const sides = [
        { at: clip.x, edges },
        { at: right(clip), edges },
        { at: clip.y, edges: [page.trim.y, bottom(page.trim)] },
        { at: bottom(clip), edges: [page.trim.y, bottom(page.trim)] },
      ];
      return sides.flatMap(({ at, edges: near }) => {
        const off = Math.min(...near.map((edge) => Math.abs(at - edge)));
        // On an edge, or into the bleed, or well inside: anything between looks like a mistake.
        const inside = at > page.trim.x && near.every((edge) => Math.abs(edge - at) > mmToPt(lap + hair));
        if (!inside || off >= mmToPt(clearance) || outside(at, near)) return [];
        const message = `The artwork’s edge lies ${ptToMm(off).toFixed(1)} mm from a fold or the trim`;
        return [
          say(
            'warning',
            'setting/artwork-edge',
            message,
            ref,
            'let it bleed, stop on the fold, or stay well inside',
          ),
        ];
      });
    }),
  ];
}

const outside = (at: number, edges: readonly number[]): boolean =>
  at < Math.min(...edges) || at > Math.max(...edges);

function nearest(box: Box, page: PlanPage, edges: readonly number[]): { mm: number; what: string } {
  const folds = edges.slice(1, -1);
  const crossed = folds.some((fold) => box.x < fold && fold < right(box));
  if (crossed) return { mm: 0, what: 'a fold, which it crosses' };
  const distances = [
    ...folds.flatMap((fold) => [
      { pt: Math.abs(box.x - fold), what: 'a fold' },
      { pt: Math.abs(right(box) - fold), what: 'a fold' },
    ]),
    { pt: box.x - page.trim.x, what: 'the left trim' },
    { pt: right(page.trim) - right(box), what: 'the right trim' },
    { pt: box.y - page.trim.y, what: 'the top trim' },
    { pt: bottom(page.trim) - bottom(box), what: 'the bottom trim' },
  ];
  const least = distances.reduce((best, one) => (one.pt < best.pt ? one : best));
  return { mm: ptToMm(least.pt), what: least.what };
}
