import path from 'node:path';
import type { Files, Noted } from '../load/files.js';
import { quickLook, sameLook } from '../load/hash.js';
import type { Remembered } from './state.js';

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
    if (!files.isAsNoted(name, input)) return `${name} has changed`;
  }
  for (const [name, look] of Object.entries(remembered.outputs)) {
    if (!sameLook(look, quickLook(path.join(out, name)))) return `${name} is missing or was changed`;
  }
  return undefined;
}

/** All that several doors noted, to be remembered; where one knows a file’s content and another only that it was there, the content. */
export function rememberInputs(...doors: readonly Files[]): Record<string, Noted> {
  const inputs: Record<string, Noted> = {};
  for (const [name, noted] of doors.flatMap((files) => [...files.readLog()])) {
    if (inputs[name] === undefined || noted.hash !== 'present') inputs[name] = noted;
  }
  return inputs;
}
