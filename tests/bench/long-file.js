import path from 'node:path';
import { openBench } from '../../dist/build/make.js';
import { openProject } from '../../dist/load/files.js';
import { themeFonts } from '../../dist/load/theme-fonts.js';
import { readyPictures, slotKey } from '../../dist/pictures/ready.js';
import { fitLeaflet, prepareEdition } from '../../dist/pipeline.js';
import { metadataOf } from '../../dist/render/metadata.js';
import { render } from '../../dist/render/render.js';
import { outputIntent, printerOf, profileOf } from '../../dist/validate/printers.js';

/** A leaflet’s print edition, its pages over and over until there are so many. */
export async function longPrintFile(root, id, count) {
  const files = openProject(root).value;
  const { data, shop } = openBench(files, path.join(root, 'out'), { products: [] });
  const leaflet = fitLeaflet(files, id, data, shop, null).value;
  const { plan } = (await prepareEdition(files, leaflet, 'print', shop)).value;
  const { project, originals } = leaflet;
  const printer = printerOf(project);
  const profile = profileOf(files, printer);
  const ready = (await readyPictures(plan, originals, printer, profile, shop.cacheDir)).value;
  return render({
    plan: { ...plan, pages: Array.from({ length: count }, (_, at) => plan.pages[at % plan.pages.length]) },
    theme: project.theme.value,
    fonts: themeFonts(files, project.theme.value),
    metadata: metadataOf(project),
    intent: outputIntent(files, printer),
    picture: (name, box) => ready.get(slotKey(name, box)),
  });
}
