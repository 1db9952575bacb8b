import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { newProject } from '../init/new-project.js';
import type { ProjectWish } from '../init/project-words.js';
import { writeAllWhole, writing } from '../load/write-whole.js';
import { shortened } from '../model/diagnostic.js';
import { type PaperName, papers } from '../model/folds.js';
import { language } from '../schema/common.js';
import type { Console } from './console.js';
import { status } from './exit.js';
import { issueDay } from './issue-day.js';
import { jsonSchemas, schemaFolder, schemaText } from './schemas.js';
import { UsageError } from './usage.js';

export interface InitFlags {
  readonly name: string;
  readonly paper: string;
  readonly language: string;
  readonly issued: string;
  readonly tool?: string;
  readonly json?: boolean;
}

/** So long may a committee’s name be; it is the title of its first leaflet. */
const longestName = 60;

/** `leaflets init DIR`: a whole project, that builds at once. Only into a folder with nothing in it. */
export function initCommand(folder: string, flags: InitFlags, terminal: Console): number {
  const wish = wishOf(flags);
  const target = path.resolve(folder);
  refuseFull(target, folder);
  const schemas = Object.entries(jsonSchemas()).map(([name, schema]) => ({
    rel: `${schemaFolder}/${name}`,
    content: schemaText(schema),
  }));
  const files = [...newProject(wish, flags.tool ?? null), ...schemas];
  writing(target, () => mkdirSync(target, { recursive: true }));
  writeAllWhole(files.map(({ rel, content }) => ({ file: path.join(target, ...rel.split('/')), content })));
  const names = files.map(({ rel }) => rel).sort();
  terminal.json([], { folder: target, files: names });
  const here = path.relative(process.cwd(), target) || '.';
  terminal.result(
    `${here}: a project of ${names.length} files for ${wish.name}. README.md there says how to go on; the leaflets are made there with: npm ci && npm start`,
  );
  if (!/^en\b/.test(wish.language))
    terminal.progress(`Its words are English examples: write yours in ${wish.language}, wording.yaml too.`);
  return status.done;
}

function wishOf({ name, paper, language: tag, issued, tool }: InitFlags): ProjectWish {
  const title = name.trim();
  if (title === '' || title.length > longestName || /\p{C}/u.test(title)) {
    const hint = `write it in one line of at most ${longestName} characters`;
    throw new UsageError('usage/name', `“${shortened(title)}” can’t be a committee’s name`, hint);
  }
  if (!Object.hasOwn(papers, paper)) {
    const hint = `choose from ${Object.keys(papers).join(', ')}`;
    throw new UsageError('usage/paper', `There is no paper “${shortened(paper)}”`, hint);
  }
  if (!language.safeParse(tag).success) {
    const hint = 'write a language tag such as en-US, fr or zh-Hans';
    throw new UsageError('usage/language', `“${shortened(tag)}” is no language`, hint);
  }
  if (tool !== undefined && !/^(file:[^\p{C}]+\.tgz|\d+\.\d+\.\d+[\w.+-]*)$/u.test(tool)) {
    const hint = 'write a version such as 1.2.3, or file: and the path of a packed tool (.tgz)';
    throw new UsageError('usage/tool', `“${shortened(tool)}” says of no tool where it comes from`, hint);
  }
  return { name: title, paper: paper as PaperName, language: tag, issued: issueDay(issued) };
}

/** A new repository’s own folder may be there, nothing else: nobody’s files are written over or mixed with these. */
function refuseFull(target: string, named: string): void {
  const stat = writing(target, () => statSync(target, { throwIfNoEntry: false }));
  if (!stat) return;
  const hint = 'name a new folder, or one with nothing in it';
  if (!stat.isDirectory()) throw new UsageError('usage/not-empty', `“${named}” is a file`, hint);
  const [first] = writing(target, () => readdirSync(target)).filter((name) => name !== '.git');
  if (first !== undefined)
    throw new UsageError('usage/not-empty', `“${named}” is not empty: “${shortened(first)}” is in it`, hint);
}
