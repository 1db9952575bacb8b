import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../model/diagnostic.js';
import type { FittedPanel } from '../model/layout.js';
import type { LeafletProject } from '../model/project.js';
import { resolveRef } from '../model/source.js';
import type { Problem } from './view.js';

/** Diagnostics for a list in the browser, each with the panel it is about and an address that opens its place. */
export function problemsOf(
  diagnostics: readonly Diagnostic[],
  root: string,
  panelOf: (diagnostic: Diagnostic) => string | null,
): Problem[] {
  return diagnostics.map((diagnostic) => {
    const { severity, code, message, hint, place } = diagnostic;
    return {
      severity,
      code,
      message,
      hint: hint ?? null,
      file: place?.file ?? null,
      line: place?.line ?? null,
      column: place?.column ?? null,
      text: place?.text ?? null,
      panel: panelOf(diagnostic),
      open: place ? editorAddress(root, place.file, place.line, place.column) : null,
    };
  });
}

/** Opens a file at a place in VS Code, which answers to addresses of its own. */
function editorAddress(root: string, file: string, line = 1, column = 1): string {
  const { pathname } = pathToFileURL(path.join(root, file));
  return `vscode://file${pathname}:${line}:${column}`;
}

/**
 * Finds the panel that a problem is about: the one in whose lines of the leaflet's file it stands, or on which what
 * comes from its place is shown first.
 */
export function panelFinder(project: LeafletProject, panels: readonly FittedPanel[]) {
  const { source, value } = project.leaflet;
  const starts = value.panels.map((panel, index) => ({
    role: panel.panel,
    line: source.place(['panels', index]).line ?? 0,
  }));
  const shown = new Map<string, string>();
  const sources = [project.leaflet.source, ...Object.values(project.data).map((data) => data.source)];
  for (const { panel, items } of panels) {
    for (const { meaning } of items) {
      const { file, line } = resolveRef(meaning.ref, sources);
      const key = `${file}:${line}`;
      if (!shown.has(key)) shown.set(key, panel.role);
    }
  }
  return ({ place }: Diagnostic): string | null => {
    if (!place) return null;
    const { file, line = 0 } = place;
    if (file !== source.file) return shown.get(`${file}:${line}`) ?? null;
    return starts.findLast((start) => start.line > 0 && start.line <= line)?.role ?? null;
  };
}
