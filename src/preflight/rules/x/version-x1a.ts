import type { Rule } from '../../rule.js';
import { tooNew } from './versions.js';

export const versionX1a: Rule = {
  id: 'x1a/version',
  title: 'No newer than PDF 1.4',
  source: 'ISO 15930-4:2003, file header and version',
  checks: 'The header’s version and the catalog’s Version, where there is one, are numbers from 1.0 to 1.4.',
  means: 'Newer files may hold what the standard, and the printer’s program, don’t know.',
  mend: 'Export as PDF 1.4.',
  run: (file) => tooNew(file, '1.4'),
};
