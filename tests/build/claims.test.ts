import { expect, it } from 'vitest';
import { Claims } from '../../src/build/claims.js';

it('gives each ticket to whoever asks first, on whichever thread', () => {
  const here = new Claims();
  const there = new Claims(here.shared);
  for (const ticket of [0, 1, 257]) here.offer(ticket);
  expect([there.claim(0), here.claim(0)]).toEqual([true, false]);
  expect([here.claim(257), there.claim(257)]).toEqual([true, false]);
});

it('offers a place again to a later ticket', () => {
  const claims = new Claims();
  for (const ticket of [3, 3 + 256]) {
    claims.offer(ticket);
    expect(claims.claim(ticket)).toBe(true);
  }
});
