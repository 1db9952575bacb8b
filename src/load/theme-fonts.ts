import type { Fonts } from '../model/fonts.js';
import type { Theme } from '../schema/theme.js';
import type { Files } from './files.js';
import { fontFile } from './fonts.js';

/** Where the theme's fonts lie on the disk; validation has seen to it that they are there. */
export function themeFonts(files: Files, theme: Theme): Fonts {
  const optional = (ref: string | null) => (ref === null ? undefined : fontFile(files, ref).value);
  const needed = (ref: string) => {
    const found = fontFile(files, ref).value;
    if (!found) throw new Error(`font ${ref} was not checked`);
    return found;
  };
  return Object.fromEntries(
    Object.entries(theme.fonts).map(([family, { regular, bold, italic }]) => [
      family,
      { regular: needed(regular), bold: optional(bold), italic: optional(italic) },
    ]),
  );
}
