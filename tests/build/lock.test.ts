import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { withLock } from '../../src/build/lock.js';

const out = mkdtempSync(path.join(tmpdir(), 'leaflets-lock-'));
const lock = path.join(out, '.cache/lock');
afterEach(() => rmSync(out, { recursive: true, force: true }));

it('is held while something is done, and given back whatever happens', () => {
  expect(withLock(out, () => existsSync(lock))).toBe(true);
  expect(existsSync(lock)).toBe(false);
  const fail = () => {
    throw new Error('no');
  };
  expect(() => withLock(out, fail)).toThrow('no');
  expect(existsSync(lock)).toBe(false);
});

it('is taken from a process that has ended', () => {
  mkdirSync(path.dirname(lock), { recursive: true });
  writeFileSync(lock, '999999999');
  expect(withLock(out, () => 1)).toBe(1);
});
