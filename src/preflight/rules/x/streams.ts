import type { Rule } from '../../rule.js';
import { judged } from '../support/outcome.js';

export const streamsX1a: Rule = {
  id: 'x1a/streams',
  title: 'No object streams, no cross-reference streams',
  source: 'ISO 15930-4:2003, PDF 1.4',
  checks: 'The file’s objects and its cross-reference table are written out, as PDF 1.4 does.',
  means: 'Programs that know PDF 1.4 can’t read the file.',
  mend: 'Export as PDF 1.4.',
  run: (file) =>
    judged([
      ...(file.usesObjectStreams ? [{ what: 'Objects stand in object streams.' }] : []),
      ...(file.usesXrefStreams ? [{ what: 'The cross-reference table is a stream.' }] : []),
    ]),
};
