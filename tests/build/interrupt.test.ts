import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { interruptible } from '../../src/build/interrupt.js';
import { compile, startLeaflets } from '../support/dist.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject } from '../support/project.js';

beforeAll(compile, 60_000);

const ended = (child: ReturnType<typeof spawn>) =>
  new Promise<number | null>((resolve) => child.on('close', (status) => resolve(status)));

it('work gives what it gives, and throws what it throws', () => {
  expect(interruptible(() => 3)).toBe(3);
  const fault = new Error('its own');
  expect(() =>
    interruptible(() => {
      throw fault;
    }),
  ).toThrow(fault);
});

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  it('breaks off work that hands nothing back', async () => {
    const tool = fileURLToPath(new URL('../../dist/build/interrupt.js', import.meta.url));
    const script = `import { interruptible, Interrupted } from ${JSON.stringify(tool)};
      process.once('SIGINT', () => process.exit(1));
      try { interruptible(() => { console.log('on'); for (;;); }); }
      catch (error) { process.exit(error instanceof Interrupted ? 130 : 2); }`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    child.stdout.once('data', () => child.kill('SIGINT'));
    expect(await ended(child)).toBe(130);
  });

  it('ends a watch with 130 and without a trace', async () => {
    const { root } = makeProject({}, templateFolders);
    const child = startLeaflets(['build', '--root', root, '--edition', 'web', '--watch']);
    let said = '';
    child.stderr.on('data', (text) => {
      said += String(text);
      if (said.includes('stop with Ctrl-C')) child.kill('SIGINT');
    });
    expect(await ended(child)).toBe(130);
    expect(said).not.toMatch(/Error| {4}at /);
  });
});

it('a reader that goes away ends nothing but the reading', async () => {
  const { root } = makeProject({}, templateFolders);
  mkdirSync(path.join(root, 'out'));
  const child = startLeaflets(['check', '--root', root, '--json']);
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  expect([await ended(child), said]).toEqual([0, '']);
});
