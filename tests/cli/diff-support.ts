import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../src/load/hash.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject, type Override, type TestProject } from '../support/project.js';
import { run } from './run.js';

export const leaflet = 'content/leaflets/demo.yaml';

/** A project whose leaflet has been built. */
export async function builtProject(overrides: Readonly<Record<string, Override>> = {}): Promise<TestProject> {
  const project = makeProject(overrides, templateFolders);
  const { status, stderr } = await run('build', '--edition', 'web,office', '--root', project.root);
  if (status !== 0) throw new Error(stderr);
  return project;
}

export interface Issue {
  readonly issue: string;
  readonly language?: string;
  readonly withdrawn?: { readonly reason: string } | null;
}

/** Puts the built leaflet on the project’s site under each of these issues, as `leaflets publish` lays it out. */
export function publish({ root, write }: TestProject, ...issues: readonly Issue[]): void {
  const releases = issues.map(({ issue, language = 'en-GB', withdrawn = null }) => {
    const files = ['web', 'office'].map((edition) => {
      const file = `demo/${issue}/${language}/demo-${issue}-${edition}.pdf`;
      const versioned = path.join(root, `out/demo/demo-2021-07-19-${language}-${edition}.pdf`);
      const plain = path.join(root, `out/demo/demo-2021-07-19-${edition}.pdf`);
      const bytes = readFileSync(existsSync(versioned) ? versioned : plain);
      write(`site/${file}`, bytes);
      return { edition, path: file, bytes: bytes.length, sha256: sha256(bytes), pages: 2 };
    });
    const meaning = sha256(Buffer.from(issue));
    const record = `demo/${issue}/${language}/demo-${issue}-meaning.json`;
    return {
      id: 'demo',
      issue,
      language,
      title: 'Our twin cities',
      short: null,
      description: null,
      changes: null,
      since: null,
      changed: [],
      meaning,
      withdrawn,
      files: [...files, { edition: 'meaning', path: record, bytes: 2, sha256: meaning, pages: 0 }],
    };
  });
  mkdirSync(path.join(root, 'site'), { recursive: true });
  writeFileSync(path.join(root, 'site/releases.json'), JSON.stringify({ version: 1, releases }));
}

/** Changes a file of the project. */
export function change({ root, write }: TestProject, from: string, to: string, file = leaflet): void {
  const text = readFileSync(path.join(root, file), 'utf8');
  if (!text.includes(from)) throw new Error(`“${from}” is not in ${file}`);
  write(file, text.replace(from, to));
}
