import { describe, expect, it } from 'vitest';
import { fileReport } from '../../../src/preflight/report/file-report.js';
import { locate, placeText } from '../../../src/preflight/report/located.js';
import { summaryOf, summaryText } from '../../../src/preflight/report/summary.js';
import { textOf } from '../../../src/preflight/report/text.js';
import type { Finding, Level, Verdict } from '../../../src/preflight/rule.js';
import { fileOf, pageOf, rect } from '../rules/by-hand.js';

const file = fileOf(pageOf([]));
const result = (id: string, verdict: Verdict, level: Level = 'error', findings: Finding[] = []) => ({
  rule: { id, title: id, source: '', checks: '', means: 'It means.', mend: 'Mend it.', run: () => outcome },
  level,
  outcome: { verdict, findings },
});
const outcome = { verdict: 'passed', findings: [] } as const;
const report = (...results: ReturnType<typeof result>[]) =>
  fileReport('a.pdf', file, { name: 'print', title: 'Print' }, results);

describe('a summary', () => {
  it('counts how rules ended', () => {
    const all = report(
      result('a', 'passed'),
      result('b', 'failed'),
      result('c', 'failed', 'warning'),
      result('d', 'not checked'),
      result('e', 'not applicable'),
    );
    expect(summaryOf(all)).toEqual({
      rules: 5,
      passed: 1,
      errors: 1,
      warnings: 1,
      notChecked: 1,
      notApplicable: 1,
    });
    expect(summaryText(all)).toBe(
      '5 rules of “print”: 1 passed, 1 failed as errors, 1 as warnings, 1 not checked, 1 not applicable.',
    );
  });

  it('of no rule praises nothing', () => {
    expect(summaryText(report())).toBe('No rule was run.');
  });
});

describe('a place', () => {
  it('is measured from the top left of the trim', () => {
    const found = locate({ page: 0, rect: rect(20, 80, 40, 100), what: 'That.' }, file);
    expect(found.box).toEqual({ x: 0, y: 0, width: 7.1, height: 7.1 });
    expect(placeText(found)).toBe(
      'page 1, 0 mm from the left and 0 mm from the top of the trim, 7.1 × 7.1 mm',
    );
  });

  it('of the whole file is nowhere', () => {
    expect(placeText(locate({ what: 'That.' }, file))).toBe('');
  });
});

it('a terminal is told the first few of many findings, and how many more there are', () => {
  const many = Array.from({ length: 30 }, (_, nth) => ({ page: 0, what: `Finding ${nth}.` }));
  const text = textOf(report(result('a', 'failed', 'error', many)));
  expect(text).toContain('Finding 7.');
  expect(text).not.toContain('Finding 8.');
  expect(text).toContain('and 22 more');
});
