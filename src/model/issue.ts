/** The day of an issue: 2021-07-19 of 2021-07-19.2. */
export const dayOf = (issue: string): string => issue.slice(0, 10);

/** Which issue of its day it is, from 1. */
export const numberOf = (issue: string): number => Number(issue.slice(11) || '1');

/** Older ones first. */
export const compareIssues = (a: string, b: string): number =>
  dayOf(a) === dayOf(b) ? numberOf(a) - numberOf(b) : dayOf(a) < dayOf(b) ? -1 : 1;

/** What a correction of the same day is called, where these are taken: 2021-07-19.2. */
export function correctionOf(issue: string, taken: readonly string[]): string {
  const numbers = taken.filter((other) => dayOf(other) === dayOf(issue)).map(numberOf);
  return `${dayOf(issue)}.${Math.max(1, numberOf(issue), ...numbers) + 1}`;
}

/** The moment that a feed gives it, so that issues of one day keep their order (RFC 3339). */
export const momentOf = (issue: string): string =>
  `${dayOf(issue)}T00:${String(Math.floor((numberOf(issue) - 1) / 60)).padStart(2, '0')}:${String((numberOf(issue) - 1) % 60).padStart(2, '0')}Z`;
