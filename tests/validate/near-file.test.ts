import { describe, expect, test } from 'vitest';
import { loadData, loadLeaflet } from '../../src/validate/project.js';
import { everyPanel } from '../support/good-project.js';
import { makeProject, type Override } from '../support/project.js';

/** What is said of a picture whose file, photos/caen.jpg, is not there. */
const said = (overrides: Readonly<Record<string, Override>> = {}) => {
  const { files } = makeProject({
    'content/leaflets/demo.yaml': (text) =>
      everyPanel(text).replace('picture: ferry', 'picture: missing-photo'),
    ...overrides,
  });
  return loadLeaflet(files, 'demo', loadData(files).value).diagnostics;
};

test('a drawing in place of a photograph is told, and no fault', () => {
  expect(said()).toMatchObject([
    {
      severity: 'info',
      code: 'picture/fallback',
      message: 'assets/photos/caen.jpg isn’t there yet; the drawing `ferry` is used',
    },
  ]);
});

describe('a photograph under nearly the right name is named', () => {
  test.each([
    'photos/Caen.jpg',
    'photos/caen.JPG',
    'photos/caen.jpeg',
    'photos/caen.png',
    'photos/caen.jpg.jpg',
    'photos/caen (1).jpg',
    'photos/ceen.jpg',
    'photo/caen.jpg',
    'caen.jpg',
  ])('%s', (file) => {
    expect(said({ [`assets/${file}`]: 'x' })).toMatchObject([
      { severity: 'warning', code: 'picture/fallback', hint: expect.stringContaining(`file: ${file}`) },
    ]);
  });

  test('with what to do about a format that can’t be read', () => {
    expect(said({ 'assets/photos/IMG.heic': 'x', 'assets/photos/caen.heic': 'x' })).toMatchObject([
      {
        severity: 'warning',
        hint: 'save assets/photos/caen.heic as JPEG, under the name assets/photos/caen.jpg',
      },
    ]);
  });

  test('also where there is no fallback', () => {
    const found = said({
      'assets/photos/Caen.jpg': 'x',
      'content/pictures.yaml': (text) => text.replace('    fallback: ferry\n', ''),
    });
    expect(found).toMatchObject([
      { code: 'content/picture-missing', hint: expect.stringContaining('photos/Caen.jpg') },
    ]);
  });
});

test.each(['photos/duisburg.jpg', 'photos/caen2.jpg', 'photos/README.md', 'photos/caen.txt'])(
  '%s is another',
  (file) => {
    expect(said({ [`assets/${file}`]: 'x' })).toMatchObject([{ severity: 'info' }]);
  },
);

test('nor is one that another picture names', () => {
  const found = said({
    'assets/photos/caan.jpg': 'x',
    'content/pictures.yaml': (text) => `${text}  other: { file: photos/caan.jpg, alt: Another }\n`,
  });
  expect(found).toMatchObject([{ severity: 'info' }]);
});
