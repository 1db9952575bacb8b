import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/words/passages.js';
import { joined, type Part, tokensOf } from '../../src/words/tokens.js';
import { pairsOf } from '../../src/words/told-changes.js';

const parts = (...texts: readonly string[]): Part[] => texts.map((text) => ({ kind: 'text', text }));
const passages = (before: readonly string[], after: readonly string[]) =>
  passagesOf(tokensOf(parts(...before)), tokensOf(parts(...after)));
const signs = { same: ['', ''], removed: ['[', ']'], added: ['{', '}'] } as const;
const shown = (before: readonly string[], after: readonly string[]): string[] =>
  passages(before, after).map(({ pieces, cut }) =>
    [
      cut.before ? '…' : '',
      ...pieces.map(({ change, text }) =>
        text.replace(/\S.*\S|\S/s, `${signs[change][0]}$&${signs[change][1]}`),
      ),
      cut.behind ? '…' : '',
    ].join(''),
  );

describe('what counts as a word', () => {
  it.each([
    ['Portsmouth’s twin cities.', ['Portsmouth’s', 'twin', 'cities', '.']],
    ['ectc 2021-07-19, 19.07.21 at 7:30', ['ectc', '2021-07-19', ',', '19.07.21', 'at', '7:30']],
    ['湛江市', ['湛江', '市']],
    ['soft\u00adly  and\u00a0wide', ['softly', 'and', 'wide']],
  ])('%s', (text, words) => {
    expect(tokensOf(parts(text)).map((token) => token.text)).toEqual(words);
  });

  it('is the same however it is encoded and spaced', () => {
    expect(passages(['Comité  de\nJumelage'], ['Comite\u0301 de\u00a0Jumelage'])).toEqual([]);
  });
});

describe('passages', () => {
  it.each([
    [
      'a word for another',
      ['We meet on Mondays.'],
      ['We meet on Fridays.'],
      ['We meet on [Mondays] {Fridays}.'],
    ],
    ['words that are put in', ['Come to us.'], ['Come to us on foot.'], ['Come to us {on foot}.']],
    [
      'several words for several: what they have in common by chance is no island',
      ['It costs two or three pounds.'],
      ['It costs four or five euros.'],
      ['It costs [two or three pounds] {four or five euros}.'],
    ],
    ['a paragraph', ['One.', 'Three.'], ['One.', 'Two of it.', 'Three.'], ['{Two of it.}']],
    [
      'paragraphs that have others in their place',
      ['A b c.', 'D e f.'],
      ['X y z.'],
      ['[A b c]{X y z}.', '[D e f.]'],
    ],
    [
      'changes far apart in one paragraph',
      [`x ${'and so on '.repeat(10)}y`],
      [`p ${'and so on '.repeat(10)}q`],
      ['[x] {p} and so on and so on and so…', '…so on and so on and so on [y] {q}'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after).map((text) => text.replace(/\s+/g, ' ').replace('] {', ']{'))).toEqual(
      expected.map((text) => text.replace('] {', ']{')),
    );
  });

  it('gives pairs of what was and what is', () => {
    const [passage] = passages(['We meet on Mondays at noon sharp.'], ['We meet each Friday at noon.']);
    expect(passage && pairsOf(passage)).toEqual([
      { was: 'on Mondays', now: 'each Friday' },
      { was: 'sharp', now: '' },
    ]);
  });

  it('calls texts that have nothing in common different as a whole', () => {
    const many = (word: string) => Array.from({ length: 2000 }, (_, at) => `${word}${at}`).join(' ');
    const [passage, ...others] = passages([many('a')], [many('b')]);
    expect([passage?.pieces.map(({ change }) => change), others]).toEqual([['removed', 'added'], []]);
  });
});

it('whatever is edited, the pieces hold every word taken out or put in, and none that was not', () => {
  const word = fc.constantFrom('a', 'the', 'city', 'of', 'Caen', '1987', 'meets', '.', ',');
  const text = fc.array(
    fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
    { maxLength: 4 },
  );
  const count = (words: readonly string[]) => {
    const counts: Record<string, number> = {};
    for (const one of words) counts[one] = (counts[one] ?? 0) + 1;
    return counts;
  };
  const words = (texts: readonly string[]) => tokensOf(parts(...texts)).map((token) => token.text);
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = passages(before, after).flatMap((passage) => passage.pieces);
      const of = (change: string) =>
        count(words(pieces.filter((piece) => piece.change === change).map((piece) => piece.text)));
      const [removed, added, old, next] = [
        of('removed'),
        of('added'),
        count(words(before)),
        count(words(after)),
      ];
      for (const one of new Set([...Object.keys(old), ...Object.keys(next)]))
        expect((old[one] ?? 0) - (removed[one] ?? 0)).toBe((next[one] ?? 0) - (added[one] ?? 0));
      if (JSON.stringify(words(before)) === JSON.stringify(words(after))) expect(pieces).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('tokens are text again', () => {
  expect(joined(tokensOf(parts('Caen, in Normandy (France).', 'Next')))).toBe(
    'Caen, in Normandy (France). Next',
  );
});
