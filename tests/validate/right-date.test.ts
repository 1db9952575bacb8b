import { expect, test } from 'vitest';
import { rightDate } from '../../src/validate/right-date.js';

test.each([
  ['19/07/2021', '2021-07-19'],
  ['07/19/2021', '2021-07-19'],
  ['19.7.2021', '2021-07-19'],
  ['2021-7-19', '2021-07-19'],
  ['2021/07/19', '2021-07-19'],
  ['2021–07–19', '2021-07-19'],
  ['“2021-07-19”', '2021-07-19'],
  ['19 July 2021', '2021-07-19'],
  ['19th July 2021', '2021-07-19'],
  ['July 19, 2021', '2021-07-19'],
  ['July 2021', '2021-07'],
  ['7/2021', '2021-07'],
  ['31/02/2021', undefined],
  ['summer 2021', undefined],
  ['soon', undefined],
  ['2021', undefined],
])('%s is %s', (given, date) => {
  expect(rightDate(given)).toBe(date);
});
