import path from 'node:path';
import { compileTemplates } from '../compose/template.js';
import { Typesetter } from '../engine/pdfmake.js';
import type { Files } from '../load/files.js';
import { loadTemplates } from '../load/templates.js';
import { type Diagnostic, hasErrors, type Outcome } from '../model/diagnostic.js';
import { folds, panelSlots } from '../model/folds.js';
import type { Fonts } from '../model/fonts.js';
import { type Edition, type Plan, toPrinter } from '../model/plan.js';
import type { DataSets } from '../model/project.js';
import { type Fitted, fitLeaflet, prepareEdition, type Workshop } from '../pipeline.js';
import type { Claim } from '../render/xmp.js';
import { loadData } from '../validate/project.js';
import { printCompanions } from './companions.js';
import { drawPreviews } from './draw-previews.js';
import { editionFile, isReadable, type Product, products } from './editions.js';
import { gate } from './gate.js';
import { type Helper, startHelper } from './helper.js';
import { interruptible } from './interrupt.js';
import { jobOf } from './jobs.js';
import type { Passed } from './judge.js';
import { meaningOutput } from './meaning-output.js';
import { openMemory } from './memory.js';
import type { Output } from './outputs.js';
import { makeReadable } from './readable.js';
import { type FitEntry, fitEntry, type Listing } from './report.js';
import { toolStamp } from './stamp.js';

/** What is asked of a run. */
export interface Wish {
  readonly products: readonly Product[];
  /** A printer's name; null for the default. */
  readonly printer: string | null;
  /** true to pack what the printer gets. */
  readonly zip?: boolean;
}

/** A leaflet's files, not yet written. */
export interface Made {
  readonly id: string;
  readonly title: string;
  readonly issued: string;
  readonly lang: string;
  readonly listing: Listing;
  readonly fit: FitEntry;
  readonly outputs: readonly Output[];
}

/** All that the leaflets of a run share: data read once, templates compiled once, fonts opened once. */
export interface Bench {
  readonly shop: Workshop;
  readonly data: DataSets | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Draws previews and judges print files beside the build. */
  readonly helper: Helper;
  /** Where previews are kept by their page. */
  readonly previewDir: string;
  /** Keeps what later runs can do with, and ends the helper. */
  close(): void;
}

/** Opens what a run shares. Close it at the end: the process would wait for its helper for ever. */
export function openBench(
  files: Files,
  out: string,
  wish: Pick<Wish, 'products'>,
  tool = toolStamp(),
  helper = startHelper(wish.products),
): Bench {
  const memory = openMemory(path.join(out, '.cache', 'memory'), tool);
  const shared = readShared(files);
  const typesetters = new Map<string, Typesetter>();
  const shop: Workshop = {
    templates: shared.templates,
    cacheDir: path.join(out, '.cache', 'pictures'),
    typesetter(fonts: Fonts) {
      const key = JSON.stringify(fonts);
      const known = typesetters.get(key) ?? new Typesetter(fonts, memory.fonts);
      typesetters.set(key, known);
      return known;
    },
  };
  return {
    shop,
    data: shared.data,
    diagnostics: shared.diagnostics,
    helper,
    previewDir: path.join(out, '.cache', 'previews'),
    close() {
      helper.close();
      memory.keep();
    },
  };
}

/** The same bench, with data and templates read again: fonts and what is kept in memory stay. */
export function refreshed(bench: Bench, files: Files): Bench {
  const { templates, data, diagnostics } = readShared(files);
  return { ...bench, shop: { ...bench.shop, templates }, data, diagnostics };
}

function readShared(files: Files) {
  const templates = loadTemplates(files);
  const data = interruptible(() => loadData(files));
  return {
    templates: compileTemplates(templates.value ?? { panels: {}, partials: {} }),
    data: data.value,
    diagnostics: [...templates.diagnostics, ...data.diagnostics],
  };
}

/** Makes all the wished files of a leaflet, or of a language version of one (`ectc.fr`), in memory. */
export const makeLeaflet = async (...given: Parameters<typeof startLeaflet>): Promise<Outcome<Made>> =>
  (await startLeaflet(...given))();

/** An edition that is painted, and what the helper finds of it or makes of it. */
interface Painted {
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
  readonly plan?: Plan;
  readonly passed?: Promise<Passed>;
  readonly previews?: Promise<readonly Output[]>;
}

/**
 * Makes the wished files of a leaflet, but for what the helper has to see to; gives what waits for that. Meanwhile
 * the next leaflet can be started.
 */
