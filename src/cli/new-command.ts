import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Files, openProject } from '../load/files.js';
import { leafletFile, leafletIds, leaflets } from '../load/leaflet-ids.js';
import { writing } from '../load/write-whole.js';
import { parseYaml } from '../load/yaml.js';
import { shortened } from '../model/diagnostic.js';
import { idPattern, longestId } from '../model/ids.js';
import { didYouMean } from '../validate/suggest.js';
import type { Console } from './console.js';
import { status } from './exit.js';
import { issueDay } from './issue-day.js';
import { newVersion } from './new-version.js';
import { outline } from './outline.js';
import { UsageError } from './usage.js';

export interface NewFlags {
  readonly root: string;
  readonly from?: string;
  readonly lang?: string;
  readonly issued: string;
}

/**
 * `leaflets new ID [--from ID]`: starts a leaflet, as a copy of another or from an outline; `leaflets new ID --lang fr`:
 * the translation of one. Overwrites nothing.
 */
export function newCommand(id: string, flags: NewFlags, terminal: Console): number {
  if (flags.lang !== undefined) return translation(id, flags.lang, flags, terminal);
  if (!idPattern.test(id) || id.length > longestId) {
    const hint = `use small letters, digits and single hyphens, at most ${longestId}, such as summer-ball`;
    throw new UsageError('usage/id', `“${shortened(id)}” can’t be a leaflet’s name`, hint);
  }
  issueDay(flags.issued);
  const files = projectAt(flags.root);
  const file = leafletFile(id);
  const taken = new UsageError('usage/exists', `${file} is there already`);
  if (files.exists(file) || files.leadsOut(file)) throw taken;
  const text = flags.from
    ? copied(files, flags.from, flags.issued)
    : outline(id, flags.issued, organisations(files));
  const absolute = path.join(folderOf(files), `${id}.yaml`);
  writing(absolute, () => {
    try {
      writeFileSync(absolute, text, { flag: 'wx' });
    } catch (error) {
      // A link that leads nowhere is there as well, and nothing is written through it.
      throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? taken : error;
    }
  });
  terminal.json([], { file });
  const change = flags.from
    ? `it is a copy of “${flags.from}”, issued ${flags.issued}: change its \`title\`, the \`heading\` of its cover and its words`
    : 'change its words';
  terminal.result(`${file} is there; ${change}, then run: npx leaflets build ${id}`);
  return status.done;
}

function translation(id: string, language: string, flags: NewFlags, terminal: Console): number {
  if (flags.from !== undefined) {
    const hint = 'take one of the two out';
    throw new UsageError('usage/from-lang', '--from and --lang don’t go together', hint);
  }
  const written = newVersion(projectAt(flags.root), id, language);
  terminal.json([], { file: written[0], files: written });
  const then = `write the words behind the colons; what is still untranslated, there or in files that were there already, is told by: npx leaflets check ${id}`;
  terminal.result(`${written.join('\n')}\n${written.length === 1 ? 'is' : 'are'} there; ${then}`);
  return status.done;
}

/** A project has a folder `content`; in any other folder, a leaflet would be lost. */
function projectAt(root: string): Files {
  const { value: files } = openProject(path.resolve(root));
  if (files?.stat('content')?.kind === 'folder') return files;
  const hint = 'run this in the project’s folder, the one with `content` in it, or name it with --root';
  throw new UsageError('usage/no-project', `There is no project in “${root}”`, hint);
}

/** Where the leaflets really lie, so that no link leads out of the project. */
function folderOf(files: Files): string {
  const wanted = path.join(files.root, leaflets);
  if (!files.exists(leaflets) && !files.leadsOut(leaflets)) {
    writing(wanted, () => mkdirSync(wanted, { recursive: true }));
  }
  const folder = files.absolute(leaflets);
  if (folder) return folder;
  throw new UsageError(
    'usage/no-project',
    `${leaflets} leads out of the project`,
    'make it a folder of its own',
  );
}

/** The other leaflet to the letter, comments and all, but for its date. */
function copied(files: Files, from: string, issued: string): string {
  const ids = leafletIds(files);
  if (!ids.includes(from)) {
    const hint = didYouMean(from, ids, 'leave --from out');
    throw new UsageError('usage/no-leaflet', `There is no leaflet “${from}” to start from`, hint);
  }
  const text = files.readText(leafletFile(from)).value ?? '';
  const { value } = parseYaml(leafletFile(from), text);
  if (!/^issued:/m.test(text) || !Array.isArray((value?.value as { panels?: unknown } | null)?.panels)) {
    const hint = `mend it first: npx leaflets check ${from}`;
    throw new UsageError('usage/no-leaflet', `${leafletFile(from)} is no whole leaflet`, hint);
  }
  return text.replace(/^issued:[^\r\n]*/m, `issued: ${issued}`);
}

/** The ids and names of those who may issue a leaflet. */
function organisations(files: Files): readonly (readonly [id: string, name: string])[] {
  const file = 'content/organisations.yaml';
  const source = parseYaml(file, files.readText(file).value ?? '').value?.value;
  const all = (source as { organisations?: Record<string, { name?: unknown } | null> } | null)?.organisations;
  return Object.entries(all ?? {}).map(([id, value]) => [id, String(value?.name ?? id).replace(/\s+/g, ' ')]);
}
