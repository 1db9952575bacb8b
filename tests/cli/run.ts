import { vi } from 'vitest';
import { main } from '../../src/cli/main.js';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, and gives what it printed and its exit status. */
export async function run(...words: readonly string[]): Promise<Ran> {
  const told = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      told[stream] += String(text);
      return true;
    }),
  );
  const signals = process.listeners('SIGINT');
  process.exitCode = undefined;
  try {
    await main(['node', 'leaflets', ...words]);
    return { status: Number(process.exitCode ?? 0), ...told };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
    for (const listener of process.listeners('SIGINT'))
      if (!signals.includes(listener)) process.removeListener('SIGINT', listener);
  }
}
