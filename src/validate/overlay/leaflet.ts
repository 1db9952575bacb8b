import type { Files } from '../../load/files.js';
import { leafletFile } from '../../load/leaflet-ids.js';
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../model/diagnostic.js';
import { compareIssues } from '../../model/issue.js';
import type { Sourced } from '../../model/project.js';
import { type Leaflet, leaflet, leafletOverlayHead } from '../../schema/index.js';
import { type Overlaid, readOverlay } from './read.js';

/**
 * A leaflet in another language: the original with the words of `<id>.<lang>.yaml`.
 * Errors: those of `readOverlay`, translation/issue, translation/own-language.
 */
export function leafletIn(
  files: Files,
  original: Sourced<Leaflet>,
  name: string,
  language: string,
): Outcome<Sourced<Leaflet>> {
  const read = readOverlay(files, original.source, {
    file: leafletFile(name),
    schema: leaflet,
    head: leafletOverlayHead,
    complete: (merged) => ({ ...merged, language }),
  });
  if (!read.value) return { diagnostics: read.diagnostics };
  const diagnostics = [
    ...read.diagnostics,
    ...ownLanguage(original, read.value, language),
    ...otherIssue(original, read.value),
  ];
  return hasErrors(diagnostics) ? { diagnostics } : { value: read.value, diagnostics };
}

type Read = Overlaid<Leaflet, { readonly translates: string }>;

function ownLanguage(original: Sourced<Leaflet>, { source }: Read, language: string): readonly Diagnostic[] {
  if (original.value.language !== language) return [];
  const message = `“${source.file}” would translate the leaflet into its own language, ${language}`;
  const hint = `write the words into ${original.source.file}, or say there which language it is in: \`language: …\``;
  return [diagnose('error', 'translation/own-language', message, { file: source.file }, hint)];
}

/** Words of another issue under the date of this one would be a false promise. */
function otherIssue(original: Sourced<Leaflet>, { source, head }: Read): readonly Diagnostic[] {
  const { issued } = original.value;
  const translates = head?.translates ?? issued;
  if (translates === issued) return [];
  const message =
    compareIssues(translates, issued) < 0
      ? `This translates the issue of ${translates}; the leaflet is of ${issued} now`
      : `This translates the issue of ${translates}, which isn’t there: the leaflet is of ${issued}`;
  const hint =
    compareIssues(translates, issued) < 0
      ? `bring the words up to those of ${original.source.file} and of the data that it shows, then write \`translates: ${issued}\``
      : `write \`translates: ${issued}\`, if it is that issue whose words these are`;
  const place = source.overlay?.place(['translates']);
  return [diagnose('error', 'translation/issue', message, place, hint)];
}
