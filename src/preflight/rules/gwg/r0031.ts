import type { Rule } from '../../rule.js';
import { limit } from '../support/outcome.js';
import { tooCoarse } from '../support/resolution.js';

export const r0031: Rule = {
  id: 'R0031',
  title: 'Pictures have enough resolution',
  source: 'GWG 2022, rule R0031 (version 1.0)',
  checks:
    'Visible ones of these above 16 px in width or height: Pictures of more than one bit have more effective pixels an inch than the variant’s lower limit. Of the resolutions across and down the smaller counts.',
  means: 'The picture looks soft or shows its pixels.',
  mend: 'Place the original with more pixels, or make the picture smaller on the page.',
  run: (file, context) =>
    tooCoarse(file, context, { bitmaps: false, atMost: limit(context, 'ppi', 149), above: -1 }),
};
