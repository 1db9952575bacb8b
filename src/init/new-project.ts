import { type Lock, projectLock } from './lock.js';
import { ownLock, ownPackage } from './package-home.js';
import { type ProjectWish, projectWords } from './project-words.js';
import { type ProjectFile, projectFiles } from './skeleton.js';

/**
 * All files of a new project, but for the schemas: content with one leaflet, a theme, templates, a drawing, and what npm,
 * GitHub and editors want to know. The same wish gives the same bytes.
 * @param spec where npm gets the tool from: a version, or `file:` and the path of a packed one. null for this version.
 */
export function newProject(wish: ProjectWish, spec: string | null): readonly ProjectFile[] {
  const { name, version, license, engines, bin, dependencies } = ownPackage();
  const tool = { name, version, spec: spec ?? version, about: { license, dependencies, bin, engines } };
  const words = projectWords(wish, { name, spec: tool.spec, node: engines.node });
  const project = { name: String(words.packageName), version: '1.0.0', engines };
  return [...projectFiles(words), lockFile(projectLock(project, tool, ownLock()))];
}

const lockFile = (lock: Lock): ProjectFile => ({
  rel: 'package-lock.json',
  content: `${JSON.stringify(lock, null, 2)}\n`,
});
