import type { Diagnostic } from '../model/diagnostic.js';
import type { Item } from '../model/layout.js';
import type { PlanPage } from '../model/plan.js';
import type { Printer } from '../schema/printer.js';
import type { Say } from './judge.js';
import { placedLines, wordsOf } from './placed.js';

/** What a number may fall short by, pt: sizes are multiples of each other. */
const hair = 0.005;

/**
 * No type is smaller and no line thinner than the printer's limits: it would fill up, or break. Errors:
 * setting/small-type, setting/thin-line, once for each place in the content.
 */
export function limitsRule(page: PlanPage, { limits }: Printer, say: Say): readonly Diagnostic[] {
  const { smallestType, thinnestLine } = limits;
  const told = new Set<string>();
  const once = (ref: string) => !told.has(ref) && told.add(ref);
  const type = placedLines(page).flatMap(({ item }) => {
    const least = Math.min(...item.runs.map(({ size }) => size));
    const { ref } = item.meaning;
    if (least >= smallestType - hair || !once(ref)) return [];
    const message = `“${wordsOf(item)}” is set in ${number(least)} pt; this printer prints no type below ${number(smallestType)} pt`;
    return [
      say(
        'error',
        'setting/small-type',
        message,
        ref,
        'give the theme larger sizes (type, fit), or say less',
      ),
    ];
  });
  told.clear();
  const lines = itemsOf(page).flatMap((item) => {
    if (item.kind !== 'path' || !item.stroke) return [];
    const width = (item.lineWidth ?? 1) * item.scale;
    const { ref } = item.meaning;
    if (width >= thinnestLine - hair || !once(ref)) return [];
    const message = `A line here is ${number(width)} pt thin; this printer prints none below ${number(thinnestLine)} pt`;
    return [
      say(
        'error',
        'setting/thin-line',
        message,
        ref,
        'ask the printer, and look at `thinnestLine` in its limits',
      ),
    ];
  });
  return [...type, ...lines];
}

const itemsOf = (page: PlanPage): readonly Item[] => [
  ...page.placements.flatMap(({ items }) => items),
  ...page.artwork.flatMap((artwork) => (artwork.kind === 'map' ? artwork.items : [])),
];

const number = (pt: number): string => String(Number(pt.toFixed(2)));
