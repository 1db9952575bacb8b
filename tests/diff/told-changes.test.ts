import { expect, it } from 'vitest';
import type { FileText } from '../../src/diff/file-text.js';
import { toldChanges } from '../../src/diff/told-changes.js';
import { wordChanges } from '../../src/diff/word-changes.js';

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
