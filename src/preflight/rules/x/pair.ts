import type { Rule } from '../../rule.js';

export interface Clauses {
  readonly x4: string;
  readonly x1a: string;
}

/** One rule for each of the two standards, which ask the same under their own clauses. */
export const pair = (
  name: string,
  rule: Omit<Rule, 'id' | 'source'>,
  clauses: Clauses,
): { readonly x4: Rule; readonly x1a: Rule } => ({
  x4: { id: `x4/${name}`, source: `ISO 15930-7:2010, ${clauses.x4}`, ...rule },
  x1a: { id: `x1a/${name}`, source: `ISO 15930-4:2003, ${clauses.x1a}`, ...rule },
});

/** What the standards ask about, in words: clause numbers are left to whoever has them at hand. */
export const about = (what: string): Clauses => ({ x4: what, x1a: what });
