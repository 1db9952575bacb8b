import { describe, expect, it } from 'vitest';
import { compose } from '../../src/compose/compose.js';
import { signSpaces } from '../../src/compose/spacing.js';
import type { Block } from '../../src/model/blocks.js';
import { formatDate } from '../../src/model/written-date.js';
import { flapText, loaded, wordsOf } from '../support/fitted.js';

describe('a date', () => {
  it.each([
    ['en-GB', '1 June 1987', 'June 1987'],
    ['en-US', 'June 1, 1987', 'June 1987'],
    ['fr', '1er juin 1987', 'juin 1987'],
    ['de', '1. Juni 1987', 'Juni 1987'],
    ['ja', '1987年6月1日', '1987年6月'],
    ['zh-Hans', '1987年6月1日', '1987年6月'],
  ])('is written in the manner of %s', (language, day, month) => {
    expect(formatDate('1987-06-01', language)).toBe(day);
    expect(formatDate('1987-06', language)).toBe(month);
  });

  it('has the ordinal on the first of a month alone', () => {
    expect(formatDate('1987-06-11', 'fr')).toBe('11 juin 1987');
    expect(formatDate('1987-06-21', 'fr-CH')).toBe('21 juin 1987');
  });
});

describe('spaces beside signs', () => {
  it('never break in French, and are narrow before ; ! ?', () => {
    expect(signSpaces('Où ? Ici ! Deux : « un » ; et voilà', 'fr')).toBe(
      'Où\u202f? Ici\u202f! Deux\u00a0: «\u00a0un\u00a0»\u202f; et voilà',
    );
  });

  it('are not made where there are none, nor in another language', () => {
    expect(signSpaces('https://example.org/?q=1 à 10:30', 'fr-CA')).toBe('https://example.org/?q=1 à 10:30');
    expect(signSpaces('Where ? Here : there', 'en-GB')).toBe('Where ? Here : there');
  });

  const flap = (markdown: string, language: string): string => {
    const { project, templates } = loaded({
      'content/leaflets/demo.yaml': (text) =>
        flapText(markdown)(text).replace('title:', `language: ${language}\ntitle:`),
    });
    const panel = compose(project, templates).value?.find(({ role }) => role === 'flap');
    return wordsOf(panel?.blocks ?? []).join('\n');
  };

  it('are made in every text of a leaflet, also beside bold words', () => {
    expect(flap('Qui ? « **Nous** » !', 'fr')).toContain('Qui\u202f? «\u00a0Nous\u00a0»\u202f!');
    expect(flap('Qui ? Nous !', 'de')).toContain('Qui ? Nous !');
  });
});

describe('a list of cities by name', () => {
  const namesIn = (language: string, order: string): string[] => {
    const named = ['Zürich', 'Örebro', 'Oslo', 'Ängelholm', 'Aachen'];
    const cities = named.map(
      (name, index) =>
        `  c${index}: { name: ${name}, country: X, coordinates: { lat: ${index}, lon: 0 }, kind: sister }\n`,
    );
    const { project, templates } = loaded({
      'content/cities.yaml': (text) => text + cities.join(''),
      'content/leaflets/demo.yaml': (text) =>
        text
          .replace('title:', `language: ${language}\ntitle:`)
          .replace('{ kind: twin, show: names }', `{ kind: sister, ${order}show: names }`),
    });
    const panel = compose(project, templates).value?.find(({ role }) => role === 'flap');
    const list = (panel?.blocks ?? []).flatMap((block): readonly Block[] =>
      'blocks' in block ? block.blocks : [],
    );
    return wordsOf(list).flatMap((words) => (/^(.*), X$/.exec(words)?.[1] ? [words.slice(0, -3)] : []));
  };

  it('sorts as its language does', () => {
    expect(namesIn('de', 'order: name, ')).toEqual(['Aachen', 'Ängelholm', 'Örebro', 'Oslo', 'Zürich']);
    expect(namesIn('sv', 'order: name, ')).toEqual(['Aachen', 'Oslo', 'Zürich', 'Ängelholm', 'Örebro']);
  });

  it('keeps the data’s order where nothing else is asked', () => {
    expect(namesIn('de', '')).toEqual(['Zürich', 'Örebro', 'Oslo', 'Ängelholm', 'Aachen']);
  });
});
