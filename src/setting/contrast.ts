import { contrast } from '../model/contrast.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Colour } from '../model/layout.js';
import { own } from '../model/own.js';
import type { PlanPage } from '../model/plan.js';
import type { Theme } from '../schema/theme.js';
import type { Say } from './judge.js';
import { overlapOf, placedLines, wordsOf } from './placed.js';

/** WCAG 2.2, 1.4.3: large is 18 pt, or 14 pt and bold. */
const isLarge = (size: number, bold: boolean): boolean => size >= 18 || (bold && size >= 14);

/** Text stands out from its ground by 4.5 : 1, large type by 3 : 1, by the theme’s own colours. Error: setting/contrast. */
export function contrastRule(page: PlanPage, theme: Theme, say: Say): readonly Diagnostic[] {
  const said = new Set<string>();
  return placedLines(page).flatMap(({ item, box, panel }) =>
    item.runs.flatMap((run): Diagnostic[] => {
      const need = isLarge(run.size, run.font.weight === 'bold') ? 3 : 4.5;
      return groundsUnder(box, panel, page, theme).flatMap((ground) => {
        const ratio = contrast(rgbOf(run.colour, theme), rgbOf(ground, theme));
        const key = `${JSON.stringify(run.colour)} ${JSON.stringify(ground)} ${need}`;
        if (ratio >= need || said.has(key)) return [];
        said.add(key);
        const message = `“${wordsOf(item)}” stands out from its ground by ${ratio.toFixed(1)} : 1 only`;
        const hint = `it needs ${need} : 1; choose a darker or lighter colour in the theme (${name(run.colour)} on ${name(ground)})`;
        return [say('error', 'setting/contrast', message, item.meaning.ref, hint)];
      });
    }),
  );
}

const name = (colour: Colour): string => ('token' in colour ? colour.token : colour.rgb);

/** What may lie under a line: a map’s sea and land, the panel’s ground, or bare paper. */
function groundsUnder(
  box: Parameters<typeof overlapOf>[0],
  panel: string | null,
  page: PlanPage,
  theme: Theme,
): readonly Colour[] {
  if (panel === null && theme.map) return [{ token: theme.map.sea }, { token: theme.map.land }];
  const under = page.grounds.find((ground) => overlapOf(box, ground.box) > 0);
  return [under ? { token: under.colour } : { rgb: '#ffffff' }];
}

function rgbOf(colour: Colour, theme: Theme): string {
  if ('rgb' in colour) return colour.rgb;
  if (colour.token === 'black') return '#000000';
  if (colour.token === 'white') return '#ffffff';
  return own(theme.colours, colour.token)?.rgb ?? '#000000';
}
