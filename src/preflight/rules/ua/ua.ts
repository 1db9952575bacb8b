import type { Rule } from '../../rule.js';

/** A rule under its number in the Matterhorn Protocol 1.1, with the clause of PDF/UA-1 that it is about. */
export const ua = (number: string, clause: string, rule: Omit<Rule, 'id' | 'source'>): Rule => ({
  id: `ua/${number}`,
  source: `Matterhorn Protocol 1.1, ${number}; ISO 14289-1:2014, ${clause}`,
  ...rule,
});

/** A rule that PDF/UA-1 asks for and the Matterhorn Protocol has no number for. */
export const beside = (name: string, clause: string, rule: Omit<Rule, 'id' | 'source'>): Rule => ({
  id: `ua/${name}`,
  source: `ISO 14289-1:2014, ${clause}`,
  ...rule,
});
