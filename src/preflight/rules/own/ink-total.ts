import type { PaintedColour } from '../../cos.js';
import type { Finding, Rule } from '../../rule.js';
import { coloursOf } from '../support/colour.js';
import { visibleOn } from '../support/elements.js';
import { intersects } from '../support/geometry.js';
import { at, judged, limit, onPage } from '../support/outcome.js';
import { densest, rendered } from '../support/rendered.js';

export const inkTotal: Rule = {
  id: 'ink/total',
  title: 'Total ink within the limit',
  source: 'This project’s print specification, ink and type',
  checks:
    'Visible text and paths whose inks are known lay down no more than 300 % by themselves (or the profile’s limit); and on every page as rendered, no square of 1 mm side has more on average, all inks added up, spot inks among them. One percent is let pass for rounding. Pages that can’t be rendered faithfully are not checked, but for what their colours say.',
  rendersInks: true,
  means: 'Too much ink doesn’t dry: it sets off on the next sheet and sticks.',
  mend: 'Convert pictures with the profile of the printing condition, and lighten colours made of all four inks.',
  async run(file, context) {
    const most = limit(context, 'percent', 300);
    const findings: Finding[] = [];
    const undecided: string[] = [];
    for (const page of file.pages) {
      for (const mark of visibleOn(page, context)) {
        const percent = 100 * Math.max(0, ...coloursOf(mark).map(inkSum));
        if (percent > most + 1)
          findings.push(at(mark, `A colour of ${percent.toFixed(0)} % ink, above ${most} %.`));
      }
      const shown = await rendered(page, context);
      if (typeof shown === 'string') {
        undecided.push(shown);
        continue;
      }
      const { percent, rect } = densest(shown, limit(context, 'mm', 1), () => true, context);
      const told = findings.some(
        (finding) => finding.page === page.index && finding.rect && intersects(finding.rect, rect),
      );
      if (percent > most + 1 && !told)
        findings.push(onPage(page.index, `${percent.toFixed(0)} % of ink here, above ${most} %.`, rect));
    }
    return judged(findings, undecided);
  },
};

const inkSum = ({ inks }: PaintedColour): number =>
  Object.values(inks ?? {}).reduce((sum, amount) => sum + amount, 0);
