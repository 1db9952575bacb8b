import type { Rule } from '../../rule.js';
import { at, judgedByMarks } from '../support/outcome.js';
import { alike, namesOf, spotUses } from '../support/spots.js';

export const r0023: Rule = {
  id: 'R0023',
  title: 'No spot colour under two names',
  source: 'GWG 2022, rule R0023 (version 1.0)',
  checks:
    'The Separation colours of all elements: no two with the same tint transform and alternate space under other names. The transforms’ objects are compared, not what they compute; colorants that stand in DeviceN only are not compared.',
  means: 'One ink comes out as two plates.',
  mend: 'Give the colour one name throughout.',
  run(file, context) {
    const uses = spotUses(file, context).filter(({ space }) => space.family === 'Separation');
    const unknown = uses.filter(({ space }) => space.tint === undefined);
    const groups = alike(uses, ({ space: { tint, under } }) =>
      tint === undefined ? undefined : `${under?.family} ${under?.components} ${under?.tint ?? ''} ${tint}`,
    );
    return judgedByMarks(
      file,
      groups.flatMap((group) =>
        group.slice(1, 2).map(({ mark }) => at(mark, `${namesOf(group)} are one colour under other names.`)),
      ),
      uses.length > 1 ? unknown.map(({ name }) => `the tint transform of “${name}” could not be read`) : [],
    );
  },
};
