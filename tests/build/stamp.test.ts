import { expect, it } from 'vitest';
import { packageVersions, toolStamp } from '../../src/build/stamp.js';
import { packageVersion } from '../../src/engine/version.js';

it('every package that decides bytes has a version to go by', () => {
  for (const name of ['pdfmake', 'pdfkit', 'fontkit', 'linebreak', 'sharp', '@hyzyla/pdfium', 'handlebars']) {
    expect(packageVersion(name), name).toMatch(/^\d+\.\d+/);
  }
  expect(packageVersion('no-such-package')).toBe('');
});

it('they are told where npm keeps no list of its own', () => {
  const versions = packageVersions();
  expect(versions.length).toBeGreaterThan(20);
  for (const version of versions) expect(version).toMatch(/ \d+\.\d+/);
});

it('the stamp is the same as long as nothing changes', () => {
  expect(toolStamp()).toBe(toolStamp());
});
