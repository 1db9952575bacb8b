import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const home = fileURLToPath(new URL('../../', import.meta.url));

/** The newest time of a folder's files of a kind; 0 where there are none. */
function newest(folder: string, ending: string): number {
  try {
    return Math.max(
      0,
      ...readdirSync(path.join(home, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .map((name) => statSync(path.join(home, folder, name)).mtimeMs),
    );
  } catch {
    return 0;
  }
}

/** Compiles the sources, unless what `npm ci` compiled is of today. */
export function compile(): void {
  if (newest('dist', '.cjs') > newest('src', '.ts')) return;
  const tsc = path.join(home, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: home });
  execFileSync(process.execPath, [path.join(home, 'bin/bundle.js')], { cwd: home });
}

/**
 * One file made of a compiled module and all it loads, for processes that are started by the hundred, in a folder of
 * its own. It stands as deep in the project as the modules do: some read package.json from where they are.
 */
export async function bundled(module: string): Promise<string> {
  const out = path.join(home, 'out');
  mkdirSync(out, { recursive: true });
  const file = path.join(
    mkdtempSync(path.join(out, '.test-')),
    path.basename(module).replace(/\.js$/, '.mjs'),
  );
  await build({
    input: path.join(home, 'dist', module),
    platform: 'node',
    output: { file, format: 'esm', codeSplitting: false },
  });
  return file;
}

/** Starts the compiled command line. */
export const startLeaflets = (args: readonly string[]) =>
  spawn(process.execPath, [path.join(home, 'bin/leaflets.js'), ...args], { cwd: home });

/** Runs the compiled command line as a user does; gives its exit status and all it says. */
export function leaflets(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  cwd = home,
): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, [path.join(home, 'bin/leaflets.js'), ...args], {
    cwd,
    env: { ...process.env, ...environment },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}
