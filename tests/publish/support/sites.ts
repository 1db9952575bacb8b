import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type PublishOptions, publish } from '../../../src/publish/publish.js';
import { makeProject, type TestProject } from '../../support/project.js';
import { type FakeLeaflet, hashOf, writeBuild } from './fake-build.js';

/** A project whose leaflets are built by a test and published for real. */
export interface SiteProject extends TestProject {
  readonly out: string;
  readonly site: string;
  /** Writes the output folder anew. */
  built(...leaflets: readonly FakeLeaflet[]): void;
  publish(options?: Partial<PublishOptions>): ReturnType<typeof publish>;
}

/** @param ids its leaflets */
export function siteProject(ids: readonly string[] = ['demo']): SiteProject {
  const leaflets = Object.fromEntries(ids.map((id) => [`content/leaflets/${id}.yaml`, `title: ${id}\n`]));
  const project = makeProject({ 'content/leaflets/demo.yaml': null, ...leaflets });
  const out = path.join(project.root, 'out');
  const site = path.join(project.root, 'site');
  return {
    ...project,
    out,
    site,
    built: (...list) => writeBuild(out, list),
    publish: (options = {}) =>
      publish({ root: project.root, out, to: site, from: null, first: false, ids: [], ...options }),
  };
}

/** Every file of a folder with its checksum, found without any of the project's own code; undefined where there is none. */
export function snapshot(folder: string): Readonly<Record<string, string>> | undefined {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.join(entry.parentPath, entry.name));
  } catch {
    return undefined;
  }
  return Object.fromEntries(
    names
      .map((name): [string, string] => [
        path.relative(folder, name).split(path.sep).join('/'),
        hashOf(readFileSync(name)),
      ])
      .sort(),
  );
}

/** What lies beside a site that isn't there when nothing is under way. */
export const leftovers = (site: string): readonly string[] =>
  readdirSync(path.dirname(site)).filter((name) => name.startsWith(`.${path.basename(site)}.`));

/** The codes of what was said, and whether it was an error. */
export const codesOf = (result: {
  diagnostics: readonly { severity: string; code: string }[];
}): readonly string[] => result.diagnostics.map(({ severity, code }) => `${severity} ${code}`);
