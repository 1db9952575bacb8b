import { type Diagnostic, diagnose, type Place } from '../../model/diagnostic.js';
import { type FileReport, failedOf } from './file-report.js';
import { placeText } from './located.js';

/** A rule that failed as a problem: `preflight/` and the rule’s id, what and where, and how to mend it. */
export const diagnosticsOf = (report: FileReport, place: Place): readonly Diagnostic[] =>
  failedOf(report).map(({ rule, level, findings }) => {
    const [first] = findings;
    const where = first && placeText(first);
    const others = findings.length > 1 ? ` (and ${findings.length - 1} more)` : '';
    const message = `${first?.what ?? rule.title}${where ? ` On ${where}.` : ''}${others}`;
    return diagnose(level, `preflight/${rule.id}`, message, place, rule.mend);
  });
