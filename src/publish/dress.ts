import { readFileSync } from 'node:fs';
import type { Files } from '../load/files.js';
import { themeFonts } from '../load/theme-fonts.js';
import { type Diagnostic, hasErrors, type Outcome } from '../model/diagnostic.js';
import { own } from '../model/own.js';
import type { Sourced } from '../model/project.js';
import { type SiteSettings, type Theme, wordingFile } from '../schema/index.js';
import { readOptional } from '../validate/content-file.js';
import { loadSite } from '../validate/site.js';
import { loadTheme } from '../validate/theme.js';
import { lookOf } from './pages/look.js';
import type { Dress } from './site.js';

/** What the project says of its site. */
export interface ProjectSite {
  readonly settings: Sourced<SiteSettings>;
  readonly dress: Dress;
}

/** A face of more bytes is not sent to telephones for a heading's sake. */
const largestFace = 250_000;
/** Without a wish of the site's own, the leaflets' first choice. */
const usualTheme = 'harbour';

/** Reads what the downloads pages say and wear: content/site.yaml, content/wording.yaml, and a theme. */
export function loadProjectSite(files: Files): Outcome<ProjectSite> {
  const settings = loadSite(files);
  const wording = readOptional(files, 'content/wording.yaml', wordingFile, { wording: {} });
  const diagnostics: Diagnostic[] = [...settings.diagnostics, ...wording.diagnostics];
  if (!settings.value || !wording.value) return { diagnostics };
  const asked = settings.value.value.theme;
  const { source } = settings.value;
  const theme = loadTheme(files, asked ?? firstTheme(files), () => source.place(['theme']));
  diagnostics.push(...theme.diagnostics);
  if (!theme.value || hasErrors(diagnostics)) return { diagnostics };
  const look = lookOf(settings.value.value, wording.value.value.wording);
  const dress = { look, theme: theme.value.value, display: displayFace(files, theme.value.value) };
  return { value: { settings: settings.value, dress }, diagnostics };
}

function firstTheme(files: Files): string {
  const names = files.list('templates/themes', '.yaml').map((name) => name.slice(0, -'.yaml'.length));
  return names.includes(usualTheme) ? usualTheme : (names[0] ?? usualTheme);
}

/** The face that the theme sets titles in. */
function displayFace(files: Files, theme: Theme): Uint8Array | null {
  const { font } = theme.type.title;
  const family = own(themeFonts(files, theme), font);
  const face = family?.bold ?? family?.regular;
  if (!face?.absolute.endsWith('.ttf')) return null;
  const bytes = readFileSync(face.absolute);
  return bytes.length > largestFace ? null : bytes;
}
