import type { Rule } from '../../rule.js';
import { judged } from '../support/outcome.js';

export const metadataX4: Rule = {
  id: 'x4/metadata',
  title: 'XMP metadata that stands in the open',
  source: 'ISO 15930-7:2010, metadata',
  checks:
    'The catalog has a metadata stream, stored without a filter, that holds an rdf:RDF element. The XML is not validated.',
  means: 'Programs that only look for the metadata don’t find what the file says of itself.',
  mend: 'Export as PDF/X with a program that knows it.',
  run: ({ xmp }) => {
    if (!xmp) return judged([{ what: 'The catalog has no metadata stream.' }]);
    return judged([
      ...(xmp.plain ? [] : [{ what: 'The metadata stream is stored with a filter.' }]),
      ...(/<([\w.-]{1,40}:)?RDF[\s>]/.test(xmp.text) ? [] : [{ what: 'The metadata stream holds no RDF.' }]),
    ]);
  },
};
