import type { Diagnostic } from '../model/diagnostic.js';
import type { PathItem } from '../model/layout.js';
import type { PlanPage } from '../model/plan.js';
import { mmToPt } from '../model/units.js';
import type { Theme } from '../schema/theme.js';
import type { Say } from './judge.js';
import { right } from './placed.js';

/** So much ink over a fold cracks and shows the paper, % of all inks together. */
const dark = 200;
/** Rules thinner than this break at a fold, pt. */
const thin = 1;

/** Dark solids and thin rules do not lie over a fold. Warnings: setting/dark-fold, setting/rule-fold. */
export function foldRule(page: PlanPage, theme: Theme, say: Say): readonly Diagnostic[] {
  return page.folds.flatMap((fold) => [
    ...page.grounds.flatMap(({ box, colour }) => {
      const ink = theme.colours[colour]?.cmyk.reduce((sum, part) => sum + part, 0) ?? 0;
      const over = box.x < fold - mmToPt(1) && right(box) > fold + mmToPt(1);
      if (!over || ink < dark) return [];
      const ref = page.placements.find(({ items }) => items.length > 0)?.items[0]?.meaning.ref ?? '';
      const message = `The dark ground \`${colour}\` (${ink} % ink) runs over a fold, where it will crack`;
      return [
        say(
          'warning',
          'setting/dark-fold',
          message,
          ref,
          'stop it on the fold, or take a lighter tint there',
        ),
      ];
    }),
    ...page.placements.flatMap(({ items, x }) =>
      items.flatMap((item) => {
        if (item.kind !== 'path' || !item.stroke || item.dash) return [];
        const { left, width } = extent(item);
        const over = x + left < fold - 1 && x + left + width > fold + 1;
        if (!over || (item.lineWidth ?? 1) >= thin) return [];
        const message = 'A thin rule runs over a fold, where it will break';
        return [
          say('warning', 'setting/rule-fold', message, item.meaning.ref, 'stop it at the panel’s edge'),
        ];
      }),
    ),
  ]);
}

/** How far a horizontal or vertical rule reaches; curves are no rules. */
function extent({ d, x, scale }: PathItem): { left: number; width: number } {
  const width = Number(/^M0 0H([\d.]+)$/.exec(d)?.[1] ?? 0) * scale;
  return { left: x, width };
}
