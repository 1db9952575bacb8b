import { knownBlocks } from '../compose/compose.js';
import { type FontMemory, keepFonts } from '../engine/pdfmake.js';
import { knownFonts } from '../engine/subset-font.js';
import { sha256 } from '../load/hash.js';
import { knownValues } from '../load/known-yaml.js';
import { knownLand } from '../map/land.js';
import type { Known } from '../model/known.js';
import { readCached, writeCached } from '../pictures/cache.js';
import { knownDrawings } from '../pictures/originals.js';

/** What a process has found out and a later one may use, kept in a folder. */
export interface Memory {
  readonly fonts: FontMemory;
  /** Keeps what was found out since. */
  keep(): void;
}

const findings: readonly (readonly [name: string, Known<unknown>])[] = [
  ['values', knownValues],
  ['blocks', knownBlocks as Known<unknown>],
  ['drawings', knownDrawings as Known<unknown>],
  ['land', knownLand as Known<unknown>],
  ['fonts', knownFonts as Known<unknown>],
];

/**
 * Opens a memory. What it holds was found out by this very tool, packages and Node and all: another one begins anew.
 * @param tool the tool's stamp
 */
export function openMemory(folder: string, tool: string): Memory {
  const keyOf = (name: string): string => sha256(`${tool} ${name}`);
  const recall = (name: string): string | undefined => {
    const kept = readCached(folder, keyOf(name));
    return kept && Buffer.from(kept.bytes).toString('utf8');
  };
  const keep = (name: string, text: string): void =>
    writeCached(folder, keyOf(name), { bytes: Buffer.from(text, 'utf8') });
  for (const [name, known] of findings) {
    const kept = recall(name);
    if (kept !== undefined) known.recall(kept);
  }
  return {
    fonts: {
      words: (fontHash) => recall(`words ${fontHash}`),
      file: (fontHash, glyphs) => readCached(folder, keyOf(`file ${fontHash} ${glyphs}`))?.bytes,
    },
    keep() {
      keepFonts({
        words: (fontHash, words) => keep(`words ${fontHash}`, words),
        file: (fontHash, glyphs, bytes) =>
          writeCached(folder, keyOf(`file ${fontHash} ${glyphs}`), { bytes }),
      });
      for (const [name, known] of findings) {
        const grown = known.toKeep();
        if (grown !== undefined) keep(name, grown);
      }
    },
  };
}
