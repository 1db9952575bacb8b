import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/preflight/read/read.js';
import type { Profile } from '../../../src/preflight/rule.js';
import { gwgRules, ownRules, printRules } from '../../../src/preflight/rules/index.js';
import { x1aRules, x4Rules } from '../../../src/preflight/rules/x/index.js';
import { type RuleResult, runProfile } from '../../../src/preflight/run.js';
import { type PdfSource, writePdf } from '../../support/write-pdf.js';
import { drawn, expected, x1aBase, x4Base } from './base.js';
import { type Twin, twins } from './twins.js';

const table = 'docs/preflight-twins.md';

const profileOf = (name: string, all: readonly { readonly id: string }[]): Profile => ({
  name,
  title: name,
  condition: 'FOGRA39',
  rules: Object.fromEntries(all.map(({ id }) => [id, { level: 'error' }])),
});
/** All rules at once, with their own limits, which are those of sheet-fed printing. */
const x4Profile = profileOf('x4', [...gwgRules, ...x4Rules, ...ownRules]);
const x1aProfile = profileOf('x1a', x1aRules);
const profileFor = (rule: string): Profile => (rule.startsWith('x1a/') ? x1aProfile : x4Profile);

async function run(source: PdfSource, profile: Profile): Promise<readonly RuleResult[]> {
  const { value: file } = readPdf(writePdf(source));
  if (!file) throw new Error('The file can’t be read');
  return runProfile(file, profile, {
    expected,
    separations: async (page) => (file.pages[page]?.troubles.length ? undefined : drawn(file, page)),
    budget: { rule: 20_000, all: 60_000 },
  });
}

const failed = (results: readonly RuleResult[]): string[] =>
  results.filter(({ outcome }) => outcome.verdict === 'failed').map(({ rule }) => rule.id);
const told = (results: readonly RuleResult[]): string[] =>
  results
    .filter(({ outcome }) => outcome.verdict !== 'passed')
    .map(({ rule, outcome }) =>
      [rule.id, outcome.verdict, ...outcome.findings.map(({ what }) => what), outcome.because ?? ''].join(
        ' | ',
      ),
    );

describe('the good files', () => {
  it.each([
    ['PDF/X-4', x4Base(), x4Profile],
    ['PDF/X-1a', x1aBase(), x1aProfile],
  ] as const)('%s passes every rule', async (_, source, profile) => {
    expect(told(await run(source, profile))).toEqual([]);
  });
});

it('every rule has its twins', () => {
  const having = new Set(twins.map(({ rule }) => rule));
  expect(printRules.map(({ id }) => id).filter((id) => !having.has(id))).toEqual([]);
  expect([...having].filter((id) => !printRules.some((rule) => rule.id === id))).toEqual([]);
});

describe('a rule fires on the broken twin and is silent on the mended', () => {
  it.each(twins.map((twin) => [`${twin.rule}: ${twin.broken}`, twin] as const))('%s', async (_, twin) => {
    const profile = profileFor(twin.rule);
    const broken = await run(twin.files.broken, profile);
    expect(failed(broken).sort(), told(broken).join('\n')).toEqual(
      [twin.rule, ...Object.keys(twin.also ?? {})].sort(),
    );
    const own = broken.find(({ rule }) => rule.id === twin.rule);
    const [finding] = own?.outcome.findings ?? [];
    expect(finding?.page).toBe(twin.page);
    expect(finding?.what).toMatch(/^\S.*\.$/);
    if (twin.rect) {
      for (const side of ['left', 'bottom', 'right', 'top'] as const)
        expect(finding?.rect?.[side]).toBeCloseTo(twin.rect[side], 1);
    }
    const mended = await run(twin.files.mended, profile);
    expect(failed(mended).sort(), told(mended).join('\n')).toEqual(Object.keys(twin.still ?? {}).sort());
    expect(mended.find(({ rule }) => rule.id === twin.rule)?.outcome.verdict).toBe('passed');
  });
});

it('the table of twins is the page in docs', () => {
  const page = pageOf(twins);
  if (process.env.UPDATE) writeFileSync(table, page);
  expect(readFileSync(table, 'utf8')).toBe(page);
});

function pageOf(all: readonly Twin[]): string {
  const rows = all.map(({ rule, broken, mended, also = {}, still = {} }) => {
    const others = [
      ...Object.entries(also).map(([id, why]) => `${id}: ${why}`),
      ...Object.entries(still).map(([id, why]) => `${id} on the mended one too: ${why}`),
    ];
    return `| ${rule} | ${broken} | ${mended} | ${others.join('; ')} |`;
  });
  return [
    '# Twins: a file that breaks each rule, and the same file mended',
    '',
    'Made by `UPDATE=1 npx vitest run tests/preflight/rules/twins.test.ts`, which writes each of these files, runs all rules on it',
    'and sees that the rule fires on the first, at the right place, and is silent on the second. Other rules that must fire as well are named with the reason; any that is not named fails the test.',
    '',
    '| rule | broken | mended | fires with it |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
