import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Files, openProject } from '../load/files.js';
import { type Look, quickLook } from '../load/hash.js';
import { leafletFile, leafletVersions } from '../load/leaflet-ids.js';
import { writing } from '../load/write-whole.js';
import { capped, type Diagnostic, dedupe, diagnose, hasErrors, type Outcome } from '../model/diagnostic.js';
import { pruneCache } from '../pictures/cache.js';
import { noLeaflets, notThere } from '../validate/asked.js';
import { strayFiles } from '../validate/strays.js';
import { rememberInputs, whyChanged } from './changed.js';
import { isOfIssue, type Product } from './editions.js';
import { entryOf, failedEntry } from './entry.js';
import { diagnosticOf } from './faults.js';
import { Interrupted } from './interrupt.js';
import { withLock } from './lock.js';
import type { Bench, Made } from './make.js';
import { clearParts, removeOutputs, writeOutputs } from './outputs.js';
import { entriesByName, type LeafletEntry, readReport, writeReport } from './report.js';
import { toolStamp } from './stamp.js';
import { readState, remember, type State, writeState } from './state.js';

export interface BuildOptions {
  readonly root: string;
  /** Absolute. */
  readonly out: string;
  /** The leaflets to build, with all their language versions, or versions alone (`ectc.fr`); none named means all. */
  readonly ids: readonly string[];
  readonly products: readonly Product[];
  readonly printer: string | null;
  readonly zip?: boolean;
  readonly force: boolean;
  /** Warnings count as errors: a leaflet with one is not built, and its files stay as they were. */
  readonly strict?: boolean;
  /** Told as the run goes on. */
  onProgress?(event: Progress): void;
}

