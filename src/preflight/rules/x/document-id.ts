import type { Rule } from '../../rule.js';
import { judged } from '../support/outcome.js';
import { property } from '../support/xmp.js';

export const documentId: Rule = {
  id: 'x4/document-id',
  title: 'XMP has the document’s identifiers',
  source: 'ISO 15930-7:2010, metadata',
  checks:
    'DocumentID, VersionID and RenditionClass of http://ns.adobe.com/xap/1.0/mm/ are in XMP and not empty.',
  means: 'Two states of one file can’t be told apart.',
  mend: 'Export as PDF/X with a program that knows it.',
  run: (file) =>
    judged(
      ['DocumentID', 'VersionID', 'RenditionClass']
        .filter((name) => !property(file, 'xmpMM', name))
        .map((name) => ({ what: `XMP has no xmpMM:${name}.` })),
    ),
};
