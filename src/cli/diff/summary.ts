import type { Difference } from '../../diff/difference.js';
import {
  isChanged,
  looksInWords,
  pageInWords,
  panelInWords,
  wordsInWords,
} from '../../diff/report/in-words.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { shortened } from '../../model/diagnostic.js';
import { toldChanges } from '../../words/told-changes.js';
import { itemOf, plain, table, writeMarkdown } from '../markdown.js';

/** So many changes of a leaflet’s words are told; the report for browsers has them all. */
const mostTold = 40;

/** Writes what differs to `changes.md` in the output folder, and where GitHub shows it. Throws `Unwritable`. */
export const writeChanges = (
  out: string,
  differences: readonly Difference[],
  diagnostics: readonly Diagnostic[],
): void => writeMarkdown(out, 'changes.md', changesOf(differences, diagnostics));

/** What differs, as Markdown. Words of the content stay words. */
export function changesOf(differences: readonly Difference[], diagnostics: readonly Diagnostic[]): string {
  return [
    '## What has changed since the last issue\n',
    ...differences.map(sectionOf),
    ...diagnostics.map(itemOf),
    '',
  ].join('\n');
}

function sectionOf(difference: Difference): string {
  const { title, old, new: now, differs, words, pages } = difference;
  const head = `### ${plain(title)}: ${plain(old)} → ${plain(now)}\n`;
  if (!differs) return `${head}\nNothing differs.\n`;
  const panels = words.panels.filter(isChanged).flatMap((panel) => {
    const became = panelInWords(panel);
    return became ? [`- “${plain(panel.name)}”: ${plain(became)}`] : [];
  });
  const changes = toldChanges(words.panels);
  const rows = changes
    .slice(0, mostTold)
    .map(({ panel, was, now: is }) => [panel, was, is].map((text) => plain(shortened(text, 200))));
  const rest = changes.length - rows.length;
  const faces = pages
    .filter(({ state }) => state !== 'same')
    .map((page) => `- ${plain(page.name)}: ${plain(pageInWords(page))}`);
  return [
    head,
    `Words: ${wordsInWords(difference)}. Looks: ${looksInWords(difference)}.\n`,
    ...list(panels),
    ...(rows.length > 0 ? [table(['panel', 'before', 'now'], rows)] : []),
    ...list(rest > 0 ? [`- and ${rest} more changes of words`] : []),
    ...list(faces),
  ].join('\n');
}

const list = (items: readonly string[]): readonly string[] => (items.length > 0 ? [...items, ''] : []);
