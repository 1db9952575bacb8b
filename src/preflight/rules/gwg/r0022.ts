import type { Rule } from '../../rule.js';
import { at, judgedByMarks } from '../support/outcome.js';
import { alike, namesOf, spotUses } from '../support/spots.js';

export const r0022: Rule = {
  id: 'R0022',
  title: 'Spot names do not differ in case or Unicode form only',
  source: 'GWG 2022, rule R0022 (version 1.0)',
  checks:
    'The spot colours of all elements: no two names that are the same in lower case and Unicode’s compatibility form (NFKC).',
  means: 'One ink comes out as two plates.',
  mend: 'Give the colour one name throughout.',
  run: (file, context) =>
    judgedByMarks(
      file,
      alike(spotUses(file, context), ({ name }) => name.normalize('NFKC').toLowerCase()).flatMap((group) =>
        group
          .slice(1, 2)
          .map(({ mark }) => at(mark, `${namesOf(group)} differ in case or Unicode form only.`)),
      ),
    ),
};
