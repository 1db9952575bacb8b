import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

const known = new Map<string, boolean>();

/**
 * Whether a reader of PDFs, apart from this project, is on the machine. Where it is not, the test that asks is
 * skipped with a visible line; in CI it is a failure, so that nothing is skipped there without anybody knowing.
 */
export function tool(name: string): boolean {
  let found = known.get(name);
  if (found === undefined) {
    found = !spawnSync(name, ['--version'], { stdio: 'ignore' }).error;
    known.set(name, found);
  }
  if (found) return true;
  if (process.env.CI) expect.fail(`${name} is not installed, and CI may skip nothing`);
  console.warn(`skipped what needs ${name}: it is not installed`);
  return false;
}

/** Runs a tool and gives what it prints; a failure of the tool is a failure of the test. */
export function run(name: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8' });
  if (status !== 0) expect.fail(`${name} ${args.join(' ')} gave ${status}: ${stderr}`);
  return stdout;
}
