import { readState } from '../build/state.js';
import type { Files } from '../load/files.js';
import { type Diagnostic, diagnose } from '../model/diagnostic.js';

/**
 * Leaflets that were changed after they were built; where nobody knows what they were built from, they are believed.
 * Error: publish/stale.
 */
export function staleLeaflets(files: Files, out: string, only: readonly string[]): readonly Diagnostic[] {
  return Object.values(readState(out).leaflets).flatMap(({ entry, inputs }) => {
    if (only.length > 0 && !only.includes(entry.id)) return [];
    const changed = Object.entries(inputs).find(([name, noted]) => !files.isAsNoted(name, noted))?.[0];
    if (changed === undefined) return [];
    const message = `Leaflet \`${entry.id}\` was built before ${changed} was changed`;
    return [diagnose('error', 'publish/stale', message, { file: changed }, 'build it again: npm start')];
  });
}
