import type { Rule } from '../../rule.js';
import { judged, onPage } from '../support/outcome.js';

export const r0002: Rule = {
  id: 'R0002',
  title: 'No UserUnit in a page',
  source: 'GWG 2022, rule R0002 (version 1.0)',
  checks: 'Every page dictionary: the key UserUnit must be absent, whatever its value.',
  means: 'Programs that ignore it and programs that obey it disagree about the size of the page.',
  mend: 'Leave UserUnit out and write the page at its real size.',
  run: (file) =>
    judged(
      file.pages
        .filter((page) => page.userUnit !== undefined || page.dict.entries.has('UserUnit'))
        .map((page) =>
          onPage(
            page.index,
            `The page has a UserUnit${page.userUnit === undefined ? '' : ` of ${page.userUnit}`}.`,
          ),
        ),
    ),
};
