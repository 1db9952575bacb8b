import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/load/yaml.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { Source } from '../../src/model/source.js';
import { leaflet } from '../../src/schema/index.js';
import { applySchema } from '../../src/validate/issues.js';

const read = (text: string): Source => {
  const { value, diagnostics } = parseYaml('a.yaml', text);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return value;
};
const spot = ({ line, column, length }: { line?: number; column?: number; length?: number }) => [
  line,
  column,
  length,
];

describe('values', () => {
  test('dates and ambiguous words stay text', () => {
    expect(read('a: 2021-07-19\nb: 2021-07\nc: no\nd: 2021\n').value).toEqual({
      a: '2021-07-19',
      b: '2021-07',
      c: 'no',
      d: 2021,
    });
  });

  test('an empty file is nothing', () => {
    expect(read('').value).toBeNull();
    expect(spot(read('# only a remark\n').place([]))[0]).toBe(1);
  });
});

describe('places', () => {
  const source = read('a:\n  b: [1, two]\n  c: |\n    first twin\n    twin\ne:\n# ü\nf: "x"\r\n');

  test.each<[(string | number)[], number[]]>([
    [
      ['a', 'b', 1],
      [2, 10, 3],
    ],
    [
      ['a', 'b'],
      [2, 6, 1],
    ],
    [['a'], [2, 3, 1]],
    [
      ['a', 'c'],
      [3, 6, 1],
    ],
    [
      ['a', 'none', 3],
      [2, 3, 1],
    ],
    [['e'], [6, 1, 1]],
    [['f'], [8, 4, 3]],
  ])('%j', (path, expected) => {
    expect(spot(source.place(path))).toEqual(expected);
  });

  test('of keys, and of words in a value', () => {
    expect(spot(source.keyPlace(['a', 'c']))).toEqual([3, 3, 1]);
    expect(source.place(['f']).text).toBe('f: "x"');
    expect(spot(source.within?.(['a', 'c'], /twin/, 1) ?? {})).toEqual([5, 5, 4]);
    expect(source.within?.(['a', 'c'], /twin/, 2)).toBeUndefined();
    expect(source.within?.(['a', 'z'], /twin/, 0)).toBeUndefined();
  });

  test('an alias is followed to what it stands for', () => {
    expect(spot(read('a: &x { b: 1 }\nc: *x\n').place(['c', 'b']))).toEqual([1, 12, 1]);
  });
});

describe('faults', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((name, index) => {
      const before = 'abcdefg'[index];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
    }),
  ].join('\n');

  test.each([
    ['twice', 'a: 1\nb: 2\na: 3\n', 'yaml/duplicate-key', 3, 1],
    ['tab', 'a:\n\tb: 1\n', 'yaml/tab', 2, 1],
    ['tag', 'a: !!js/function x\n', 'yaml/tag', 1, 4],
    ['own tag', 'b: 1\na: !secret x\n', 'yaml/tag', 2, 4],
    ['timestamp', 'a: !!timestamp 2021-07-19\n', 'yaml/tag', 1, 4],
    ['bomb', bomb, 'yaml/alias', 1, 1],
    ['no such anchor', 'a: *none\n', 'yaml/alias', 1, 4],
    ['quote', 'a: "x\nb: 1\n', 'yaml/syntax', undefined, undefined],
    ['colon', 'a: b: c\n', 'yaml/syntax', 1, 4],
    ['two documents', 'a: 1\n---\nb: 1\n', 'yaml/syntax', 2, 1],
    ['at sign', 'a: @b\n', 'yaml/syntax', 1, 4],
    ['depth', '['.repeat(100_000), 'yaml/too-deep', 1, 101],
    ['dashes', `a: 1\nb:\n${'- '.repeat(5000)}x`, 'yaml/too-deep', 3, 201],
  ])('%s', (_, text, code, line, column) => {
    const { value, diagnostics } = parseYaml('a.yaml', text);
    const first = diagnostics[0];
    expect(value).toBeUndefined();
    expect(first).toMatchObject({ severity: 'error', code, place: { file: 'a.yaml' } });
    if (line !== undefined) expect([first?.place?.line, first?.place?.column]).toEqual([line, column]);
    expect(first?.hint).toBeTruthy();
  });
});

test('any text gives a value or a diagnostic with a place, never an exception', () => {
  const piece = fc.constantFrom(
    'a',
    ': ',
    '- ',
    '\n',
    '  ',
    '"',
    "'",
    '|',
    '>',
    '[',
    ']',
    '{',
    '}',
    '&x ',
    '*x',
    '!t ',
    '#',
    '\t',
    '? ',
    '---\n',
    '%',
    '鶴',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, fc.array(fc.oneof(fc.nat(3), fc.string()), { maxLength: 3 }), (yaml, path) => {
      const { value, diagnostics } = parseYaml('a.yaml', yaml);
      expect(value !== undefined || diagnostics.length > 0).toBe(true);
      for (const place of [
        ...diagnostics.map((diagnostic) => diagnostic.place),
        value?.place(path),
        value?.keyPlace(path),
      ]) {
        if (place) expect(Math.min(place.line ?? 0, place.column ?? 0, place.length ?? 0)).toBeGreaterThan(0);
      }
    }),
    { numRuns: 120, seed: 1 },
  );
});

describe('what would never end', () => {
  const quick = (text: string): readonly Diagnostic[] => {
    const started = performance.now();
    const { value, diagnostics } = parseYaml('a.yaml', text);
    const found = value ? applySchema(value, leaflet, false).diagnostics : diagnostics;
    expect(performance.now() - started).toBeLessThan(20_000);
    return found;
  };
  test.each([
    ['question marks in each other', `${'? '.repeat(300)}x`, 'yaml/too-deep'],
    ['brackets in each other', `title: ${'['.repeat(100_000)}`, 'yaml/too-deep'],
    [
      'unknown keys',
      Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n'),
      'content/unknown-key',
    ],
    [
      'empty keys',
      Array.from({ length: 60_000 }, (_, index) => `k${index}:`).join('\n'),
      'content/unknown-key',
    ],
    ['keys that stand twice', 'key: 1\n'.repeat(60_000), 'yaml/duplicate-key'],
  ])('is refused soon: %s', (_, text, code) => {
    const found = quick(text);
    expect(found.map((one) => one.code)).toContain(code);
    expect(found.length).toBeLessThan(450);
  });
});
