import type { PdfFile } from './cos.js';
import type { Profile } from './rule.js';
import { notChecked } from './rules/support/outcome.js';
import type { RuleResult } from './run.js';

/** Whether a file says of itself that it is PDF/UA, as web editions do (ISO 14289-1, 5). */
export const claimsUa = ({ xmp }: PdfFile): boolean =>
  xmp !== undefined && /pdfuaid:part\s*[=>]/.test(xmp.text);

export const webProfile: Profile = {
  name: 'web',
  title: 'Tagged PDF for screens (PDF/UA)',
  rules: {},
};

/** There are no rules for web files yet. That is said in their place, so that nobody takes silence for praise. */
export const webResults: readonly RuleResult[] = [
  {
    level: 'error',
    rule: {
      id: 'web',
      title: 'All rules for web files',
      source: 'ISO 14289-1',
      checks: 'Nothing yet.',
      means: 'Readers of a screen may not be able to read the file, or to have it read to them.',
      mend: 'Have the file checked by a program for PDF/UA.',
      run: () => notChecked('the rules for web files are not there yet'),
    },
    outcome: notChecked('the rules for web files are not there yet'),
  },
];
