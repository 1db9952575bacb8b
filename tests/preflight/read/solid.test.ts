import { expect, it } from 'vitest';
import { readPdf } from '../../../src/preflight/read/read.js';
import { writePdf } from '../../support/write-pdf.js';

/** Which marks of a page are known to be painted all over. */
function solidOf(content: string): (boolean | undefined)[] {
  const { value } = readPdf(
    writePdf({
      pages: [{ content, resources: '/XObject << /Form @form >>' }],
      objects: {
        form: {
          dict: '/Type /XObject /Subtype /Form /BBox [0 0 50 50]',
          data: '10 10 100 20 re f',
        },
      },
    }),
  );
  return value?.pages[0]?.marks.map(({ solid }) => solid) ?? [];
}

it.each([
  ['a rectangle', '10 10 50 20 re f', true],
  ['one drawn by lines', '10 10 m 60 10 l 60 30 l 10 30 l h f', true],
  ['one turned by a quarter', '0 1 -1 0 100 0 cm 10 10 50 20 re f', true],
  ['one in an upright clip', '0 0 40 40 re W n 10 10 50 20 re f', true],
  ['one in a form', '/Form Do', true],
  ['one that is tilted', '0.9 0.1 -0.1 0.9 0 0 cm 10 10 50 20 re f', undefined],
  ['a triangle', '10 10 m 60 10 l 60 30 l h f', undefined],
  ['a bow tie', '10 10 m 60 30 l 60 10 l 10 30 l h f', undefined],
  ['two rectangles', '10 10 50 20 re 10 40 50 20 re f', undefined],
  ['a stroke', '10 10 50 20 re S', undefined],
  ['one in a clip of another shape', '0 0 m 40 0 l 0 40 l h W n 10 10 50 20 re f', undefined],
  ['one in a form that is clipped to another shape', '0 0 m 40 0 l 0 40 l h W n /Form Do', undefined],
  ['one in a form that is tilted', '0.9 0.1 -0.1 0.9 0 0 cm /Form Do', undefined],
])('%s', (_, content, solid) => {
  expect(solidOf(content)).toEqual([solid]);
});

it('a clip ends with its state', () => {
  expect(solidOf('q 0 0 m 40 0 l 0 40 l h W n 10 10 9 9 re f Q 10 10 9 9 re f')).toEqual([undefined, true]);
});
