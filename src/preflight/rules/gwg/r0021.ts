import type { Rule } from '../../rule.js';
import { at, judgedByMarks } from '../support/outcome.js';
import { alike, namesOf, spotUses } from '../support/spots.js';

export const r0021: Rule = {
  id: 'R0021',
  title: 'Spot names do not differ in a paper suffix only',
  source: 'GWG 2022, rule R0021 (version 1.0)',
  checks:
    'The spot colours of all elements: no two names that are the same without a last word of C, U, M, CV, CVC, CVU, CVP, CP, UP, EC, HC, PC, TC, TCX, TPX, TPG or TP.',
  means: 'One ink comes out as two plates.',
  mend: 'Give the colour one name throughout.',
  run: (file, context) =>
    judgedByMarks(
      file,
      alike(spotUses(file, context), ({ name }) => name.trim().replace(suffix, '').toLowerCase())
        .filter((group) => new Set(group.map(({ name }) => suffixOf(name))).size > 1)
        .flatMap((group) =>
          group.slice(1, 2).map(({ mark }) => at(mark, `${namesOf(group)} differ in a paper suffix only.`)),
        ),
    ),
};

const suffix = /\s+(?:CVC|CVU|CVP|CV|CP|UP|EC|HC|PC|TCX|TPX|TPG|TC|TP|C|U|M)$/i;
const suffixOf = (name: string): string => suffix.exec(name.trim())?.[0].trim().toUpperCase() ?? '';
