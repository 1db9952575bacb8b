import type { Rule } from '../../rule.js';
import { judged } from '../support/outcome.js';
import { property } from '../support/xmp.js';

export const versionKeyX4: Rule = {
  id: 'x4/version-key',
  title: 'XMP says PDF/X-4',
  source: 'ISO 15930-7:2010, version identification',
  checks:
    'The property GTS_PDFXVersion of http://www.npes.org/pdfx/ns/id/ in the catalog’s XMP is exactly PDF/X-4.',
  means: 'A printer who asks for PDF/X refuses the file, or trusts what it doesn’t say.',
  mend: 'Export as PDF/X with a program that knows it.',
  run: (file) => {
    const said = property(file, 'pdfxid', 'GTS_PDFXVersion');
    return judged(
      said === 'PDF/X-4'
        ? []
        : [
            {
              what:
                said === undefined ? 'GTS_PDFXVersion is not in the XMP.' : `GTS_PDFXVersion is “${said}”.`,
            },
          ],
    );
  },
};
