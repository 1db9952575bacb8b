import type { LeafletEntry } from '../build/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { code, itemOf, plain, table, writeMarkdown } from './markdown.js';
import { summary as counted, sortDiagnostics } from './report.js';
import { readableSize } from './table.js';

/** So many messages are told; a page that nobody reads to its end helps nobody. */
const mostTold = 50;

/** Writes a build’s summary to `summary.md` in the output folder, and where GitHub shows it, if it asks for one. Throws `Unwritable`. */
export function writeSummary(
  out: string,
  entries: readonly LeafletEntry[],
  diagnostics: readonly Diagnostic[],
): void {
  writeMarkdown(out, 'summary.md', summaryOf(entries, diagnostics));
}

/** What a build made and said, as Markdown (CommonMark with GitHub’s tables). Words of the content stay words. */
export function summaryOf(entries: readonly LeafletEntry[], diagnostics: readonly Diagnostic[]): string {
  const told = sortDiagnostics(diagnostics).slice(0, mostTold);
  const rest = diagnostics.length - told.length;
  return [
    '## Leaflets\n',
    table(['leaflet', 'issue', '', 'body', 'faces', 'files'], entries.map(rowOf)),
    ...(diagnostics.length === 0 ? ['Nothing to mend.\n'] : [`### ${counted(diagnostics)}\n`]),
    ...told.map(itemOf),
    ...(rest > 0 ? [`- and ${rest} more\n`] : []),
  ].join('\n');
}

function rowOf({ title, id, issued, status, fit, files }: LeafletEntry): readonly string[] {
  const faces = files.filter(({ edition }) => edition === 'preview').map(({ path: file }) => code(file));
  const others = files
    .filter(({ edition }) => edition !== 'preview')
    .map(({ edition, bytes }) => `${plain(edition)} ${readableSize(bytes)}`);
  const body = fit ? `${fit.bodyPt} pt` : '';
  return [plain(title || id), plain(issued), status, body, faces.join('<br>'), others.join(' · ')];
}
