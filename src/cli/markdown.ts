import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole, writing } from '../load/write-whole.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { printable } from '../model/printable.js';

/** Writes Markdown into the output folder, and where GitHub shows a job’s summary, if it asks for one. Throws `Unwritable`. */
export function writeMarkdown(
  out: string,
  name: string,
  text: string,
  environment: NodeJS.ProcessEnv = process.env,
): void {
  writeWhole(path.join(out, name), text);
  const shown = environment.GITHUB_STEP_SUMMARY;
  if (shown) writing(shown, () => appendFileSync(shown, text));
}

/** A message as an item of a list. */
export function itemOf({ severity, code: said, message, details = [], place, hint }: Diagnostic): string {
  const where = place
    ? ` ${code([place.file, place.line, place.line && place.column].filter(Boolean).join(':'))}`
    : '';
  const more = details.map((detail) => `<br>${plain(detail)}`).join('');
  const help = hint === undefined ? '' : `<br>${plain(hint)}`;
  return `- **${severity}** ${code(said)}${where} ${plain(message)}${more}${help}`;
}

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
    .concat('\n');

/** Text that is nothing but text: no markup of its own, in one line. */
export const plain = (text: string): string =>
  printable(text.replace(/\s+/g, ' ')).replace(/[\\`*_{}[\]()<>#|~!&@]/g, '\\$&');

export const code = (text: string): string => `\`${printable(text).replace(/[`|\s]/g, ' ')}\``;
