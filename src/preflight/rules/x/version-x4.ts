import type { Rule } from '../../rule.js';
import { tooNew } from './versions.js';

export const versionX4: Rule = {
  id: 'x4/version',
  title: 'No newer than PDF 1.6',
  source: 'ISO 15930-7:2010, file header and version',
  checks: 'The header’s version and the catalog’s Version, where there is one, are numbers from 1.0 to 1.6.',
  means: 'Newer files may hold what the standard, and the printer’s program, don’t know.',
  mend: 'Export as PDF 1.6.',
  run: (file) => tooNew(file, '1.6'),
};
