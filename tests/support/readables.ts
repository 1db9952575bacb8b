import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { makeLeaflet, openBench } from '../../src/build/make.js';
import { compose } from '../../src/compose/compose.js';
import { compileTemplates } from '../../src/compose/template.js';
import { openProject } from '../../src/load/files.js';
import { leafletVersions } from '../../src/load/leaflet-ids.js';
import { loadTemplates } from '../../src/load/templates.js';
import type { Block, Panel } from '../../src/model/blocks.js';
import { folds } from '../../src/model/folds.js';
import type { LeafletProject } from '../../src/model/project.js';
import { loadData, loadLeaflet } from '../../src/validate/project.js';
import { templateFolders } from './fitted.js';
import { makeProject, type Override } from './project.js';

/** A leaflet's page and plain text, and what they are made from. */
export interface Readables {
  readonly id: string;
  readonly html: string;
  readonly text: string;
  readonly project: LeafletProject;
  readonly panels: readonly Panel[];
}

const home = fileURLToPath(new URL('../../', import.meta.url));
const wish = { products: ['html', 'text'] as const, printer: null };

/** The demo leaflet's, with some of the good project's files changed. */
export const demoReadables = (overrides: Readonly<Record<string, Override>> = {}): Promise<Readables> =>
  readables(makeProject(overrides, templateFolders).root, 'demo');

/** This project's own leaflets. */
export const leaflets: readonly string[] = leafletVersions(openProject(home).value as never);
/** One of them, made once for all tests; `makeAgain` makes it anew. */
export function readablesOf(id: string): Promise<Readables> {
  const known = made.get(id) ?? makeAgain(id);
  made.set(id, known);
  return known;
}
const made = new Map<string, Promise<Readables>>();
export const makeAgain = (id: string): Promise<Readables> => readables(home, id);

async function readables(root: string, id: string): Promise<Readables> {
  const out = mkdtempSync(path.join(tmpdir(), 'leaflets-read-'));
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  const files = openProject(root).value;
  if (!files) throw new Error(`no project at ${root}`);
  const bench = openBench(files, out, wish);
  const made = await makeLeaflet(files, id, bench, wish);
  bench.close();
  const said = [...bench.diagnostics, ...made.diagnostics].filter(({ severity }) => severity === 'error');
  if (!made.value) throw new Error(said.map(({ code, message }) => `${code} ${message}`).join('\n'));
  const text = (edition: string) =>
    Buffer.from(made.value?.outputs.find((output) => output.edition === edition)?.bytes ?? []).toString(
      'utf8',
    );
  const project = loadLeaflet(files, id, loadData(files).value).value as LeafletProject;
  const templates = compileTemplates(loadTemplates(files).value ?? { panels: {}, partials: {} });
  return {
    id,
    html: text('html'),
    text: text('text'),
    project,
    panels: compose(project, templates).value ?? [],
  };
}

/**
 * Everything that is read of a leaflet, in turn: found from the content and the fold, without the program's own reading.
 * @param marks whether what a marker says stands there as words
 */
export function toldBy({ project, panels }: Readables, { marks = false } = {}): string {
  const { leaflet, data } = project;
  const alt = (name: string): string => {
    const picture = data.pictures.value[name];
    // A photograph that is not there yet gives way to its drawing, and so do its words.
    return (picture?.fallback ? alt(picture.fallback) : picture?.alt) ?? '';
  };
  const seen = new Set<unknown>();
  const inTurn = folds[leaflet.value.fold].reading.flatMap((role) => {
    const panel = panels.find((one) => one.role === role);
    const artwork = leaflet.value.artwork
      .filter((one) => one.panels.includes(role) && !seen.has(one))
      // A panel's own pictures are read before those that only begin there.
      .sort((one, other) => one.panels.length - other.panels.length);
    for (const one of artwork) if (panel) seen.add(one);
    return panel
      ? [
          ...panel.blocks.map((block) => wordsIn(block, alt, marks)),
          ...artwork.map((one) => one.map?.alt ?? alt(one.picture ?? '')),
        ]
      : [];
  });
  return inTurn.join(' ');
}

/** Whatever a block holds: its words are strings under these names, in this order. */
function wordsIn(block: Block, alt: (name: string) => string, marks: boolean): string {
  const read = (value: unknown): string => {
    if (Array.isArray(value)) {
      const runs = value.every((one) => typeof one?.text === 'string');
      return value.map(read).join(runs ? '' : ' ');
    }
    if (typeof value === 'string') return value;
    if (typeof value !== 'object' || value === null) return '';
    const own = value as Record<string, unknown>;
    const pictures =
      own.kind === 'picture' || own.kind === 'logos' ? [own.picture ?? own.pictures].flat() : [];
    const names = [
      'label',
      'options',
      'text',
      'runs',
      ...(marks ? ['markName'] : []),
      'items',
      'events',
      'blocks',
    ];
    const words = names.map((name) => read(own[name]));
    const parts = [...pictures.map((name) => alt(String(name))), ...words].filter(Boolean);
    return parts.join(' ');
  };
  return read(block);
}

/** A text's words: letters and digits, so that neither marks nor line breaks count. */
export const wordsOfText = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
