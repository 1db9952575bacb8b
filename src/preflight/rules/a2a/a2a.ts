import type { CosDict, PdfFile } from '../../cos.js';
import type { Finding, Outcome, Rule, RuleContext } from '../../rule.js';
import { dictsOf, unread } from '../support/objects.js';
import { judged } from '../support/outcome.js';
import { mostFindings } from '../support/tags.js';

/** A rule under its clause in PDF/A-2 (ISO 19005-2), level A. */
export const a2a = (clause: string, rule: Omit<Rule, 'id' | 'source'>): Rule => ({
  id: `a2a/${clause}`,
  source: `ISO 19005-2:2011, ${clause}`,
  ...rule,
});

/** Judges every dictionary of the file; a text says what is wrong with it. */
export function judgedByDicts(
  file: PdfFile,
  context: RuleContext,
  find: (dict: CosDict) => Iterable<string>,
): Outcome {
  const findings: Finding[] = [];
  for (const dict of dictsOf(file, context))
    for (const what of find(dict)) if (findings.length < mostFindings) findings.push({ what });
  return judged(findings, unread(file, context));
}
