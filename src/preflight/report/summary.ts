import type { FileReport } from './file-report.js';

/** How many rules ran on a file, and how they ended. */
export interface Summary {
  readonly rules: number;
  readonly passed: number;
  /** Failed, by level. */
  readonly errors: number;
  readonly warnings: number;
  readonly notChecked: number;
  readonly notApplicable: number;
}

export function summaryOf({ rules }: FileReport): Summary {
  const count = (test: (rule: FileReport['rules'][number]) => boolean) => rules.filter(test).length;
  return {
    rules: rules.length,
    passed: count(({ verdict }) => verdict === 'passed'),
    errors: count(({ verdict, level }) => verdict === 'failed' && level === 'error'),
    warnings: count(({ verdict, level }) => verdict === 'failed' && level === 'warning'),
    notChecked: count(({ verdict }) => verdict === 'not checked'),
    notApplicable: count(({ verdict }) => verdict === 'not applicable'),
  };
}

/**
 * In words. It says which rules ran and how they ended, and never that a file is valid: no set of rules that a
 * program checks is all of a standard.
 */
export function summaryText(report: FileReport): string {
  const { rules, passed, errors, warnings, notChecked, notApplicable } = summaryOf(report);
  if (rules === 0) return 'No rule was run.';
  const parts = [
    `${passed} passed`,
    `${errors} failed as errors`,
    `${warnings} as warnings`,
    `${notChecked} not checked`,
    ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : []),
  ];
  return `${rules} ${rules === 1 ? 'rule' : 'rules'} of “${report.profile.name}”: ${parts.join(', ')}.`;
}
