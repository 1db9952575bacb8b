import type { Finding } from '../../rule.js';
import { quoted } from '../support/elements.js';
import { entry, isString, textAt } from '../support/objects.js';
import { at } from '../support/outcome.js';
import {
  atElement,
  elementAround,
  judgedByContent,
  judgedByTree,
  mostFindings,
  outward,
  realContent,
  says,
} from '../support/tags.js';
import { ua } from './ua.js';

const figures = ua('13-004', '7.3', {
  title: 'Every picture has a description',
  checks: 'Every Figure has an Alt that is not empty, or an ActualText.',
  means: 'Whoever can’t see the picture learns that there is one, and nothing more.',
  mend: 'Write what the picture shows (alt), or mark it as an artifact where it only decorates.',
  run: (file, context) =>
    judgedByTree(file, context, (_, element) =>
      element.role !== 'Figure' ||
      says(file, element.dict, 'Alt') ||
      isString(entry(file, element.dict, 'ActualText'))
        ? []
        : [atElement(element, 'A Figure has no description.')],
    ),
});

const formulas = ua('17-002', '7.7', {
  title: 'Every formula has a description',
  checks: 'Every Formula has an Alt that is not empty.',
  means: 'The signs of a formula are read one by one, and mostly mean nothing that way.',
  mend: 'Write the formula in words (alt).',
  run: (file, context) =>
    judgedByTree(file, context, (_, element) =>
      element.role !== 'Formula' || says(file, element.dict, 'Alt')
        ? []
        : [atElement(element, 'A Formula has no description.')],
    ),
});

const formulaText = ua('17-003', '7.7', {
  title: 'Every sign in a formula is a known character',
  checks: 'Text in a Formula has Unicode for each of its codes, or an ActualText stands around it.',
  means: 'Signs of the formula are left out when it is read or copied.',
  mend: 'Use a font with Unicode, or give the text as ActualText.',
  run: (file, context) => {
    const findings: Finding[] = [];
    for (const mark of realContent(file, context)) {
      if (mark.kind !== 'text' || !mark.unmapped || findings.length >= mostFindings) continue;
      const around = [...outward(elementAround(file, mark.page, mark.marked))];
      if (!around.some(({ role }) => role === 'Formula')) continue;
      if (around.some(({ dict }) => textAt(file, dict, 'ActualText') !== undefined)) continue;
      findings.push(at(mark, `A sign of the formula ${quoted(mark)} has no Unicode.`));
    }
    return judgedByContent(file, findings);
  },
});

/** Checkpoints 13 and 17. */
export const alternativeRules = [figures, formulas, formulaText];
