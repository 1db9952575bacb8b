import { expect, it } from 'vitest';
import { toolStamp } from '../../src/build/stamp.js';
import { packageVersion } from '../../src/engine/version.js';

it('every package that decides bytes has a version to go by', () => {
  for (const name of ['pdfmake', 'pdfkit', 'fontkit', 'linebreak', 'sharp', '@hyzyla/pdfium', 'handlebars']) {
    expect(packageVersion(name), name).toMatch(/^\d+\.\d+/);
  }
  expect(packageVersion('no-such-package')).toBe('');
});

it('the stamp is the same as long as nothing changes', () => {
  expect(toolStamp()).toBe(toolStamp());
});
