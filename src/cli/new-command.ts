import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { folds } from '../model/folds.js';
import { UsageError } from './build-command.js';
import type { Console } from './console.js';
import { status } from './exit.js';

export interface NewFlags {
  readonly root: string;
  readonly from?: string;
  readonly json?: boolean;
  readonly issued: string;
}

/** `leaflets new ID [--from ID]`: starts a leaflet, as a copy of another or from a short outline. Overwrites nothing. */
export function newCommand(id: string, flags: NewFlags, terminal: Console): number {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new UsageError(`“${id}” can’t be a leaflet’s name: use small letters, digits and single hyphens`);
  }
  const folder = path.join(path.resolve(flags.root), 'content', 'leaflets');
  const file = path.join(folder, `${id}.yaml`);
  if (existsSync(file)) throw new UsageError(`content/leaflets/${id}.yaml is there already`);
  mkdirSync(folder, { recursive: true });
  const text = flags.from
    ? copied(folder, flags.from)
    : outline(id, flags.issued, organisations(flags.root)[0]);
  writeFileSync(file, text, { flag: 'wx' });
  const written = `content/leaflets/${id}.yaml`;
  if (flags.json) terminal.json([], { file: written });
  else terminal.result(`${written} is there; change its words, then run: npx leaflets build ${id}`);
  return status.done;
}

/** The other leaflet to the letter, comments and all. */
function copied(folder: string, from: string): string {
  const file = path.join(folder, `${from}.yaml`);
  if (!/^[a-z0-9-]+$/.test(from) || !existsSync(file))
    throw new UsageError(`there is no leaflet “${from}” to start from`);
  const text = readFileSync(file, 'utf8');
  if (!isSeq(parseDocument(text).get('panels')))
    throw new UsageError(`content/leaflets/${from}.yaml has no panels to copy`);
  return text;
}

function organisations(root: string): string[] {
  const file = path.join(path.resolve(root), 'content', 'organisations.yaml');
  if (!existsSync(file)) return [];
  const value = parseDocument(readFileSync(file, 'utf8')).toJS() as { organisations?: object } | null;
  return Object.keys(value?.organisations ?? {});
}

/** Every panel of a roll fold, each saying what to write there. */
function outline(id: string, issued: string, organisation = 'our-committee'): string {
  const title = id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
  const others = folds.roll.reading.filter((panel) => panel !== folds.roll.cover);
  return [
    '# yaml-language-server: $schema=../schemas/leaflet.schema.json',
    `title: ${title}`,
    `issued: ${issued}`,
    `organisation: ${organisation}`,
    'panels:',
    `  - panel: ${folds.roll.cover}`,
    '    kind: cover',
    `    heading: ${title}`,
    ...others.flatMap((panel) => [
      `  - panel: ${panel}`,
      '    kind: text',
      `    heading: Heading of ${panel}`,
      '    sections:',
      '      - text: |',
      '          Write here. A blank line begins a new paragraph.',
    ]),
    '',
  ].join('\n');
}
