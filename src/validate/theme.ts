import type { Files } from '../load/files.js';
import { fontFile } from '../load/fonts.js';
import type { Diagnostic, Outcome, Place } from '../model/diagnostic.js';
import { hasErrors } from '../model/diagnostic.js';
import type { Sourced } from '../model/project.js';
import type { Path } from '../model/source.js';
import { type Theme, theme } from '../schema/index.js';
import { readContent } from './content-file.js';
import { diagnose, placed } from './diagnostics.js';
import { didYouMean } from './suggest.js';

const folder = 'templates/themes';

/**
 * Reads a theme and sees to it that the colours, fonts and panel styles it names are there.
 * @param asked where the leaflet asks for it. Errors also: reference/theme, reference/colour, reference/font,
 * reference/style, font/missing, font/kind.
 */
export function loadTheme(files: Files, id: string, asked?: () => Place): Outcome<Sourced<Theme>> {
  const rel = `${folder}/${id}.yaml`;
  if (!files.exists(rel)) {
    const names = files.list(folder, '.yaml').map((name) => name.slice(0, -'.yaml'.length));
    const hint = didYouMean(id, names, `put a theme into ${folder}`);
    return {
      diagnostics: [diagnose('error', 'reference/theme', `There is no theme \`${id}\``, asked?.(), hint)],
    };
  }
  const read = readContent(files, rel, theme, 'settings');
  if (!read.value) return read;
  const diagnostics = [...read.diagnostics, ...references(read.value), ...fonts(files, read.value)];
  return hasErrors(diagnostics) ? { diagnostics } : { value: read.value, diagnostics };
}

/** Colours that a type style may take from the panel’s style, whichever it is. */
const ofPanel = { text: true, heading: true, accent: true, link: true };

function references({ source, value }: Sourced<Theme>): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const need = (what: string, code: string, id: string | null, set: object, path: Path): void => {
    if (id === null || Object.hasOwn(set, id)) return;
    const hint = didYouMean(id, Object.keys(set), `add it to the theme`);
    found.push(
      diagnose('error', code, `There is no ${what} \`${id}\` in this theme`, source.place(path), hint),
    );
  };
  for (const [role, style] of Object.entries(value.type)) {
    if (style === null) continue;
    need('font', 'reference/font', style.font, value.fonts, ['type', role, 'font']);
    need('colour', 'reference/colour', style.colour, { ...value.colours, ...ofPanel }, [
      'type',
      role,
      'colour',
    ]);
  }
  for (const [index, fallback] of value.fallbacks.entries()) {
    need('font', 'reference/font', fallback.font, value.fonts, ['fallbacks', index, 'font']);
  }
  for (const [name, style] of Object.entries(value.panels)) {
    for (const key of ['ground', 'text', 'heading', 'accent', 'link'] as const) {
      need('colour', 'reference/colour', style[key], value.colours, ['panels', name, key]);
    }
  }
  for (const [kind, style] of Object.entries(value.kinds)) {
    need('colour', 'reference/colour', style.colour, value.colours, ['kinds', kind, 'colour']);
  }
  for (const key of value.map ? (['land', 'sea', 'text', 'coast'] as const) : []) {
    need('colour', 'reference/colour', value.map?.[key] ?? null, value.colours, ['map', key]);
  }
  for (const key of ['cover', 'other'] as const) {
    need('panel style', 'reference/style', value.defaults[key], value.panels, ['defaults', key]);
  }
  return found;
}

function fonts(files: Files, { source, value }: Sourced<Theme>): readonly Diagnostic[] {
  return Object.entries(value.fonts).flatMap(([family, faces]) =>
    (['regular', 'bold', 'italic'] as const).flatMap((face) => {
      const ref = faces[face];
      return ref === null
        ? []
        : placed(fontFile(files, ref).diagnostics, () => source.place(['fonts', family, face]));
    }),
  );
}
