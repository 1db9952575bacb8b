import { type Files, openProject } from '../load/files.js';
import { leafletFile, leafletVersions } from '../load/leaflet-ids.js';
import { capped, type Diagnostic, dedupe, type Outcome } from '../model/diagnostic.js';
import { overlayName } from '../model/ids.js';
import { editions } from '../model/plan.js';
import { noLeaflets, notThere } from '../validate/asked.js';
import { checkData } from '../validate/project.js';
import { loadSite } from '../validate/site.js';
import { strayFiles } from '../validate/strays.js';
import { type Product, readables } from './editions.js';
import { diagnosticOf } from './faults.js';
import { Interrupted } from './interrupt.js';
import { type Bench, type Made, makeLeaflet, openBench } from './make.js';

export interface Checked {
  /** Each leaflet, and each language version with its language. */
  readonly checked: readonly {
    readonly id: string;
    readonly lang?: string;
    readonly bodyPt: number | null;
  }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a check makes: the editions; pictures of them would say nothing more. */
const checkedProducts: readonly Product[] = [...editions, ...readables];

/** Makes every file of the leaflets in memory, and writes none of them (derived pictures go to the cache). */
export async function checkLeaflets(root: string, out: string, only: readonly string[]): Promise<Checked> {
  const opened = openProject(root);
  if (!opened.value) return { checked: [], diagnostics: opened.diagnostics };
  const files = opened.value;
  const unknown = notThere(files, only, null);
  if (unknown.length > 0) return { checked: [], diagnostics: unknown };
  const wanted = leafletVersions(files, only);
  const bench = openBench(files, out, { products: checkedProducts });
  const diagnostics = [...bench.diagnostics, ...strayFiles(files)];
  if (only.length === 0) diagnostics.push(...loadSite(files).diagnostics);
  if (bench.data && only.length === 0) diagnostics.push(...checkData(bench.data));
  if (wanted.length === 0) diagnostics.push(noLeaflets);
  const checked = [];
  try {
    for (const name of wanted) {
      const made = await makeSafely(files, name, bench);
      diagnostics.push(...made.diagnostics);
      const bodyPt = made.value?.fit.bodyPt ?? null;
      const version = overlayName(name);
      checked.push(version ? { id: version.id, lang: version.language, bodyPt } : { id: name, bodyPt });
    }
  } finally {
    bench.close();
  }
  return { checked, diagnostics: capped(dedupe([...diagnostics, ...files.faults()])) };
}

/** A fault of the tool in one leaflet is said, and keeps none of the others from being checked. */
async function makeSafely(files: Files, name: string, bench: Bench): Promise<Outcome<Made>> {
  try {
    return await makeLeaflet(files, name, bench, { products: checkedProducts, printer: null });
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    return { diagnostics: [diagnosticOf(error, files.root, leafletFile(name))] };
  }
}
