import { printable } from '../../model/printable.js';
import { type FileReport, failedOf, type RuleReport } from './file-report.js';
import { placeText } from './located.js';
import { summaryText } from './summary.js';

/** So many findings of one rule fill a screen; the others are in the other reports. */
const mostFindings = 8;

/** A file’s report for the terminal: what failed, what was not checked and why, and how many of what. */
export function textOf(report: FileReport): string {
  const failed = failedOf(report);
  const unchecked = report.rules.filter(({ verdict }) => verdict === 'not checked');
  const blocks = [
    `${printable(report.path)}\nheld against “${report.profile.name}”: ${report.profile.title}`,
    ...failed.map((rule) => failedText(rule, report.profile.felt ?? 'at the press')),
    ...(unchecked.length > 0 ? [['not checked', ...unchecked.map(uncheckedText)].join('\n')] : []),
    summaryText(report),
  ];
  return blocks.join('\n\n');
}

function failedText({ rule, level, findings, because }: RuleReport, felt: string): string {
  const shown = findings.slice(0, mostFindings).map((finding) => {
    const place = placeText(finding);
    return `  ${place && `${place}: `}${printable(finding.what)}`;
  });
  const left = findings.length - shown.length;
  return [
    `${level}  ${rule.id}  ${rule.title}`,
    ...shown,
    ...(left > 0 ? [`  and ${left} more, which --json and --html list`] : []),
    ...(because === undefined ? [] : [`  could not be decided beside that: ${printable(because)}`]),
    `  ${felt}: ${rule.means}`,
    `  to mend it: ${rule.mend}`,
  ].join('\n');
}

const uncheckedText = ({ rule, because = '' }: RuleReport): string =>
  `  ${rule.id}  ${rule.title}: ${printable(because)}`;
