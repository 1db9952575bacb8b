import type { Rule } from '../../rule.js';
import { isProcess } from '../support/colour.js';
import { judged, limit, onPage } from '../support/outcome.js';
import { densest, rendered } from '../support/rendered.js';

export const r0026: Rule = {
  id: 'R0026',
  title: 'CMYK ink within the limit',
  source: 'GWG 2022, rule R0026 (version 1.0)',
  checks:
    'The rendered separations of every page: the mean of Cyan, Magenta, Yellow and Black added up, over any square of 15 mm side, is not above 320 %. Spot inks are not counted. Pages that can’t be rendered faithfully are not checked.',
  rendersInks: true,
  means: 'Too much ink doesn’t dry: it sets off on the next sheet and sticks.',
  mend: 'Convert pictures with the profile of the printing condition, and lighten colours made of all four inks.',
  async run(file, context) {
    const most = limit(context, 'percent', 320);
    const findings = [];
    const undecided: string[] = [];
    for (const page of file.pages) {
      const shown = await rendered(page, context);
      if (typeof shown === 'string') {
        undecided.push(shown);
        continue;
      }
      const { percent, rect } = densest(shown, limit(context, 'mm', 15), isProcess, context);
      if (percent > most)
        findings.push(
          onPage(page.index, `${percent.toFixed(0)} % of ink on average here, above ${most} %.`, rect),
        );
    }
    return judged(findings, undecided);
  },
};
