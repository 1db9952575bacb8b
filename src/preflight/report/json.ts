import { type FileReport, failedOf, type RuleReport } from './file-report.js';
import { summaryOf } from './summary.js';

/** So many findings of one rule are listed; how many more there are is said. */
export const mostFindings = 1000;

/** A file’s report as `--json` gives it: pages from 1, boxes in mm from the top left of the trim. */
export const jsonOf = (report: FileReport) => ({
  path: report.path,
  profile: report.profile.name,
  rules: report.rules.map(ruleJson),
  summary: summaryOf(report),
});

const ruleJson = ({ rule: { id, title, means, mend }, level, verdict, findings, because }: RuleReport) => ({
  id,
  title,
  verdict,
  level,
  findings: findings.slice(0, mostFindings).map(({ page, box, what }) => ({
    ...(page === undefined ? {} : { page }),
    ...(box ? { box } : {}),
    what,
  })),
  ...(findings.length > mostFindings ? { more: findings.length - mostFindings } : {}),
  ...(because === undefined ? {} : { because }),
  ...(verdict === 'failed' ? { means, mend } : {}),
});

/** Whether a file is at fault: by errors, and by warnings where these count. */
export const isAtFault = (report: FileReport, strict: boolean): boolean =>
  failedOf(report).some(({ level }) => strict || level === 'error');
