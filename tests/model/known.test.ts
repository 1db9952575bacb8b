import { expect, it } from 'vitest';
import { Known, mostKept, mostKnown } from '../../src/model/known.js';

it('gives what it was told, by its key alone, in a later process too', () => {
  const first = new Known<unknown>();
  expect(first.toKeep()).toBeUndefined();
  first.remember('a', { list: [1, 'two', null], on: true });
  const later = new Known<unknown>();
  later.recall(first.toKeep() ?? '');
  expect(later.find('a')).toEqual({ list: [1, 'two', null], on: true });
  expect(later.find('b')).toBeUndefined();
  // Nothing new: nothing to keep.
  expect(later.toKeep()).toBeUndefined();
});

it('what it finds out itself stands before what was kept', () => {
  const known = new Known<string>();
  known.remember('a', 'now');
  known.recall(JSON.stringify([['a', 'then']]));
  expect(known.find('a')).toBe('now');
});

it.each([
  [Number.NaN],
  [-0],
  [[Number.POSITIVE_INFINITY]],
  [{ when: new Date(0) }],
  [{ of: new Map() }],
  [{ no: undefined }],
])('does not remember what JSON would change (%o)', (value) => {
  const known = new Known<unknown>();
  known.remember('a', value);
  expect(known.find('a')).toBeUndefined();
});

it('keeps all that was asked for, and of the rest the latest', () => {
  const old = Array.from({ length: 150 }, (_, at) => [`old ${at}`, at]);
  const known = new Known<number>();
  known.recall(JSON.stringify(old));
  known.find('old 3');
  known.remember('new', 1);
  const kept = (JSON.parse(known.toKeep() ?? '[]') as [string, number][]).map(([key]) => key);
  expect(kept).toHaveLength(mostKept);
  expect(kept.slice(-2)).toEqual(['old 3', 'new']);
  expect(kept).not.toContain('old 4');
});

it('grows no further than it may', () => {
  const known = new Known<number>();
  for (let at = 0; at <= mostKnown; at += 1) known.remember(String(at), at);
  expect([known.find('0'), known.find('1')]).toEqual([undefined, 1]);
});
