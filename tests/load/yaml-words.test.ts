import { expect, test } from 'vitest';
import { parseYaml } from '../../src/load/yaml.js';
import { slipsOf } from '../../src/load/yaml-slips.js';

/** What is said of a text: line, column and message. */
const said = (text: string): readonly (readonly [number?, number?, string?])[] => {
  const { value, diagnostics } = parseYaml('a.yaml', text);
  return [...diagnostics, ...(value ? slipsOf(value) : [])].map(({ place, message }) => [
    place?.line,
    place?.column,
    message,
  ]);
};

test.each([
  ['apostrophe in single quotes', "a: 'It's fine'\nb: 1\n", 1, 4, /apostrophe/],
  ['text after a quote', 'a: "Hello" world\n', 1, 4, /after the closing quotation mark/],
  ['quote to the end of the file', 'a: "x\nb: 1\nc: 2\n', 1, 4, /\("\) that opens here is never closed/],
  ['quote up to an apostrophe', "a: 'x\nb: 1\nc: it's\n", 1, 4, /\('\) that opens here is never closed/],
  ['brace', 'd:\n  - { date: 2021, text: x\n  - { date: 2022, text: y }\n', 2, 5, /{ that opens here/],
  ['brace at the end of the file', 'd: { a: 1', 1, 4, /{ that opens here/],
  ['bracket in a brace', 'a:\n  - { x: 1, y: [a, b }\n  - c: 1\n', 2, 16, /\[ that opens here/],
  ['colon in a brace', 'd:\n  - { date: 2021, text: Visit: Caen }\n', 2, 25, /colon/],
  ['dash in a brace', 'a: { b: 1,\n - c }\n', 2, 2, /list/],
  ['no space after a colon', 'a: 1\nb:2\nc: 3\n', 2, 1, /space after the colon/],
  ['too deep', 'a:\n  b: 1\n   c: 2\n', 3, 4, /further/],
  ['words beside the |', 'a: | hello\n  b\nc: 1\n', 1, 6, /line below/],
  ['text below | not indented', 's:\n  - text: |\n    Hello.\n    More: b\n', 3, 5, /below the \|/],
  ['tab within a line', '- \tb: 1\n  c: 2\n', 1, 2, /There is a tab/],
  ['a star', 'c: *bold* text\n', 1, 4, /\* or &/],
  ['no-break spaces', 'a:\n  - b: 1\n  \u00a0\u00a0c: 1\n', 3, 1, /no-break space/],
  ['no-break space after a dash', 'a:\n  -\u00a0b\n', 2, 3, /no-break space/],
  ['a remark that eats words', 'a: Meet us #fun\n', 1, 12, /remark/],
  ['a text that runs on', 'a: one\n  two\nb: 1\n', 1, 4, /runs on/],
])('%s', (_, text, line, column, message) => {
  expect(said(text)).toEqual([[line, column, expect.stringMatching(message)]]);
});

test.each([
  ['quoted', 'a: "Meet us #fun"\nb: \'x #y\'\n'],
  ['a remark behind a date', 'issued: 2021-07-19 # the spring issue\n'],
  ['a remark behind a number', 'rows: 3 # enough\n'],
  ['lines below |', 'a: |\n  one #two\n  three\n'],
  ['a remark on a line of its own', 'a: one\n# two\nb: 1\n'],
])('nothing of %s', (_, text) => {
  expect(said(text)).toEqual([]);
});

test('what follows from a slip is not told, what doesn’t is', () => {
  expect(said("a: 'It's fine'\nb: {\nc: 1\n").map(([line]) => line)).toEqual([1]);
  expect(said("a: 'It's fine'\nb: 1\nb: 2\n").map(([line]) => line)).toEqual([1, 3]);
  expect(said('a: @x\nb: `y`\n').map(([line]) => line)).toEqual([1, 2]);
});
