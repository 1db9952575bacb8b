import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafe, readMarkdown } from '../../src/validate/markdown.js';

const runs = (text: string) => {
  const [first] = readMarkdown(text).value ?? [];
  return first?.kind === 'paragraph' ? first.runs : undefined;
};
const codes = (text: string) => readMarkdown(text).diagnostics.map(({ code }) => code);

describe('what content may use', () => {
  test('paragraphs, emphasis and links', () => {
    expect(
      readMarkdown('One *two*\nthree.\n\n**Four _five_** [six](https://a.example/b) <mailto:a@b.example>')
        .value,
    ).toEqual([
      { kind: 'paragraph', runs: [{ text: 'One ' }, { text: 'two', em: true }, { text: ' three.' }] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'Four ', strong: true },
          { text: 'five', strong: true, em: true },
          { text: ' ' },
          { text: 'six', href: 'https://a.example/b' },
          { text: ' ' },
          { text: 'mailto:a@b.example', href: 'mailto:a@b.example' },
        ],
      },
    ]);
  });

  test('lists of two levels', () => {
    const item = (text: string) => ({ kind: 'paragraph', runs: [{ text }] });
    expect(readMarkdown('- a\n  1. b\n- c').value).toEqual([
      {
        kind: 'list',
        ordered: false,
        items: [[item('a'), { kind: 'list', ordered: true, items: [[item('b')]] }], [item('c')]],
      },
    ]);
  });

  test.each(["“a” -- 'b' (c) ...", 'a [b]: c', '\\*a\\*', '3 < 4 > 2 & 1', 'www.example.org', '鶴\u00a0a'])(
    'characters stay: %s',
    (text) => {
      expect(runs(text)).toEqual([{ text: text.replace(/\\\*/g, '*') }]);
    },
  );
});

describe('what it may not', () => {
  test.each([
    ['# a', 'markdown/unsupported'],
    ['a\n---', 'markdown/unsupported'],
    ['```\na\n```', 'markdown/unsupported'],
    ['    a', 'markdown/unsupported'],
    ['`a`', 'markdown/unsupported'],
    ['|a|b|\n|-|-|\n|1|2|', 'markdown/unsupported'],
    ['![a](b.png)', 'markdown/unsupported'],
    ['> a', 'markdown/unsupported'],
    ['***', 'markdown/unsupported'],
    ['a  \nb', 'markdown/unsupported'],
    ['~~a~~', 'markdown/unsupported'],
    ['<b>a', 'markdown/unsupported'],
    ['<!-- a -->', 'markdown/unsupported'],
    ['a &amp; b', 'markdown/unsupported'],
    ['2021. A good year', 'markdown/unsupported'],
    ['- a\n  - b\n    - c', 'markdown/unsupported'],
    ['[a](https://b.example "c")', 'markdown/unsupported'],
    ['[a](javascript:alert)', 'link/unsafe'],
    ['[a](data:text/html,b)', 'link/unsafe'],
    ['[a](/b)', 'link/unsafe'],
    ['[a]()', 'link/unsafe'],
    ['<file:///etc/passwd>', 'link/unsafe'],
  ])('%j', (text, code) => {
    expect(codes(text)).toEqual([code]);
    expect(readMarkdown(text).value).toBeUndefined();
  });

  test('says on which line', () => {
    const lines: number[] = [];
    readMarkdown('a\n`b`\n\n- c\n- d <i>', (line) => void lines.push(line));
    expect(lines).toEqual([1, 4]);
  });
});

test('safe addresses', () => {
  expect(['https://a.example', 'mailto:a@b.example'].every(isSafe)).toBe(true);
  expect(['https://', 'mailto:', 'java\nscript:x', 'https:a', '//a.example'].some(isSafe)).toBe(false);
});

test('any text gives blocks or diagnostics', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '- ',
    '1. ',
    '`',
    '<',
    '>',
    '#',
    '|',
    '\\',
    '&amp;',
    '!',
    '~~',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
      const { value, diagnostics } = readMarkdown(parts.join(''));
      expect(value === undefined).toBe(diagnostics.length > 0);
    }),
    { numRuns: 200, seed: 2 },
  );
});

test('a link without words would vanish, and is refused', () => {
  for (const text of ['[](https://x.com)', 'Words [](https://x.com) words']) {
    expect(readMarkdown(text).diagnostics.length, text).toBeGreaterThan(0);
  }
  expect(readMarkdown('[](https://x.com)').diagnostics).toMatchObject([{ code: 'markdown/unsupported' }]);
  expect(readMarkdown('[**x**](https://x.com) and [*y*](https://x.com)').diagnostics).toEqual([]);
});
