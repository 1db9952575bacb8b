import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Outcome } from '../model/diagnostic.js';
import { type Files, inside, sha256, sizeLimits } from './files.js';

export interface FontFile {
  /** As the theme names it. */
  readonly ref: string;
  /** Where it lies on the disk. */
  readonly absolute: string;
}

const require = createRequire(import.meta.url);

/**
 * Finds a font: `npm:<package>/<file>` among the tool's own packages, anything else in the project's assets/fonts.
 * Errors: font/missing, font/kind (not .ttf or .otf).
 */
export function fontFile(files: Files, ref: string): Outcome<FontFile> {
  if (!/\.(ttf|otf)$/i.test(ref)) {
    return failure(
      'font/kind',
      `“${ref}” is not a .ttf or .otf file`,
      'fonts are TrueType or OpenType files',
    );
  }
  const absolute = ref.startsWith('npm:') ? packaged(ref.slice(4)) : files.absolute(`assets/fonts/${ref}`);
  if (ref.startsWith('npm:')) files.note(ref, absolute === undefined ? 'absent' : 'present');
  if (absolute !== undefined) return { value: { ref, absolute }, diagnostics: [] };
  return failure(
    'font/missing',
    `There is no font “${ref}”`,
    ref.startsWith('npm:')
      ? 'name a file of an installed package: npm:<package>/<file>'
      : 'put the file into assets/fonts',
  );
}

/** Reads a font's bytes, and notes in the project's log that it was read. Errors as for `fontFile`. */
export function readFont(files: Files, ref: string): Outcome<Buffer> {
  if (!ref.startsWith('npm:')) {
    const found = fontFile(files, ref);
    return found.value ? files.readBytes(`assets/fonts/${ref}`) : { diagnostics: found.diagnostics };
  }
  const found = fontFile(files, ref);
  if (!found.value) return { diagnostics: found.diagnostics };
  const bytes = readFileSync(found.value.absolute);
  files.note(ref, sha256(bytes));
  return { value: bytes, diagnostics: [] };
}

/** The way to `<package>/<file>`; undefined if it isn't there or is not the package's own. */
function packaged(name: string): string | undefined {
  const match = /^((?:@[a-z0-9._-]+\/)?[a-z0-9][a-z0-9._-]*)\/(.+)$/.exec(name);
  const [, packageName, file] = match ?? [];
  if (packageName === undefined || file === undefined) return undefined;
  for (const folder of require.resolve.paths(packageName) ?? []) {
    try {
      const home = realpathSync(path.join(folder, packageName));
      const absolute = realpathSync(path.join(home, file));
      const stat = statSync(absolute);
      if (inside(home, absolute) && stat.isFile() && stat.size <= sizeLimits.bytes) return absolute;
    } catch {
      // Not in this folder: the next one up may have it.
    }
  }
  return undefined;
}

const failure = (code: string, message: string, hint: string): Outcome<never> => ({
  diagnostics: [{ severity: 'error', code, message, hint }],
});
