import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { profiles, withLimits } from '../../../src/preflight/profiles.js';
import type { Rule } from '../../../src/preflight/rule.js';
import { gwgRules, ownRules, printRules, rules } from '../../../src/preflight/rules/index.js';
import { x1aRules, x4Rules } from '../../../src/preflight/rules/x/index.js';

const file = 'docs/preflight.md';

it('the page on preflight lists every rule as it says of itself', () => {
  const page = pageOf();
  if (process.env.UPDATE) writeFileSync(file, page);
  expect(readFileSync(file, 'utf8')).toBe(page);
});

it('no two rules have one id, and each says all there is to say', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const rule of rules) {
    for (const text of [rule.title, rule.source, rule.checks, rule.means, rule.mend])
      expect(text.length, rule.id).toBeGreaterThan(5);
    for (const text of [rule.checks, rule.means, rule.mend]) expect(text, rule.id).toMatch(/[.?]$/);
  }
});

it('profiles name rules that there are, and every rule is in one', () => {
  const ids = printRules.map(({ id }) => id);
  const named = new Set(Object.values(profiles).flatMap((profile) => Object.keys(profile.rules)));
  expect([...named].filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !named.has(id))).toEqual([]);
});

it('a printer’s own limits take the place of a profile’s', () => {
  const changed = withLimits(profiles.print, { 'ink/total': { percent: 280 }, R9999: { pt: 1 } });
  expect(changed.rules['ink/total']).toEqual({ level: 'error', limits: { percent: 280, mm: 1 } });
  expect(changed.rules.R9999).toBeUndefined();
  expect(changed.rules.R0016).toEqual(profiles.print.rules.R0016);
});

function pageOf(): string {
  return [
    '# What preflight checks, and what it doesn’t',
    '',
    'Made by `UPDATE=1 npx vitest run tests/preflight/rules/docs.test.ts` from what the rules say of themselves.',
    'A file that all rules pass has passed these rules, no more: nothing here says that it is valid PDF/X.',
    'What can’t be decided for a file is *not checked*, with the reason. [Twins](preflight-twins.md) shows every rule at work.',
    '',
    '## Profiles',
    '',
    ...Object.values(profiles).map(
      ({ name, title, rules: asked }) => `- \`${name}\`: ${title}; ${Object.keys(asked).length} rules`,
    ),
    '- `web`: PDF/UA-1 and PDF/A-2a, for files that are read on screens; [its rules have a page of their own](accessibility.md)',
    '',
    '## GWG 2022',
    '',
    'The rules of the variants for sheet-fed CMYK, sheet-fed with spot colours, and digital printing. A *w* after a number marks the limit for a warning of a rule that has two.',
    '',
    ...gwgRules.flatMap(sectionOf),
    '## PDF/X-4',
    '',
    ...x4Rules.flatMap(sectionOf),
    '## PDF/X-1a:2003',
    '',
    ...x1aRules.flatMap(sectionOf),
    '## This project’s own',
    '',
    ...ownRules.flatMap(sectionOf),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

function sectionOf(rule: Rule): string[] {
  return [
    `### ${rule.id}: ${rule.title}`,
    '',
    rule.checks,
    '',
    `- At the press: ${rule.means}`,
    `- To mend it: ${rule.mend}`,
    `- Source: ${rule.source}.`,
    `- Profiles: ${usesOf(rule.id).join('; ')}.`,
    '',
  ];
}

const usesOf = (id: string): string[] =>
  Object.values(profiles).flatMap(({ name, rules: asked }) => {
    const use = asked[id];
    if (!use) return [];
    const limits = Object.entries(use.limits ?? {}).map(([limit, value]) => `${limit} ${value}`);
    return [`\`${name}\` ${use.level}${limits.length > 0 ? ` (${limits.join(', ')})` : ''}`];
  });
