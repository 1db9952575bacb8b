import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Files, openProject } from '../load/files.js';
import { quickLook, sha256 } from '../load/hash.js';
import { leafletIds } from '../load/leaflet-ids.js';
import { type Diagnostic, dedupe, diagnose, hasErrors } from '../model/diagnostic.js';
import { pruneCache } from '../pictures/cache.js';
import { strayFiles } from '../validate/strays.js';
import { rememberInputs, whyChanged } from './changed.js';
import type { Product } from './editions.js';
import type { Bench, Made } from './make.js';
import { clearParts, writeOutputs } from './outputs.js';
import { type LeafletEntry, readReport, writeReport } from './report.js';
import { toolStamp } from './stamp.js';
import { type Remembered, readState, type State, writeState } from './state.js';

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

/** How much each cache of derived pictures may hold, bytes. */
const cacheLimit = 200 * 1024 * 1024;

/** Builds leaflets: makes what has changed, writes it whole or not at all, and says in build.json what there is. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const opened = openProject(options.root);
  if (!opened.value) return { entries: [], diagnostics: opened.diagnostics };
  mkdirSync(options.out, { recursive: true });
  const run = new Run(opened.value, options);
  const known = leafletIds(opened.value);
  const ids = options.ids.length > 0 ? options.ids : known;
  run.diagnostics.push(...strayFiles(opened.value));
  if (ids.length === 0) run.diagnostics.push(noLeaflets);
  try {
    for (const id of ids) await run.leaflet(id);
  } finally {
    await run.close();
  }
  for (const id of known) run.keep(id);
  return run.finish();
}

interface Workbench {
  readonly make: typeof import('./make.js');
  readonly bench: Bench;
  /** What the shared data was read through. */
  readonly door: Files;
}

/** One run of the builder: what it has found and made so far. */
class Run {
  readonly diagnostics: Diagnostic[] = [];
  readonly #entries = new Map<string, LeafletEntry>();
  readonly #remembered: Record<string, Remembered> = {};
  readonly #state: State;
  readonly #earlier: ReadonlyMap<string, LeafletEntry>;
  readonly #tool = toolStamp();
  readonly #asked: string;
  #workbench: Promise<Workbench> | undefined;

  constructor(
    private readonly files: Files,
    private readonly options: BuildOptions,
  ) {
    this.#state = readState(options.out);
    this.#earlier = readReport(options.out);
    this.#asked = `${options.products.join(',')}${options.printer ? ` for ${options.printer}` : ''}`;
  }

  /** Makes a leaflet, unless nothing of what it was made from has changed. */
  async leaflet(id: string): Promise<void> {
    const { options, files } = this;
    const remembered = this.#state.leaflets[id];
    const why = options.force
      ? 'it was asked for'
      : whyChanged(files, options.out, remembered, this.#asked, this.#tool);
    if (!why && remembered) {
      this.keep(id);
      this.diagnostics.push(...(remembered.diagnostics as Diagnostic[]));
      options.onProgress?.({ kind: 'done', id, status: 'unchanged' });
      return;
    }
    options.onProgress?.({ kind: 'start', id, why: why ?? '' });
    const status = await this.#make(id);
    options.onProgress?.({ kind: 'done', id, status });
  }

  async #make(id: string): Promise<'built' | 'failed'> {
    const { out } = this.options;
    this.#workbench ??= this.#open();
    const { bench, door, make } = await this.#workbench;
    const own = this.files.track();
    const made = await make.makeLeaflet(own, id, bench, this.options);
    const diagnostics = [...bench.diagnostics, ...made.diagnostics];
    this.diagnostics.push(...diagnostics);
    if (!made.value || hasErrors(diagnostics)) {
      this.#entries.set(id, failedEntry(id, this.#state.leaflets[id]?.entry ?? this.#earlier.get(id)));
      return 'failed';
    }
    writeOutputs(out, made.value.outputs);
    const entry = entryOf(id, made.value);
    this.#entries.set(id, entry);
    this.#remembered[id] = {
      asked: this.#asked,
      tool: this.#tool,
      inputs: rememberInputs(door, own),
      outputs: Object.fromEntries(
        made.value.outputs.flatMap((output) => {
          const look = quickLook(path.join(out, output.path));
          return look ? [[output.path, look]] : [];
        }),
      ),
      entry,
      diagnostics,
    };
    return 'built';
  }

  /** The stages are loaded when there is something to make: a run that changes nothing never pays for them. */
  async #open(): Promise<Workbench> {
    clearParts(this.options.out);
    const make = await import('./make.js');
    const door = this.files.track();
    return { make, door, bench: make.openBench(door, this.options.out, this.options) };
  }

  /** A leaflet that was not made now stays what it was: unchanged, or failed until it is built again. */
  keep(id: string): void {
    if (this.#entries.has(id)) return;
    const remembered = this.#state.leaflets[id];
    const earlier = this.#earlier.get(id);
    if (remembered) {
      this.#remembered[id] = remembered;
      this.#entries.set(id, { ...remembered.entry, status: 'unchanged' });
    } else if (earlier?.status === 'failed') this.#entries.set(id, earlier);
  }

  async close(): Promise<void> {
    if (!this.#workbench) return;
    const { bench } = await this.#workbench;
    bench.previewer.close();
  }

  finish(): BuildResult {
    const { out } = this.options;
    const entries = [...this.#entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (this.#workbench) {
      writeState(out, { version: 2, leaflets: this.#remembered });
      for (const cache of ['pictures', 'previews']) pruneCache(path.join(out, '.cache', cache), cacheLimit);
    }
    writeReport(out, entries);
    return { entries, diagnostics: dedupe(this.diagnostics) };
  }
}

function entryOf(id: string, made: Made): LeafletEntry {
  const { title, issued, lang, fit, outputs } = made;
  const files = outputs.map(({ edition, path: file, bytes, pages, conformance }) => ({
    edition,
    path: file,
    bytes: bytes.length,
    sha256: sha256(bytes),
    pages,
    conformance,
  }));
  return { id, lang, title, issued, status: 'built', fit, files };
}

/** A failed leaflet keeps what it had on the disk, but none of it is called current. */
function failedEntry(id: string, earlier: LeafletEntry | undefined): LeafletEntry {
  const { lang = '', title = '', issued = '' } = earlier ?? {};
  return { id, lang, title, issued, status: 'failed', fit: null, files: [] };
}

const noLeaflets = diagnose(
  'error',
  'content/no-leaflets',
  'There is no leaflet in content/leaflets',
  undefined,
  'start one with: npx leaflets new ID',
);
