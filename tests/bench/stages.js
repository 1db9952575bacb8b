import path from 'node:path';
import { openBench } from '../../dist/build/make.js';
import { compose } from '../../dist/compose/compose.js';
import { fitPanels } from '../../dist/fit/fit.js';
import { impose } from '../../dist/impose/impose.js';
import { openProject } from '../../dist/load/files.js';
import { leafletVersions } from '../../dist/load/leaflet-ids.js';
import { themeFonts } from '../../dist/load/theme-fonts.js';
import { fitMaps } from '../../dist/map/map.js';
import { openOriginals } from '../../dist/pictures/originals.js';
import { readyPictures, slotKey } from '../../dist/pictures/ready.js';
import { pictureShapes } from '../../dist/pictures/shapes.js';
import { usedPictures } from '../../dist/pictures/used.js';
import { metadataOf } from '../../dist/render/metadata.js';
import { render } from '../../dist/render/render.js';
import { defaultPrinter } from '../../dist/validate/printers.js';
import { loadLeaflet } from '../../dist/validate/project.js';

/** What each stage takes for all leaflets of a project, ms, in this one process. */
export async function stageTimes(root) {
  const times = new Map();
  const timed = async (name, work) => {
    const started = performance.now();
    const value = await work();
    times.set(name, (times.get(name) ?? 0) + performance.now() - started);
    return value;
  };
  const files = openProject(root).value;
  const out = path.join(root, 'out');
  const bench = await timed('load', () => openBench(files, out, { products: [] }));
  for (const id of leafletVersions(files)) {
    const project = (await timed('validate', () => loadLeaflet(files, id, bench.data))).value;
    const panels = (await timed('compose', () => compose(project, bench.shop.templates))).value;
    const originals = (
      await timed('open pictures', () => openOriginals(files, project, usedPictures(project, panels)))
    ).value;
    const fonts = themeFonts(files, project.theme.value);
    const typesetter = bench.shop.typesetter(fonts);
    const shapes = pictureShapes(originals);
    const panelsFitted = (await timed('fit', () => fitPanels(project, panels, shapes, typesetter))).value;
    const maps = (await timed('maps', () => fitMaps(project, panelsFitted.bodyPt, shapes, typesetter))).value;
    const fitted = { ...panelsFitted, maps };
    const [, printer] = defaultPrinter(project.printers);
    const plan = await timed('impose', () => impose(project, fitted, 'print', printer.value));
    const profile = files.onDisk(`assets/icc/${printer.value.profile.file}`);
    const ready = (
      await timed('make pictures', () =>
        readyPictures(plan, originals, printer.value, profile, bench.shop.cacheDir),
      )
    ).value;
    const picture = (name, box) => ready.get(slotKey(name, box));
    await timed('render', () =>
      render({ plan, theme: project.theme.value, fonts, metadata: metadataOf(project), picture }),
    );
  }
  return [...times].map(([name, ms]) => ({ name, ms }));
}
