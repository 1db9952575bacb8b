import type { PdfFile } from '../cos.js';
import type { Level, Profile, Rule, Verdict } from '../rule.js';
import type { RuleResult } from '../run.js';
import { type Located, locate } from './located.js';

/** How one rule ended on a file, in what a report shows of it. */
export interface RuleReport {
  readonly rule: Pick<Rule, 'id' | 'title' | 'means' | 'mend'>;
  readonly level: Level;
  readonly verdict: Verdict;
  readonly findings: readonly Located[];
  /** Why it was not checked or does not apply; of a failed one, what beside its findings is undecided. */
  readonly because?: string;
}

/** What is told of one file. */
export interface FileReport {
  /** As it was named on the command line. */
  readonly path: string;
  readonly profile: Pick<Profile, 'name' | 'title' | 'felt'>;
  /** Empty where the file could not be read. */
  readonly rules: readonly RuleReport[];
}

export const fileReport = (
  path: string,
  file: PdfFile,
  profile: Pick<Profile, 'name' | 'title' | 'felt'>,
  results: readonly RuleResult[],
): FileReport => ({
  path,
  profile,
  rules: results.map(({ rule, level, outcome: { verdict, findings, because } }) => ({
    rule,
    level,
    verdict,
    findings: findings.map((finding) => locate(finding, file)),
    ...(because === undefined ? {} : { because }),
  })),
});

/** Failed rules, errors before warnings. */
export const failedOf = ({ rules }: FileReport): readonly RuleReport[] =>
  (['error', 'warning'] as const).flatMap((level) =>
    rules.filter((rule) => rule.verdict === 'failed' && rule.level === level),
  );
