import path from 'node:path';
import type { Files } from '../load/files.js';
import { type Input, quickLook, type Remembered } from './state.js';

/**
 * Why a leaflet must be made again; undefined where nothing has changed. Files whose size and time are as they were
 * count as unchanged; of the others the content decides.
 */
export function whyChanged(
  files: Files,
  out: string,
  remembered: Remembered | undefined,
  asked: string,
  tool: string,
): string | undefined {
  if (!remembered) return 'it has not been built here before';
  if (remembered.tool !== tool) return 'the tool itself has changed';
  if (remembered.asked !== asked) return `other files are asked for (${asked})`;
  for (const [name, input] of Object.entries(remembered.inputs)) {
    if (!sameInput(files, name, input)) return `${name} has changed`;
  }
  for (const [name, { size, mtimeMs }] of Object.entries(remembered.outputs)) {
    const now = quickLook(path.join(out, name));
    if (now?.size !== size || now.mtimeMs !== mtimeMs) return `${name} is missing or was changed`;
  }
  return undefined;
}

function sameInput(files: Files, name: string, input: Input): boolean {
  if (name.startsWith('npm:')) return true;
  if (input.size !== undefined) {
    const now = quickLook(path.join(files.root, name));
    if (now?.size === input.size && now.mtimeMs === input.mtimeMs) return true;
  }
  return files.fingerprint(name, input.hash) === input.hash;
}

/** The read log with each file's size and time, to be remembered. */
export function rememberInputs(...doors: readonly Files[]): Record<string, Input> {
  const root = doors[0]?.root ?? '';
  return Object.fromEntries(
    doors
      .flatMap((files) => [...files.readLog()])
      .map(([name, hash]) => {
        const look =
          /^[0-9a-f]{64}$/.test(hash) && !name.includes('*') ? quickLook(path.join(root, name)) : undefined;
        return [name, { hash, ...look }];
      }),
  );
}
