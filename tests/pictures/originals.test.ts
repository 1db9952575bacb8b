import { expect, it } from 'vitest';
import { openOriginals } from '../../src/pictures/originals.js';
import { loaded } from '../support/fitted.js';

const opened = (fill: string) => {
  const { test, project } = loaded({
    'assets/drawings/ferry.svg': (text) => text.replace('#1578b5', fill),
  });
  return openOriginals(test.files, project, ['ferry', 'missing-photo']);
};

it('where a file is not there, its fallback stands in', () => {
  const { value, diagnostics } = opened('var(--ink)');
  expect(diagnostics).toEqual([]);
  expect(value?.get('missing-photo')).toEqual(value?.get('ferry'));
});

it('a drawing may ask for colours that the theme does not have only with another beside them', () => {
  expect(opened('var(--sunset, #ff8800)').diagnostics).toEqual([]);
  const [found] = opened('var(--sunset)').diagnostics;
  expect(found).toMatchObject({
    code: 'reference/colour',
    place: { file: 'content/pictures.yaml', line: 3 },
  });
  expect(found?.message).toContain('sunset');
});
