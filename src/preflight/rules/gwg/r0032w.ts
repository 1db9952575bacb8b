import type { Rule } from '../../rule.js';
import { limit } from '../support/outcome.js';
import { tooCoarse } from '../support/resolution.js';

export const r0032w: Rule = {
  id: 'R0032w',
  title: '1-bit pictures have the resolution that looks best',
  source: 'GWG 2022, rule R0032 (version 1.0)',
  checks:
    'Visible ones of these above 16 px in width or height: 1-bit pictures (image masks among them) have more effective pixels an inch than the variant’s upper limit, for a warning; those under the lower limit are the error rule’s. Of the resolutions across and down the smaller counts.',
  means: 'Lines and edges show steps.',
  mend: 'Place the original with more pixels, or make the picture smaller on the page.',
  run: (file, context) =>
    tooCoarse(file, context, {
      bitmaps: true,
      atMost: limit(context, 'ppi', 799),
      above: limit(context, 'above', 549),
    }),
};
