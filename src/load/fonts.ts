import { readFileSync } from 'node:fs';
import { diagnose, type Outcome } from '../model/diagnostic.js';
import type { Files, OnDisk } from './files.js';
import { isPackaged } from './packaged.js';
import { isFont } from './sfnt.js';

/**
 * Finds a font: `npm:<package>/<file>` among the tool's own packages, anything else in the project's assets/fonts.
 * Errors: font/missing, font/kind (not .ttf or .otf), font/damaged.
 */
export function fontFile(files: Files, ref: string): Outcome<OnDisk> {
  if (!/\.(ttf|otf)$/i.test(ref)) {
    return failure(
      'font/kind',
      `“${ref}” is not a .ttf or .otf file`,
      'fonts are TrueType or OpenType files',
    );
  }
  const found = files.onDisk(isPackaged(ref) ? ref : `assets/fonts/${ref}`);
  if (!found) {
    return failure(
      'font/missing',
      `There is no font “${ref}”`,
      isPackaged(ref)
        ? 'name a file of an installed package: npm:<package>/<file>'
        : 'put the file into assets/fonts',
    );
  }
  if (isPackaged(ref) || isSound(found)) return { value: found, diagnostics: [] };
  const hint = 'download or copy the file again; it may be a web page, or break off in the middle';
  return failure('font/damaged', `“${ref}” is no font that can be read`, hint);
}

/** Judged once, by content. */
const judged = new Map<string, boolean>();

function isSound({ absolute, hash }: OnDisk): boolean {
  const known = judged.get(hash) ?? isFont(readFileSync(absolute));
  judged.set(hash, known);
  return known;
}

const failure = (code: string, message: string, hint: string): Outcome<never> => ({
  diagnostics: [diagnose('error', code, message, undefined, hint)],
});
