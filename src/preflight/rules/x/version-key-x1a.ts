import type { Rule } from '../../rule.js';
import { textAt } from '../support/objects.js';
import { judged } from '../support/outcome.js';

export const versionKeyX1a: Rule = {
  id: 'x1a/version-key',
  title: 'Info says PDF/X-1a:2003',
  source: 'ISO 15930-4:2003, version identification',
  checks: 'GTS_PDFXVersion of the information dictionary is exactly PDF/X-1a:2003.',
  means: 'A printer who asks for PDF/X refuses the file, or trusts what it doesn’t say.',
  mend: 'Export as PDF/X with a program that knows it.',
  run: (file) => {
    const said = textAt(file, file.info, 'GTS_PDFXVersion');
    return judged(
      said === 'PDF/X-1a:2003'
        ? []
        : [
            {
              what: said === undefined ? 'GTS_PDFXVersion is not in Info.' : `GTS_PDFXVersion is “${said}”.`,
            },
          ],
    );
  },
};
