import { openProject } from '../load/files.js';
import { leafletVersions } from '../load/leaflet-ids.js';
import { capped, type Diagnostic, dedupe } from '../model/diagnostic.js';
import { overlayName } from '../model/ids.js';
import { editions } from '../model/plan.js';
import { noLeaflets, notThere } from '../validate/asked.js';
import { checkData } from '../validate/project.js';
import { loadSite } from '../validate/site.js';
import { strayFiles } from '../validate/strays.js';
import { type Product, readables } from './editions.js';
import { openBench } from './make.js';
import { makeSafely } from './make-safely.js';

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
      const made = await makeSafely(files, name, bench, { products: checkedProducts, printer: null });
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
