import { readdirSync, readFileSync, statSync } from 'node:fs';
import Handlebars from 'handlebars';
import { packageFile } from './package-home.js';
import type { ProjectWords } from './project-words.js';

/** A file of a new project: its path, with forward slashes, and what is in it. */
export interface ProjectFile {
  readonly rel: string;
  readonly content: string | Uint8Array;
}

/** Files that the tool has for its own leaflets and that every project begins with. */
const shared = [
  ...['panels', 'partials'].map((name) => `templates/${name}`),
  'assets/icc/coated-fogra39-tac300.icc',
];

/** What is called otherwise in the package, since npm would take it for its own. */
const names: Readonly<Record<string, string>> = { gitattributes: '.gitattributes', gitignore: '.gitignore' };

const skeleton = 'templates/project';
const filled = '.hbs';

/** The files of a new project, sorted by path: those of the skeleton, filled in, and those that all projects share. */
export function projectFiles(words: ProjectWords): readonly ProjectFile[] {
  const own = filesBelow(skeleton).map(({ rel, content }): ProjectFile => {
    const name = rel.slice(skeleton.length + 1);
    if (!name.endsWith(filled)) return { rel: names[name] ?? name, content };
    return { rel: name.slice(0, -filled.length), content: fill(content.toString('utf8'), words) };
  });
  return [...own, ...shared.flatMap(filesBelow)].sort((a, b) => (a.rel < b.rel ? -1 : 1));
}

const handlebars = Handlebars.create();
// A JSON text is a YAML text too (YAML 1.2, 1.3), whatever is in it.
const quoted = (text: unknown) => JSON.stringify(String(text));
handlebars.registerHelper({ yaml: quoted, json: quoted });

const fill = (text: string, words: ProjectWords): string =>
  handlebars.compile(text, { noEscape: true, strict: true })(words);

/** A file of the package, or every file below a folder of it. */
function filesBelow(rel: string): readonly { rel: string; content: Buffer }[] {
  const absolute = packageFile(rel);
  if (statSync(absolute).isFile()) return [{ rel, content: readFileSync(absolute) }];
  return readdirSync(absolute).flatMap((name) => filesBelow(`${rel}/${name}`));
}
