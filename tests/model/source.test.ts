import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../src/model/diagnostic.js';
import { contentRef, resolveRef } from '../../src/model/source.js';
import { mmToPt, ptToMm } from '../../src/model/units.js';
import { loaded } from '../support/fitted.js';

describe('a content reference', () => {
  it('leads back to the author’s line', () => {
    const { source } = loaded().project.leaflet;
    const ref = contentRef(source.file, ['panels', 1, 'heading']);
    expect(ref).toBe('content/leaflets/demo.yaml#panels.1.heading');
    expect(resolveRef(ref, [source])).toMatchObject({ file: source.file, line: 12 });
  });

  it('into a value that is not there leads to its nearest parent that is', () => {
    const { source } = loaded().project.leaflet;
    const place = resolveRef(contentRef(source.file, ['panels', 1, 'lead']), [source]);
    expect(place.line).toBe(10);
  });

  it('into an unknown file still names the file', () => {
    expect(resolveRef('content/none.yaml#a', [])).toEqual({ file: 'content/none.yaml' });
  });
});

it('an A4 sheet is 841.89 by 595.28 points', () => {
  expect(mmToPt(297)).toBeCloseTo(841.89, 2);
  expect(mmToPt(210)).toBeCloseTo(595.28, 2);
  expect(ptToMm(mmToPt(97))).toBeCloseTo(97, 9);
});

it('only errors are errors', () => {
  const said = (severity: 'error' | 'warning' | 'info') => ({ severity, code: 'a/b', message: '' });
  expect(hasErrors([said('warning'), said('info')])).toBe(false);
  expect(hasErrors([said('warning'), said('error')])).toBe(true);
});
