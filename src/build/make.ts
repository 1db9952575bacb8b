import path from 'node:path';
import { compileTemplates } from '../compose/template.js';
import { Typesetter } from '../engine/pdfmake.js';
import { cutStrip } from '../engine/sharp.js';
import type { Files } from '../load/files.js';
import { loadTemplates } from '../load/templates.js';
import { type Diagnostic, hasErrors, type Outcome } from '../model/diagnostic.js';
import { folds, panelSlots } from '../model/folds.js';
import type { Fonts } from '../model/fonts.js';
import { type Edition, type Plan, toPrinter } from '../model/plan.js';
import type { DataSets, LeafletProject } from '../model/project.js';
import { type Fitted, fitLeaflet, type Prepared, prepareEdition, type Workshop } from '../pipeline.js';
import { loadData } from '../validate/project.js';
import { printCompanions } from './companions.js';
import { coverFile, editionFile, type Product, previewFile, products } from './editions.js';
import { gate } from './gate.js';
import { interruptible } from './interrupt.js';
import { meaningOutput } from './meaning-output.js';
import type { Output } from './outputs.js';
import { openPreviewer, type Previewer } from './previewer.js';
import { type FitEntry, fitEntry, type Listing } from './report.js';

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
  readonly previewer: Previewer;
}

/** Previews of the faces, ppi. */
const previewPpi = 144;

/** Opens what a run shares. Close its previewer at the end. */
export function openBench(files: Files, out: string, wish: Pick<Wish, 'products'>): Bench {
  const previewer = openPreviewer(path.join(out, '.cache', 'previews'));
  if (wish.products.includes('preview')) previewer.start();
  const templates = loadTemplates(files);
  const data = interruptible(() => loadData(files));
  const typesetters = new Map<string, Typesetter>();
  const shop: Workshop = {
    templates: compileTemplates(templates.value ?? { panels: {}, partials: {} }),
    cacheDir: path.join(out, '.cache', 'pictures'),
    typesetter(fonts: Fonts) {
      const key = JSON.stringify(fonts);
      const known = typesetters.get(key) ?? new Typesetter(fonts);
      typesetters.set(key, known);
      return known;
    },
  };
  return { shop, data: data.value, diagnostics: [...templates.diagnostics, ...data.diagnostics], previewer };
}

/** Makes all the wished files of a leaflet, in memory. */
export async function makeLeaflet(
  files: Files,
  id: string,
  bench: Bench,
  wish: Wish,
): Promise<Outcome<Made>> {
  const fitted = interruptible(() => fitLeaflet(files, id, bench.data, bench.shop, wish.printer));
  if (!fitted.value) return { diagnostics: fitted.diagnostics };
  const { project } = fitted.value;
  const diagnostics = [...fitted.diagnostics];
  const outputs: Output[] = [];
  const plans = new Map<Edition, Plan>();
  let previewed: Promise<Output[]> | undefined;
  for (const edition of previewsFirst(wish.products)) {
    const prepared = await prepareEdition(files, fitted.value, edition, bench.shop);
    diagnostics.push(...prepared.diagnostics);
    if (!prepared.value) continue;
    plans.set(edition, prepared.value.plan);
    if (edition === 'preview') {
      previewed = previews(id, fitted.value, prepared.value, bench.previewer);
      // A fault there is met below; until then nobody else may hear of it.
      previewed.catch(() => {});
      continue;
    }
    const suffix = toPrinter.includes(edition) && !project.printers[project.printer]?.value.default;
    const bytes = await prepared.value.paint();
    const passed = edition === 'print' ? await gate(bytes, prepared.value.plan, project) : undefined;
    diagnostics.push(...(passed?.diagnostics ?? []));
    outputs.push({
      edition,
      path: editionFile(id, project.leaflet.value.issued, edition, suffix ? project.printer : null),
      bytes,
      pages: prepared.value.plan.pages.length,
      conformance: passed?.conformance ?? [],
    });
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  const print = outputs.find(({ edition }) => edition === 'print');
  if (print) outputs.push(...(await printCompanions(files, project, print, wish.zip ?? false)));
  const order = (output: Output) => outputOrder.indexOf(output.edition);
  outputs.sort((a, b) => order(a) - order(b));
  if (previewed) outputs.push(...(await previewed));
  outputs.push(meaningOutput(files, fitted.value, plans));
  return { value: summary(fitted.value, outputs), diagnostics };
}

const outputOrder: readonly string[] = ['print', 'ticket', 'zip', ...products];

/** Previews come first, so that they are drawn beside the rest. */
const previewsFirst = (wished: readonly Product[]): Product[] =>
  [...wished].sort((a, b) => Number(b === 'preview') - Number(a === 'preview'));

/** A face is painted and drawn alone, so that one which has not changed is found among those drawn before. */
async function previews(
  id: string,
  { project }: Fitted,
  sheets: Prepared,
  previewer: Previewer,
): Promise<Output[]> {
  const { issued } = project.leaflet.value;
  const picture = (edition: string, path: string, bytes: Uint8Array): Output => ({
    edition,
    path,
    bytes,
    pages: 1,
    conformance: [],
  });
  const faces = sheets.plan.pages.map(async ({ faces: [face] }, index) => {
    const bytes = await previewer.draw(await sheets.paint({ pages: [index] }), previewPpi);
    const drawn = picture('preview', previewFile(id, issued, face ?? String(index)), bytes);
    if (face !== 'outside') return [drawn];
    return [drawn, picture('cover', coverFile(id, issued), await coverOf(bytes, project))];
  });
  return (await Promise.all(faces)).flat();
}

/** The cover cut out of the picture of the outside, for lists of leaflets. */
function coverOf(outside: Uint8Array, { leaflet }: LeafletProject): Promise<Uint8Array> {
  const { fold, paper } = leaflet.value;
  const slots = panelSlots(folds[fold], paper).filter(({ face }) => face === 'outside');
  const at = slots.findIndex(({ role }) => role === folds[fold].cover);
  const width = (some: typeof slots) => some.reduce((sum, slot) => sum + slot.width, 0);
  const share = (from: number, to: number) => width(slots.slice(from, to)) / width(slots);
  return cutStrip(outside, share(0, at), share(0, at + 1));
}

function summary({ project, fitted }: Fitted, outputs: readonly Output[]): Made {
  const { title, issued, language, fold, paper, short, changes, description } = project.leaflet.value;
  const slots = panelSlots(folds[fold], paper);
  const listing = { short, changes, description };
  return { title, issued, lang: language, listing, fit: fitEntry(fitted, slots), outputs };
}
