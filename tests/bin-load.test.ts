import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = mkdtempSync(path.join(tmpdir(), 'leaflets-load-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('the code that was kept of a script never runs for another of the same length', () => {
  mkdirSync(path.join(root, 'bin'));
  mkdirSync(path.join(root, 'dist/bundle'), { recursive: true });
  cpSync(fileURLToPath(new URL('../bin/load.cjs', import.meta.url)), path.join(root, 'bin/load.cjs'));
  const script = (answer: number) =>
    writeFileSync(
      path.join(root, 'dist/bundle/main.cjs'),
      `const part = require('./part.cjs');\nexports.answer = () => part.of(${answer});\n`,
    );
  writeFileSync(path.join(root, 'dist/bundle/part.cjs'), 'exports.of = (answer) => answer * 2;\n');
  const run = () =>
    execFileSync(
      process.execPath,
      [
        '-e',
        "const { load, keepCode } = require('./bin/load.cjs'); console.log(load('main.cjs').answer()); keepCode()",
      ],
      { cwd: root, encoding: 'utf8' },
    ).trim();
  script(3);
  expect([run(), run()]).toEqual(['6', '6']);
  expect(readdirSync(path.join(root, 'dist/code'))).toHaveLength(2);
  script(4);
  expect([run(), run()]).toEqual(['8', '8']);
});
