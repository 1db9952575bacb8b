import { openProject } from '../load/files.js';
import { leafletVersions } from '../load/leaflet-ids.js';
import { capped, dedupe, type Outcome } from '../model/diagnostic.js';
import type { Product } from './editions.js';
import { openBench } from './make.js';
import { makeSafely } from './make-safely.js';

/** A leaflet as the content now gives it: its web edition, which tells its panels, and its sheet; not written. */
export interface WorkingLeaflet {
  readonly id: string;
  readonly title: string;
  readonly issued: string;
  readonly lang: string;
  readonly web: Uint8Array;
  readonly office: Uint8Array;
}

/** The leaflets of a project that can be made in memory. */
export interface Working {
  /** `ectc`, and of its language versions `ectc.fr`. */
  readonly names: readonly string[];
  make(name: string): Promise<Outcome<WorkingLeaflet>>;
  /** Keeps what later runs can do with; to be called at the end. */
  close(): void;
}

const wanted: readonly Product[] = ['web', 'office'];

/** Opens a project whose leaflets are to be held against others. Derived pictures are kept below `out`. */
export function openWorking(root: string, out: string): Outcome<Working> {
  const { value: files, diagnostics } = openProject(root);
  if (!files) return { diagnostics };
  let bench: ReturnType<typeof openBench> | undefined;
  return {
    value: {
      names: leafletVersions(files),
      async make(name) {
        bench ??= openBench(files, out, { products: wanted });
        const made = await makeSafely(files, name, bench, { products: wanted, printer: null });
        const diagnostics = capped(dedupe([...bench.diagnostics, ...made.diagnostics, ...files.faults()]));
        const bytes = (edition: string) => made.value?.outputs.find((one) => one.edition === edition)?.bytes;
        const [web, office] = [bytes('web'), bytes('office')];
        if (!made.value || !web || !office) return { diagnostics };
        const { id, title, issued, lang } = made.value;
        return { value: { id, title, issued, lang, web, office }, diagnostics };
      },
      close: () => bench?.close(),
    },
    diagnostics,
  };
}
