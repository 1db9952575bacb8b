import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isCmykProfile } from '../../src/model/icc.js';

const good = readFileSync(new URL('../../assets/icc/coated-fogra39-tac300.icc', import.meta.url));
const rgb = Buffer.from(good);
rgb.write('RGB ', 16, 'latin1');

it.each([
  ['the one that comes with the project', good, true],
  ['one of RGB', rgb, false],
  ['one cut short', good.subarray(0, 100_000), false],
  ['words', Buffer.from('not a profile'.repeat(40)), false],
  ['nothing', new Uint8Array(), false],
])('a CMYK profile: %s', (_what, bytes, expected) => {
  expect(isCmykProfile(bytes)).toBe(expected);
});
