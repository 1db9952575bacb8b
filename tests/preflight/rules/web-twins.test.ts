import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/preflight/read/read.js';
import { webRules } from '../../../src/preflight/rules/index.js';
import { type RuleResult, runProfile } from '../../../src/preflight/run.js';
import { webProfile } from '../../../src/preflight/web.js';
import { type PdfSource, writePdf } from '../../support/write-pdf.js';
import { a2aTwins } from './a2a-twins.js';
import { uaTwins, type WebTwin } from './ua-twins.js';
import { webBase } from './web-base.js';
import { edited } from './web-edits.js';

const table = 'docs/accessibility-twins.md';
const twins: readonly WebTwin[] = [...uaTwins, ...a2aTwins];
/** What no written file shows here: shown by hand in web-by-hand.test.ts. */
const byHand = ['ua/26-001', 'ua/26-002', 'a2a/6.2.8.3', 'a2a/6.4.3'];

async function run(source: PdfSource, change = (file: Buffer) => file): Promise<readonly RuleResult[]> {
  const { value: file } = readPdf(change(writePdf(source)));
  if (!file) throw new Error('The file can’t be read');
  return runProfile(file, webProfile, { budget: { rule: 20_000, all: 60_000 } });
}

const failed = (results: readonly RuleResult[]): string[] =>
  results.filter(({ outcome }) => outcome.verdict === 'failed').map(({ rule }) => rule.id);
const told = (results: readonly RuleResult[]): string =>
  results
    .filter(({ outcome }) => !['passed', 'not applicable'].includes(outcome.verdict))
    .map(({ rule, outcome }) =>
      [rule.id, outcome.verdict, ...outcome.findings.map(({ what }) => what), outcome.because ?? ''].join(
        ' | ',
      ),
    )
    .join('\n');

const good = run(webBase);

it('the good file passes every rule', async () => {
  expect(told(await good)).toBe('');
});

it('every rule has its twins', () => {
  const having = new Set([...twins.map(({ rule }) => rule), ...byHand]);
  expect(webRules.map(({ id }) => id).filter((id) => !having.has(id))).toEqual([]);
  expect([...having].filter((id) => !webRules.some((rule) => rule.id === id))).toEqual([]);
});

describe('a rule fires on the broken twin and is silent on the mended', () => {
  it.each(twins.map((twin) => [`${twin.rule}: ${twin.broken}`, twin] as const))('%s', async (_, twin) => {
    const broken = await run(edited(...twin.breaking), twin.bytes);
    expect(failed(broken).sort(), told(broken)).toEqual([twin.rule, ...Object.keys(twin.also ?? {})].sort());
    const own = broken.find(({ rule }) => rule.id === twin.rule);
    expect(own?.outcome.findings[0]?.what).toMatch(/^\S.*\.$/);
    const mended = twin.mending ? await run(edited(...twin.mending)) : await good;
    expect(failed(mended).sort(), told(mended)).toEqual(Object.keys(twin.still ?? {}).sort());
    expect(mended.find(({ rule }) => rule.id === twin.rule)?.outcome.verdict, told(mended)).toBe('passed');
  });
});

it('the table of twins is the page in docs', () => {
  const page = pageOf();
  if (process.env.UPDATE) writeFileSync(table, page);
  expect(readFileSync(table, 'utf8')).toBe(page);
});

function pageOf(): string {
  const rows = twins.map(({ rule, broken, mended = 'the good file', also = {}, still = {} }) => {
    const others = [
      ...Object.entries(also).map(([id, why]) => `${id}: ${why}`),
      ...Object.entries(still).map(([id, why]) => `${id} on the mended one too: ${why}`),
    ];
    return `| ${rule} | ${broken} | ${mended} | ${others.join('; ')} |`;
  });
  return [
    '# Twins of tagged files: one that breaks each rule, and one that is right',
    '',
    'Made by `UPDATE=1 npx vitest run tests/preflight/rules/web-twins.test.ts`, which changes one small tagged file that passes every rule,',
    'runs all rules on what comes of it, and sees that the rule fires on the broken one and is silent on the mended. Other rules that must fire as well are named with the reason; any that is not named fails the test.',
    '',
    '| rule | broken | mended | fires with it |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
