import { issuePattern } from '../model/ids.js';
import { dayOf } from '../model/issue.js';
import { isReal } from '../validate/calendar.js';
import { rightDate } from '../validate/right-date.js';
import { UsageError } from './usage.js';

/** The day that `--issued` says, year-month-day. Throws a `UsageError` where it is none. */
export function issueDay(issued: string): string {
  if (issuePattern.test(issued) && isReal(dayOf(issued))) return issued;
  const right = rightDate(issued);
  const hint = right ? `write --issued ${right}` : 'write year-month-day, such as --issued 2021-07-19';
  throw new UsageError('usage/date', `“${issued}” is no issue date`, hint);
}
