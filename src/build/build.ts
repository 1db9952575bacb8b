import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Files, openProject } from '../load/files.js';
import { leafletIds } from '../load/leaflet-ids.js';
import { type Diagnostic, hasErrors } from '../model/diagnostic.js';
import { rememberInputs, whyChanged } from './changed.js';
import type { Product } from './editions.js';
import type { Bench, Made } from './make.js';
import { clearParts, sha256, writeOutputs } from './outputs.js';
import type { LeafletEntry } from './report.js';
import { toolStamp } from './stamp.js';
import { quickLook, type Remembered, readState, writeState } from './state.js';

export interface BuildOptions {
  readonly root: string;
  /** Absolute. */
  readonly out: string;
  /** The leaflets to build; none named means all. */
  readonly ids: readonly string[];
  readonly products: readonly Product[];
  readonly printer: string | null;
  readonly force: boolean;
  /** Told as the run goes on. */
  onProgress?(event: Progress): void;
}

export type Progress =
  | { readonly kind: 'start'; readonly id: string; readonly why: string }
  | { readonly kind: 'done'; readonly id: string; readonly status: LeafletEntry['status'] };

export interface BuildResult {
  readonly entries: readonly LeafletEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds leaflets: makes what has changed, writes it whole or not at all, and says in build.json what there is. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const opened = openProject(options.root);
  if (!opened.value) return { entries: [], diagnostics: opened.diagnostics };
  const files = opened.value;
  const { out } = options;
  mkdirSync(out, { recursive: true });
  const state = readState(out);
  const tool = toolStamp();
  const asked = `${options.products.join(',')}${options.printer ? ` for ${options.printer}` : ''}`;
  const known = leafletIds(files);
  const ids = options.ids.length > 0 ? options.ids : known;
  const diagnostics: Diagnostic[] = ids.length === 0 ? [noLeaflets] : [];
  const leaflets: Record<string, Remembered> = {};
  const entries = new Map<string, LeafletEntry>();
  let workbench: Promise<{ bench: Bench; door: Files; make: typeof import('./make.js') }> | undefined;
  let changed = false;

  for (const id of ids) {
    const remembered = state.leaflets[id];
    const why = options.force ? 'it was asked for' : whyChanged(files, out, remembered, asked, tool);
    if (!why && remembered) {
      leaflets[id] = remembered;
      entries.set(id, { ...remembered.entry, status: 'unchanged' });
      diagnostics.push(...(remembered.diagnostics as Diagnostic[]));
      options.onProgress?.({ kind: 'done', id, status: 'unchanged' });
      continue;
    }
    options.onProgress?.({ kind: 'start', id, why: why ?? '' });
    if (!changed) clearParts(out);
    changed = true;
    workbench ??= openWorkbench(files, out, diagnostics);
    const { bench, door, make } = await workbench;
    const own = files.track();
    const made = await make.makeLeaflet(own, id, bench, options);
    diagnostics.push(...made.diagnostics);
    const failed = !made.value || hasErrors(made.diagnostics) || hasErrors(bench.diagnostics);
    if (made.value && !failed) {
      writeOutputs(out, made.value.outputs);
      const entry = entryOf(id, made.value);
      entries.set(id, entry);
      const inputs = rememberInputs(door, own);
      const outputs = Object.fromEntries(
        made.value.outputs.flatMap((output) => {
          const look = quickLook(path.join(out, output.path));
          return look ? [[output.path, look]] : [];
        }),
      );
      leaflets[id] = {
        asked,
        tool,
        inputs,
        outputs,
        entry,
        diagnostics: [...bench.diagnostics, ...made.diagnostics],
      };
    } else {
      entries.set(id, failedEntry(id, remembered?.entry ?? earlierEntries(out).get(id)));
    }
    options.onProgress?.({ kind: 'done', id, status: failed ? 'failed' : 'built' });
  }

  for (const id of known.filter((other) => !entries.has(other))) {
    const remembered = state.leaflets[id];
    const failed = remembered ? undefined : earlierEntries(out).get(id);
    if (remembered) {
      leaflets[id] = remembered;
      entries.set(id, { ...remembered.entry, status: 'unchanged' });
    } else if (failed?.status === 'failed') entries.set(id, failed);
  }
  if (workbench) (await workbench).bench.previewer.close();
  const list = [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (changed) writeState(out, { version: 1, leaflets });
  writeReport(out, list);
  return { entries: list, diagnostics: uniqueDiagnostics(diagnostics) };
}

async function openWorkbench(files: Files, out: string, diagnostics: Diagnostic[]) {
  const make = await import('./make.js');
  const door = files.track();
  const bench = make.openBench(door, out);
  diagnostics.push(...bench.diagnostics);
  return { bench, door, make };
}

function entryOf(id: string, made: Made): LeafletEntry {
  const { title, issued, lang, fit, outputs } = made;
  const list = outputs.map(({ edition, path: file, bytes, pages, conformance }) => ({
    edition,
    path: file,
    bytes: bytes.length,
    sha256: sha256(bytes),
    pages,
    conformance,
  }));
  return { id, lang, title, issued, status: 'built', fit, files: list };
}

/** A failed leaflet keeps what it had on the disk, but none of it is called current. */
function failedEntry(id: string, earlier: LeafletEntry | undefined): LeafletEntry {
  const { lang = '', title = '', issued = '' } = earlier ?? {};
  return { id, lang, title, issued, status: 'failed', fit: null, files: [] };
}

/** What the last build.json says, by leaflet: what failed then is still failed until it is built again. */
function earlierEntries(out: string): ReadonlyMap<string, LeafletEntry> {
  try {
    const text = readFileSync(path.join(out, 'build.json'), 'utf8');
    const { leaflets } = JSON.parse(text) as { leaflets: LeafletEntry[] };
    return new Map(leaflets.map((entry) => [entry.id, entry]));
  } catch {
    return new Map();
  }
}

function writeReport(out: string, leaflets: readonly LeafletEntry[]): void {
  const file = path.join(out, 'build.json');
  const text = `${JSON.stringify({ leaflets }, null, 2)}\n`;
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    // Not there yet.
  }
  const part = `${file}.part-${process.pid}`;
  writeFileSync(part, text);
  renameSync(part, file);
}

const noLeaflets: Diagnostic = {
  severity: 'error',
  code: 'content/no-leaflets',
  message: 'There is no leaflet in content/leaflets',
  hint: 'start one with: npx leaflets new ID',
};

/** What several leaflets draw on is judged with each of them, but said once. */
export function uniqueDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, message, place } = diagnostic;
    seen.set(JSON.stringify([code, message, place?.file, place?.line, place?.column]), diagnostic);
  }
  return [...seen.values()];
}
