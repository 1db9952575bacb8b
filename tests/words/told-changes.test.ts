import { expect, it } from 'vitest';
import type { FileText } from '../../src/words/said.js';
import { toldChanges } from '../../src/words/told-changes.js';
import { wordChanges } from '../../src/words/word-changes.js';

const said = (...panels: readonly (readonly [title: string, ...words: string[]])[]): FileText => ({
  by: 'panels',
  panels: panels.map(([title, ...words]) => ({
    title,
    page: null,
    parts: words.map((text) => ({ kind: 'text', text })),
  })),
});

it('tells every change by its panel, in a list', () => {
  const before = said(['We', 'We meet on Mondays.', 'Bring cake.'], ['You', 'Come to us.']);
  const after = said(['We', 'We meet on Fridays.'], ['You', 'Come to us.'], ['They', 'New here.']);
  expect(toldChanges(wordChanges(before, after))).toEqual([
    { panel: 'We', was: 'Mondays', now: 'Fridays' },
    { panel: 'We', was: 'Bring cake.', now: '' },
    { panel: 'They', was: '', now: 'New here.' },
  ]);
});

it('tells an address that is printed as well, and a heading that is among the words, once', () => {
  const link = (address: string) => ({ kind: 'link', text: address }) as const;
  const of = (title: string, words: string, address: string): FileText => ({
    by: 'panels',
    panels: [
      {
        title,
        page: null,
        parts: [{ kind: 'text', text: title }, { kind: 'text', text: words }, link(address)],
      },
    ],
  });
  const before = of('Write to us', 'Look at www.caen.fr for news of all that we do.', 'https://www.caen.fr/');
  const after = of('Ask us', 'Look at www.ville.fr for news of all that we do.', 'https://www.ville.fr/');
  expect(toldChanges(wordChanges(before, after))).toEqual([
    { panel: 'Ask us', was: 'Write to', now: 'Ask' },
    { panel: 'Ask us', was: 'www.caen.fr', now: 'www.ville.fr' },
  ]);
});

it('tells an address that nobody sees, and a heading that stands nowhere else', () => {
  const of = (title: string, address: string): FileText => ({
    by: 'panels',
    panels: [
      {
        title,
        page: null,
        parts: [
          { kind: 'text', text: 'We meet here.' },
          { kind: 'link', text: address },
        ],
      },
    ],
  });
  expect(toldChanges(wordChanges(of('We', 'https://a.org/x'), of('Us', 'https://a.org/y')))).toEqual([
    { panel: 'Us', was: 'We', now: 'Us' },
    { panel: 'Us', was: 'https://a.org/x', now: 'https://a.org/y' },
  ]);
});
