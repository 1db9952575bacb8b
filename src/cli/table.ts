import path from 'node:path';
import type { LeafletEntry } from '../build/report.js';

const columns = ['leaflet', 'edition', 'pages', 'size', 'body', 'file'] as const;

/** The closing table of a build: a line a file that was made, paths as one would type them here; of the rest, how many. */
export function buildTable(entries: readonly LeafletEntry[], out: string): string {
  const made = entries.filter(({ status }) => status !== 'unchanged');
  const left = entries.length - made.length;
  const here = path.relative(process.cwd(), out) || '.';
  const leaflets = `${left} leaflet${left === 1 ? '' : 's'}`;
  if (made.length === 0) return `nothing to build: ${leaflets} unchanged, in ${here}${path.sep}`;
  const nameOf = ({ id, lang }: LeafletEntry) =>
    entries.filter((other) => other.id === id).length > 1 ? `${id} ${lang}` : id;
  const rows = made.flatMap((entry) => rowsOf(entry, nameOf(entry), here));
  const widths = columns.map((name, index) =>
    Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) =>
        index >= 2 && index <= 4 ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rest = left === 0 ? [] : [`${leaflets} unchanged`];
  return [line(columns), ...rows.map(line), ...rest].join('\n');
}

function rowsOf(entry: LeafletEntry, name: string, here: string): string[][] {
  if (entry.status === 'failed') return [[name, 'failed', '', '', '', 'its files stay as they were']];
  const body = entry.fit ? `${entry.fit.bodyPt} pt` : '';
  return entry.files.map((file, index) => [
    index === 0 ? name : '',
    file.edition,
    String(file.pages),
    readableSize(file.bytes),
    index === 0 ? body : '',
    path.join(here, ...file.path.split('/')),
  ]);
}

/** Kilobytes and megabytes of 1000, as download pages count. */
export const readableSize = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(2)} MB`;
