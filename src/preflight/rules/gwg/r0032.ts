import type { Rule } from '../../rule.js';
import { limit } from '../support/outcome.js';
import { tooCoarse } from '../support/resolution.js';

export const r0032: Rule = {
  id: 'R0032',
  title: '1-bit pictures have enough resolution',
  source: 'GWG 2022, rule R0032 (version 1.0)',
  checks:
    'Visible ones of these above 16 px in width or height: 1-bit pictures (image masks among them) have more effective pixels an inch than the variant’s lower limit. Of the resolutions across and down the smaller counts.',
  means: 'Lines and edges show steps.',
  mend: 'Place the original with more pixels, or make the picture smaller on the page.',
  run: (file, context) =>
    tooCoarse(file, context, { bitmaps: true, atMost: limit(context, 'ppi', 549), above: -1 }),
};
