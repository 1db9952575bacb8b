import { describe, expect, test } from 'vitest';
import { displayWidth, formatDiagnostic, sortDiagnostics, summary, toJson } from '../../src/cli/report.js';
import { capped, type Diagnostic } from '../../src/model/diagnostic.js';

const overflow: Diagnostic = {
  severity: 'error',
  code: 'fit/overflow',
  message: 'Panel “Find us” is 11.4 mm too tall',
  place: { file: 'content/leaflets/ectc.yaml', line: 14, column: 5, text: '  - heading: Find us', length: 7 },
  hint: 'cut about 38 words',
};
const plain = (diagnostic: Diagnostic) => formatDiagnostic(diagnostic, { colour: false });

/** The text above the carets, found by terminal columns. */
function marked(diagnostic: Diagnostic): string {
  const [, line = '', carets = ''] = plain(diagnostic).split('\n');
  const from = displayWidth(carets.slice(0, carets.indexOf('^')));
  const to = displayWidth(carets);
  let column = 0;
  return [...line]
    .filter((character) => {
      const inside = column >= from && column < to;
      column += displayWidth(character);
      return inside;
    })
    .join('');
}

describe('a diagnostic on the terminal', () => {
  test('shows the place, the line, the words meant and the hint', () => {
    expect(plain(overflow)).toBe(
      [
        'content/leaflets/ectc.yaml:14:5  error  fit/overflow  Panel “Find us” is 11.4 mm too tall',
        '   14 │   - heading: Find us',
        '      │     ^^^^^^^',
        '   hint: cut about 38 words',
      ].join('\n'),
    );
  });

  test('needs neither place nor hint', () => {
    expect(plain({ severity: 'warning', code: 'a/b', message: 'Hm' })).toBe('warning  a/b  Hm');
    expect(plain({ ...overflow, hint: undefined, place: { file: 'a.yaml' } })).toMatch(/^a\.yaml {2}error/);
  });

  test('is coloured only where wanted', () => {
    expect(formatDiagnostic(overflow, { colour: true })).toContain('\u001b[31m');
    expect(plain(overflow)).not.toContain('\u001b');
  });

  test.each([
    ['wide characters', 'name: 舞鶴と twintown', 'twintown'],
    ['wide words', 'name: 舞鶴と', '鶴と'],
    ['a combining accent', 'name: cafe\u0301 twintown', 'twintown'],
    ['an emoji', 'name: 😀 twintown', 'twintown'],
    ['a tab', '\tname: twintown', 'twintown'],
    ['a long line', `${'word '.repeat(60)}twintown${' word'.repeat(60)}`, 'twintown'],
    ['a long wide line', `${'舞鶴'.repeat(80)}twintown`, 'twintown'],
  ])('puts carets right with %s', (_, text, words) => {
    const column = text.indexOf(words) + 1;
    const diagnostic: Diagnostic = {
      ...overflow,
      place: { file: 'a', line: 3, column, text, length: words.length },
    };
    expect(marked(diagnostic)).toBe(words);
    for (const line of plain(diagnostic).split('\n')) expect(displayWidth(line)).toBeLessThan(110);
  });

  test('can’t steer the terminal', () => {
    const text = 'a: \u001b[2Jx\u202e';
    const evil = {
      ...overflow,
      message: text,
      hint: text,
      place: { file: text, line: 1, column: 1, text, length: 2 },
    };
    for (const character of ['\u001b', '\u202e']) expect(plain(evil)).not.toContain(character);
  });
});

test('a line of a million characters, or a message that has swallowed a text, is cut at once', () => {
  const text = `title: ${'['.repeat(1_000_000)}`;
  const place = { file: 'a.yaml', line: 1, column: 500_000, text, length: 400_000 };
  const long: Diagnostic = { severity: 'error', code: 'a/b', message: 'x'.repeat(100_000), place };
  const started = performance.now();
  for (let times = 0; times < 100; times += 1) plain(long);
  expect(performance.now() - started).toBeLessThan(15_000);
  expect(plain(long).length).toBeLessThan(1500);
  expect(toJson(long).message.length).toBe(1000);
});

test('of each file 200 problems are told, errors first, and how many more there are', () => {
  const place = { file: 'a.yaml' };
  const many = Array.from(
    { length: 500 },
    (_, index): Diagnostic => ({
      severity: index === 499 ? 'error' : 'warning',
      code: 'a/b',
      message: String(index),
      place,
    }),
  );
  const told = capped(many);
  expect(told).toHaveLength(201);
  expect(told[199]?.message).toBe('499');
  expect(told[200]).toMatchObject({ severity: 'warning', code: 'file/more', place });
  expect(told[200]?.message).toContain('300 more');
  expect(capped(many.slice(0, 200))).toHaveLength(200);
});

test('JSON has the contract’s keys', () => {
  const { message, hint } = overflow;
  const file = 'content/leaflets/ectc.yaml';
  expect(toJson(overflow)).toEqual({
    severity: 'error',
    code: 'fit/overflow',
    message,
    file,
    line: 14,
    column: 5,
    hint,
  });
  expect(toJson({ severity: 'info', code: 'a/b', message: 'c' })).toEqual({
    severity: 'info',
    code: 'a/b',
    message: 'c',
  });
});

test('the summary counts, and files come in order', () => {
  const warning: Diagnostic = {
    ...overflow,
    severity: 'warning',
    place: { file: 'content/a.yaml', line: 2 },
  };
  expect(summary([overflow, overflow, warning])).toBe('2 errors, 1 warning');
  expect(summary([{ ...warning, severity: 'info' }])).toBe('1 note');
  expect(summary([])).toBe('');
  const nowhere: Diagnostic = { ...overflow, place: undefined };
  const earlier: Diagnostic = { ...warning, place: { file: 'content/a.yaml', line: 1 } };
  expect(sortDiagnostics([overflow, warning, nowhere, earlier])).toEqual([
    nowhere,
    earlier,
    warning,
    overflow,
  ]);
});