export type Progress =
  | { readonly kind: 'start'; readonly name: string; readonly why: string }
  | { readonly kind: 'done'; readonly name: string; readonly status: LeafletEntry['status'] };

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
  const unknown = notThere(opened.value, options.ids, options.printer);
  if (unknown.length > 0) return { entries: [], diagnostics: unknown };
  try {
    writing(options.out, () => mkdirSync(options.out, { recursive: true }));
  } catch (error) {
    return { entries: [], diagnostics: [diagnosticOf(error, options.root)] };
  }
  const known = leafletVersions(opened.value);
  const run = new Run(opened.value, options, known);
  run.diagnostics.push(...strayFiles(opened.value));
  if (known.length === 0) run.diagnostics.push(noLeaflets);
  try {
    for (const name of leafletVersions(opened.value, options.ids)) await run.leaflet(name);
    await run.settle();
  } finally {
    await run.close();
  }
  run.diagnostics.push(...opened.value.faults());
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
  readonly #state: State;
  readonly #earlier: ReadonlyMap<string, LeafletEntry>;
  readonly #tool = toolStamp();
  readonly #asked: string;
  #workbench: Promise<Workbench> | undefined;
  /** Ends the leaflet that the helper still works at. */
  #ending: (() => Promise<void>) | undefined;

  constructor(
    private readonly files: Files,
    private readonly options: BuildOptions,
    /** All leaflets and language versions of the project, by name. */
    private readonly known: readonly string[],
  ) {
    this.#state = readState(options.out);
    this.#earlier = entriesByName(readReport(options.out), known);
    this.#asked = `${options.products.join(',')}${options.printer ? ` for ${options.printer}` : ''}${options.zip ? ', packed' : ''}`;
  }

  /** Makes a leaflet or a language version, by its name, unless nothing has changed. Whatever goes wrong with it, the others go on. */
  leaflet(name: string): Promise<void> {
    return this.#guarded(name, () => this.#leaflet(name));
  }

  async #guarded(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof Interrupted) throw error;
      this.diagnostics.push(diagnosticOf(error, this.files.root, leafletFile(name)));
      this.#failed(name);
      this.options.onProgress?.({ kind: 'done', name, status: 'failed' });
    }
  }

  async #leaflet(name: string): Promise<void> {
    const { options, files } = this;
    const remembered = this.#state.leaflets[name];
    const why = options.force
      ? 'it was asked for'
      : whyChanged(files, options.out, remembered, this.#asked, this.#tool);
    if (!why && remembered) {
      await this.settle();
      const said = remembered.diagnostics as readonly Diagnostic[];
      const status = this.#atFault(said) ? 'failed' : 'unchanged';
      // What it was made from is remembered still: without --strict its files are what they should be.
      if (status === 'failed') this.#entries.set(name, failedEntry(name, remembered.entry));
      else this.keep(name);
      this.diagnostics.push(...said);
      options.onProgress?.({ kind: 'done', name, status });
      return;
    }
    options.onProgress?.({ kind: 'start', name, why: why ?? '' });
    await this.#make(name);
  }

  /** Makes a leaflet but for its end, which comes while the next one is made: its helper works beside that. */
  async #make(name: string): Promise<void> {
    this.#workbench ??= this.#open();
    const { bench, door, make } = await this.#workbench;
    const own = this.files.track();
    let waits: () => Promise<Outcome<Made>>;
    try {
      waits = await make.startLeaflet(own, name, bench, this.options);
    } finally {
      await this.settle();
    }
    this.#ending = () =>
      this.#guarded(name, async () => {
        const made = await waits();
        const diagnostics = [...bench.diagnostics, ...made.diagnostics];
        const status = this.#write(name, { ...made, diagnostics }, rememberInputs(door, own));
        this.options.onProgress?.({ kind: 'done', name, status });
      });
  }

  /** Waits for the end of the leaflet that was made last. */
  async settle(): Promise<void> {
    const ending = this.#ending;
    this.#ending = undefined;
    await ending?.();
  }

  #write(
    name: string,
    { value, diagnostics }: Outcome<Made>,
    inputs: ReturnType<typeof rememberInputs>,
  ): 'built' | 'failed' {
    const { out } = this.options;
    this.diagnostics.push(...diagnostics);
    if (!value || this.#atFault(diagnostics)) {
      this.#failed(name);
      return 'failed';
    }
    const entry = entryOf(value);
    withLock(out, () => {
      writeOutputs(out, value.outputs);
      const remembered = { asked: this.#asked, tool: this.#tool, inputs, entry, diagnostics };
      remember(out, name, this.#tidy(name, value), { ...remembered, outputs: looksOf(out, value) });
    });
    this.#entries.set(name, entry);
    return 'built';
  }

  /** Whether a leaflet of which this is said can't be built. */
  #atFault(diagnostics: readonly Diagnostic[]): boolean {
    const warned = diagnostics.some(({ severity }) => severity === 'warning');
    return hasErrors(diagnostics) || (this.options.strict === true && warned);
  }

  /** Calls a leaflet failed, and forgets what it was made from, so that the next build tries it again. */
  #failed(name: string): void {
    const { out } = this.options;
    this.#entries.set(name, failedEntry(name, this.#state.leaflets[name]?.entry ?? this.#earlier.get(name)));
    this.#attempt(() => withLock(out, () => remember(out, name, readState(out).made[name] ?? [], undefined)));
  }

  /** Does what may fail without anything else being lost by it; says so where it does. */
  #attempt(work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      this.diagnostics.push(diagnosticOf(error, this.files.root));
      return false;
    }
  }

  /**
   * Removes a leaflet's files of other issues, and a package whose print file was made anew without it, so that nobody
   * sends one of them to the printer; says so, and gives those that stay.
   */
  #tidy(name: string, { id, issued, outputs }: Made): readonly string[] {
    const { out } = this.options;
    const now = outputs.map((output) => output.path);
    const earlier = (readState(out).made[name] ?? []).filter((file) => !now.includes(file));
    const isStale = (file: string) => file.endsWith('.zip') && now.includes(file.replace(/\.zip$/, '.pdf'));
    const old = earlier.filter((file) => !isOfIssue(file, id, issued) || isStale(file));
    removeOutputs(out, old);
    const seen = old.filter((file) => !file.endsWith('.json'));
    if (seen.length > 0) this.diagnostics.push(removed(name, seen));
    return [...now, ...earlier.filter((file) => !old.includes(file))];
  }

  /** The stages are loaded when there is something to make: a run that changes nothing never pays for them. */
  async #open(): Promise<Workbench> {
    clearParts(this.options.out);
    const { out, products } = this.options;
    // The thread readies itself while this one loads the stages.
    const { startHelper } = await import('./helper.js');
    const helper = startHelper(products);
    const make = await import('./make.js');
    const door = this.files.track();
    return { make, door, bench: make.openBench(door, out, this.options, this.#tool, helper) };
  }

  /** A leaflet that was not made now stays what it was: unchanged, or failed until it is built again. */
  keep(name: string, state = this.#state, earlier = this.#earlier): void {
    if (this.#entries.has(name)) return;
    const remembered = state.leaflets[name];
    const before = earlier.get(name);
    if (remembered) this.#entries.set(name, { ...remembered.entry, status: 'unchanged' });
    else if (before?.status === 'failed') this.#entries.set(name, before);
  }

  async close(): Promise<void> {
    if (!this.#workbench) return;
    // Where it could not be opened, each leaflet has said so.
    const workbench = await this.#workbench.catch(() => undefined);
    workbench?.bench.close();
  }

  /** Says in build.json what there is; another build may have made others of the leaflets meanwhile. */
  finish(): BuildResult {
    const { known } = this;
    const { out } = this.options;
    const closing = (locked: boolean) => {
      const state = readState(out);
      const earlier = entriesByName(readReport(out), known);
      for (const name of known) this.keep(name, state, earlier);
      // Of two builds of one leaflet, the later one's files stand; memory and files are written together.
      for (const [name, entry] of this.#entries) {
        const stands = entry.status === 'failed' ? undefined : state.leaflets[name]?.entry;
        if (stands) this.#entries.set(name, { ...stands, status: entry.status });
      }
      if (locked && this.#workbench) this.#attempt(() => writeState(out, forgetting(state, known)));
      this.#attempt(() => writeReport(out, this.#sorted()));
    };
    // Where there can be no lock, a report that may be out of date in a moment is better than one that is now.
    if (!this.#attempt(() => withLock(out, () => closing(true)))) closing(false);
    if (this.#workbench) {
      for (const cache of ['pictures', 'previews', 'memory'])
        pruneCache(path.join(out, '.cache', cache), cacheLimit);
    }
    return { entries: this.#sorted(), diagnostics: capped(dedupe(this.diagnostics)) };
  }

  #sorted(): LeafletEntry[] {
    return [...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  }
}

/** The memory without leaflets that are no more. */
function forgetting({ leaflets, made, ...rest }: State, known: readonly string[]): State {
  const kept = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => known.includes(name)));
  return { ...rest, leaflets: kept(leaflets), made: kept(made) };
}

/** The files just written, with size and time. */
const looksOf = (out: string, { outputs }: Made): Record<string, Look> =>
  Object.fromEntries(
    outputs.flatMap((output) => {
      const look = quickLook(path.join(out, output.path));
      return look ? [[output.path, look]] : [];
    }),
  );

/** What is no longer there, in a line: whoever looks for it knows where it went. */
const removed = (name: string, files: readonly string[]): Diagnostic =>
  diagnose(
    'info',
    'build/removed',
    `${files.length} ${files.length === 1 ? 'file' : 'files'} of before removed: ${files.map((file) => path.posix.basename(file)).join(', ')}`,
    { file: leafletFile(name) },
    'the output folder holds the newest only; issues are kept by `leaflets publish`',
  );
