import type { Rule } from '../../rule.js';
import { judged } from '../support/outcome.js';
import { x4Rules } from '../x/index.js';

export const r0001: Rule = {
  id: 'R0001',
  title: 'The file is PDF/X-4',
  source: 'GWG 2022, rule R0001 (version 1.0)',
  checks:
    'All rules of this list that begin with x4/ but forms and embedded-files, which are this project’s own reading, are run; it fails where one of them does. What they don’t look at isn’t looked at here either.',
  means: 'A printer who asks for PDF/X-4 refuses the file, or it prints otherwise than it looks.',
  mend: 'See the rules that it names; mostly, export as PDF/X-4 with a program that knows it.',
  evenEncrypted: true,
  async run(file, context) {
    const outcomes = await Promise.all(
      x4Rules
        .filter(({ id }) => id !== 'x4/forms' && id !== 'x4/embedded-files')
        .filter(({ evenEncrypted }) => !file.encrypted || evenEncrypted)
        .map(async (rule) => ({ rule, outcome: await rule.run(file, { ...context, limits: {} }) })),
    );
    const findings = outcomes
      .filter(({ outcome }) => outcome.verdict === 'failed')
      .map(({ rule, outcome }) => ({
        ...outcome.findings[0],
        what: `${rule.id}: ${outcome.findings[0]?.what ?? rule.title}`,
      }));
    const undecided = outcomes
      .filter(({ outcome }) => outcome.verdict === 'not checked')
      .map(({ rule, outcome }) => `${rule.id}: ${outcome.because ?? ''}`);
    return judged(findings, undecided);
  },
};
