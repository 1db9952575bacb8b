import path from 'node:path';
import { diagnosticOf } from '../build/faults.js';
import { type Bench, openBench, refreshed } from '../build/make.js';
import { type Files, openProject } from '../load/files.js';
import { leafletFile, leafletIds, leafletVersions } from '../load/leaflet-ids.js';
import { type Diagnostic, dedupe, type Outcome } from '../model/diagnostic.js';
import { overlayName } from '../model/ids.js';
import { type Fitted, fitLeaflet } from '../pipeline.js';
import { leaflet } from '../schema/index.js';
import { PanelPictures } from './pictures.js';
import { panelFinder, problemsOf } from './problems.js';
import { sheetOf } from './sheet.js';
import type { Choices, Sheet, View, ViewWish } from './view.js';

/** What was last shown of a wish. */
interface Shown {
  readonly sheet: Sheet;
  readonly panelOf: ReturnType<typeof panelFinder>;
}

/**
 * Keeps a project open for as long as it is previewed: fonts, templates and pictures stay in memory, and each save
 * makes only what it changed. Nothing is written but derived pictures, below the output folder.
 */
export class PreviewSession {
  readonly pictures = new PanelPictures();
  readonly #root: string;
  readonly #out: string;
  #bench: Bench | undefined;
  /** Whether what the views share was read since it last changed. */
  #fresh = false;
  #version = 0;
  readonly #last = new Map<string, Shown>();

  constructor(root: string, out: string) {
    this.#root = root;
    this.#out = out;
  }

  /** Files have changed: what was read of them is read again when a view is next asked for. */
  changed(names: Iterable<string>): void {
    for (const name of names) {
      // A leaflet's own file is read for each view anyway.
      if (!name.startsWith('content/leaflets/')) this.#fresh = false;
    }
  }

  /** Keeps what later starts can do with. */
  close(): void {
    this.#bench?.close();
    this.#bench = undefined;
  }

  /** The project's files as they are now, and what all views share of them. */
  #open(): { readonly files: Files; readonly bench: Bench } {
    const files = openProject(this.#root).value;
    if (!files) throw new Error(`there is no folder ${this.#root}`);
    if (!this.#bench) this.#bench = openBench(files, this.#out, { products: [] });
    else if (!this.#fresh) this.#bench = refreshed(this.#bench, files);
    this.#fresh = true;
    return { files, bench: this.#bench };
  }

  /** What a browser is to show for a wish. `since` is when the save was noticed that led to it (performance.now). */
  async view(wish: ViewWish, since: number | null = null): Promise<View> {
    const { files, bench } = this.#open();
    const key = JSON.stringify(wish);
    const made = await this.#make(files, bench, wish);
    if (made.value) this.#last.set(key, made.value);
    const shown = made.value ?? this.#last.get(key);
    if (made.value) await this.pictures.drawn(namesIn(made.value.sheet));
    const diagnostics = dedupe([...bench.diagnostics, ...made.diagnostics, ...files.faults()]);
    this.#version += 1;
    return {
      version: this.#version,
      choices: this.choices(),
      wish,
      sheet: shown?.sheet ?? null,
      stale: made.value === undefined,
      problems: problemsOf(diagnostics, files.root, shown?.panelOf ?? (() => null)),
      tookMs: since === null ? null : Math.round(performance.now() - since),
    };
  }

  async #make(files: Files, bench: Bench, wish: ViewWish): Promise<Outcome<Shown>> {
    try {
      const fitted = fitLeaflet(files, nameOf(wish), bench.data, bench.shop, wish.printer);
      if (!fitted.value) return { diagnostics: fitted.diagnostics };
      return await this.#show(files, bench, fitted.value, fitted.diagnostics, wish);
    } catch (error) {
      // Whatever goes wrong, the last picture stays, and the preview goes on.
      return { diagnostics: [diagnosticOf(error, files.root, leafletFile(nameOf(wish)))] };
    }
  }

  async #show(
    files: Files,
    { shop }: Bench,
    fitted: Fitted,
    said: readonly Diagnostic[],
    wish: ViewWish,
  ): Promise<Outcome<Shown>> {
    const made = await sheetOf({ files, shop, pictures: this.pictures }, fitted, wish);
    const diagnostics = [...said, ...made.diagnostics];
    if (!made.value) return { diagnostics };
    const panelOf = panelFinder(fitted.project, fitted.fitted.panels);
    return { value: { sheet: made.value, panelOf }, diagnostics };
  }

  /** What may be looked at. */
  choices(): Choices {
    const { files } = this.#open();
    return {
      leaflets: leafletIds(files).map((id) => ({
        id,
        title: writtenIn(files, id, 'title') ?? id,
        language: writtenIn(files, id, 'language') ?? leaflet.shape.language.parse(undefined),
        languages: languagesOf(files, id),
      })),
      printers: files
        .list('content/printers', '.yaml')
        .map((name) => path.basename(name, '.yaml'))
        .map((name) => ({ name, title: name })),
    };
  }
}

/** A leaflet, or a language version of one, by the name of its file. */
const nameOf = ({ leaflet, language }: ViewWish): string =>
  language === null ? leaflet : `${leaflet}.${language}`;

const languagesOf = (files: Files, id: string): readonly string[] =>
  leafletVersions(files, [id]).flatMap((name) => overlayName(name)?.language ?? []);

/** What stands behind a key of a leaflet's file, which may be at fault otherwise; undefined where it can't be found. */
function writtenIn(files: Files, id: string, key: 'title' | 'language'): string | undefined {
  const text = files.readText(leafletFile(id)).value ?? '';
  const written = new RegExp(`^${key}:[ \\t]*(.+?)[ \\t]*$`, 'm').exec(text)?.[1];
  return written?.replace(/^(['"])(.*)\1$/, '$2');
}

function* namesIn({ pages, folding }: Sheet): Iterable<string> {
  for (const { panels } of pages) for (const { picture } of panels) yield picture;
  for (const { inside, outside } of folding?.leaves ?? []) {
    yield inside.picture;
    yield outside.picture;
  }
}
