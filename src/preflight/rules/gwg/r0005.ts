import type { PdfPage } from '../../cos.js';
import type { Rule, RuleContext } from '../../rule.js';
import { coloursOf } from '../support/colour.js';
import { isElement, visibleOn } from '../support/elements.js';
import { judged, onPage } from '../support/outcome.js';
import { rendered } from '../support/rendered.js';

export const r0005: Rule = {
  id: 'R0005',
  title: 'No page without ink',
  source: 'GWG 2022, rule R0005 (version 1.0)',
  checks:
    'A page that paints nothing visible fails. One with an element whose inks are known and not nothing has ink; for any other its rendered separations are asked.',
  rendersInks: true,
  means: 'A blank side is printed and paid for, or something went missing on the way.',
  mend: 'Delete the empty page, or look for what is missing.',
  async run(file, context) {
    const findings = [];
    const undecided: string[] = [];
    for (const page of file.pages) {
      const ink = await hasInk(page, context);
      if (ink === false) findings.push(onPage(page.index, 'The page lays down no ink at all.'));
      else if (ink !== true) undecided.push(ink);
    }
    return judged(findings, undecided);
  },
};

async function hasInk(page: PdfPage, context: RuleContext): Promise<boolean | string> {
  const colours = visibleOn(page, context).flatMap((mark) => [...coloursOf(mark)]);
  if (colours.some(({ inks }) => inks && Object.values(inks).some((amount) => amount > 0))) return true;
  if (page.troubles.length === 0 && page.marks.filter(isElement).length === 0) return false;
  const shown = await rendered(page, context);
  if (typeof shown === 'string') return shown;
  return shown.inks.data.some((amount) => amount > 0);
}