export async function startLeaflet(
  files: Files,
  name: string,
  bench: Bench,
  wish: Wish,
): Promise<() => Promise<Outcome<Made>>> {
  const fitted = interruptible(() => fitLeaflet(files, name, bench.data, bench.shop, wish.printer));
  const { value } = fitted;
  if (!value) return async () => ({ diagnostics: fitted.diagnostics });
  const painted: Painted[] = [];
  for (const edition of inTurn(wish.products)) painted.push(await paintEdition(files, value, edition, bench));
  const sound = !hasErrors([...fitted.diagnostics, ...painted.flatMap(({ diagnostics }) => diagnostics)]);
  const outputs = painted.flatMap((edition) => edition.outputs);
  const print = sound && outputs.find(({ edition }) => edition === 'print');
  if (print) outputs.push(...(await printCompanions(files, value, print, wish.zip ?? false)));
  const plans = new Map<Edition, Plan>(painted.flatMap(({ plan }) => (plan ? [[plan.edition, plan]] : [])));
  return async () => {
    await bench.helper.lendHand();
    const diagnostics = [...fitted.diagnostics];
    for (const edition of painted) {
      diagnostics.push(...edition.diagnostics, ...((await edition.passed)?.diagnostics ?? []));
    }
    if (hasErrors(diagnostics)) return { diagnostics };
    const conformance = new Map<string, readonly string[]>();
    for (const {
      outputs: [output],
      passed,
    } of painted) {
      if (output && passed) conformance.set(output.edition, (await passed).conformance);
    }
    const all = outputs.map((output) => ({ ...output, conformance: conformance.get(output.edition) ?? [] }));
    const order = (output: Output) => outputOrder.indexOf(output.edition);
    all.sort((a, b) => order(a) - order(b));
    for (const { previews } of painted) all.push(...((await previews) ?? []));
    all.push(meaningOutput(files, value, plans));
    return { value: summary(value, all), diagnostics };
  };
}

async function paintEdition(files: Files, fitted: Fitted, edition: Product, bench: Bench): Promise<Painted> {
  if (isReadable(edition)) {
    const { value, diagnostics } = await makeReadable(files, fitted, edition, bench.shop.cacheDir);
    return { outputs: value ? [value] : [], diagnostics };
  }
  const prepared = await prepareEdition(files, fitted, edition, bench.shop);
  const { diagnostics } = prepared;
  if (!prepared.value) return { outputs: [], diagnostics };
  const { plan } = prepared.value;
  if (edition === 'preview') {
    return {
      outputs: [],
      diagnostics,
      plan,
      previews: heard((await drawPreviews(fitted, prepared.value, bench)).drawn),
    };
  }
  const { project } = fitted;
  const suffix = toPrinter.includes(edition) && !project.printers[project.printer]?.value.default;
  const claims = edition === 'web' ? webClaims(plan) : [];
  const bytes = await prepared.value.paint({ claims });
  const file = editionFile(project, edition, suffix ? project.printer : null);
  const output = { edition, path: file, bytes, pages: plan.pages.length, conformance: [] };
  const passed = gate(edition, bytes, plan, project, claims, bench.helper);
  return { outputs: [output], diagnostics, plan, ...(passed && { passed: heard(passed) }) };
}

/** What a web edition says that it keeps to: a file that is filled in changes, and is for no archive. */
const webClaims = ({ pages }: Plan): Claim[] => {
  const items = pages.flatMap((page) => page.placements.flatMap((placement) => placement.items));
  const hasForm = items.some((item) => item.kind === 'live' && item.field !== null);
  return hasForm ? ['PDF/UA-1'] : ['PDF/UA-1', 'PDF/A-2a'];
};

/** A fault is met where the promise is waited for; until then nobody else may hear of it. */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

const outputOrder: readonly string[] = ['print', 'ticket', 'zip', ...products];

/** What the helper has to see to comes first, so that it is busy beside the rest. */
const inTurn = (wished: readonly Product[]): Product[] => {
  const first = jobOf.map(([product]) => product).filter((product) => wished.includes(product));
  return [...first, ...wished.filter((product) => !first.includes(product))];
};

function summary({ project, fitted }: Fitted, outputs: readonly Output[]): Made {
  const { id } = project;
  const { title, issued, language, fold, paper, short, changes, description } = project.leaflet.value;
  const slots = panelSlots(folds[fold], paper);
  const listing = { short, changes, description };
  return { id, title, issued, lang: language, listing, fit: fitEntry(fitted, slots), outputs };
}
