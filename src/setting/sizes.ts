import type { Diagnostic } from '../model/diagnostic.js';
import type { PlanPage } from '../model/plan.js';
import type { Theme } from '../schema/theme.js';
import type { Say } from './judge.js';
import { placedLines } from './placed.js';

/** More sizes than this on a face look like accidents. */
const mostSizes = 6;

/** At most six type sizes a face; other scripts beside Latin are set to look alike and do not count. Warning: setting/sizes. */
export function sizesRule(page: PlanPage, theme: Theme, say: Say): readonly Diagnostic[] {
  const fallbacks = new Set(theme.fallbacks.map(({ font }) => font));
  const lines = placedLines(page);
  const sizes = new Map<string, string>();
  for (const { item } of lines) {
    for (const { size, font } of item.runs) {
      const key = size.toFixed(1);
      if (!fallbacks.has(font.family) && !sizes.has(key)) sizes.set(key, item.meaning.ref);
    }
  }
  if (sizes.size <= mostSizes) return [];
  const list = [...sizes.keys()].sort((a, b) => Number(a) - Number(b)).join(', ');
  const message = `The ${page.faces.join(' and ')} has ${sizes.size} type sizes (${list} pt)`;
  const hint = `give roles of the theme the same size: ${mostSizes} are enough`;
  return [say('warning', 'setting/sizes', message, [...sizes.values()].at(-1) ?? '', hint)];
}
