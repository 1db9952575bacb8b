import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Files, openProject } from '../../src/load/files.js';
import { goodProject } from './good-project.js';

/** A file's text or bytes, null to leave it out, or a change to the good project's text. */
export type Override = string | Uint8Array | null | ((text: string) => string);

export interface TestProject {
  readonly root: string;
  readonly files: Files;
  /** Writes (or rewrites) a file of the project. */
  write(rel: string, content: string | Uint8Array): void;
}

const home = fileURLToPath(new URL('../../', import.meta.url));
const roots: string[] = [];

/** Removes every project that was made. */
export function removeProjects(): void {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
}

/**
 * Writes a small good project (leaflet `demo`) into a folder of its own, with some of its files changed.
 * @param copy folders or files of this repository to bring along, such as `templates/panels`
 */
export function makeProject(
  overrides: Readonly<Record<string, Override>> = {},
  copy: readonly string[] = [],
): TestProject {
  const root = mkdtempSync(path.join(tmpdir(), 'leaflets-test-'));
  roots.push(root);
  const write = (rel: string, content: string | Uint8Array): void => {
    const file = path.join(root, rel);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const rel of copy) cpSync(path.join(home, rel), path.join(root, rel), { recursive: true });
  for (const rel of new Set([...Object.keys(goodProject), ...Object.keys(overrides)])) {
    const good = goodProject[rel];
    const override = rel in overrides ? overrides[rel] : good;
    const content = typeof override === 'function' ? override(String(good)) : override;
    if (content !== null && content !== undefined) write(rel, content);
  }
  const { value } = openProject(root);
  if (!value) throw new Error(`no project at ${root}`);
  return { root, files: value, write };
}
