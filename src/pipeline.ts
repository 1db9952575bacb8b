import { compose } from './compose/compose.js';
import { openHyphenator } from './engine/hyphen.js';
import { fitPanels } from './fit/fit.js';
import { impose } from './impose/impose.js';
import { contentCode } from './leaflet-meaning.js';
import type { Files } from './load/files.js';
import { themeFonts } from './load/theme-fonts.js';
import { fitMaps } from './map/map.js';
import { type Diagnostic, hasErrors, type Outcome } from './model/diagnostic.js';
import { linkLabels } from './model/link-names.js';
import type { Edition } from './model/plan.js';
import type { DataSets } from './model/project.js';
import { altsOf } from './pictures/alts.js';
import { openOriginals } from './pictures/originals.js';
import { readyPictures, slotKey } from './pictures/ready.js';
import { pictureShapes } from './pictures/shapes.js';
import { usedPictures } from './pictures/used.js';
import { readingOf } from './reading/reading.js';
import { metadataOf } from './render/metadata.js';
import { render } from './render/render.js';
import { judgeProof, judgeSetting } from './setting/judge.js';
import type { Fitted, PaintWish, Prepared, Workshop } from './stages.js';
import { structureOf } from './structure/structure.js';
import { outputIntent, printerOf, profileOf } from './validate/printers.js';
import { loadLeaflet } from './validate/project.js';

export type { Fitted, PaintWish, Prepared, Workshop } from './stages.js';

/** load → validate → compose → fit → map → judge: from a leaflet's files, or a version's, to panels in which every size is decided. */
export function fitLeaflet(
  files: Files,
  name: string,
  data: DataSets | undefined,
  shop: Workshop,
  printer: string | null,
): Outcome<Fitted> {
  const said: Diagnostic[] = [];
  const project = say(said, loadLeaflet(files, name, data, printer));
  if (!project) return { diagnostics: said };

  const panels = say(said, compose(project, shop.templates)) ?? [];
  const originals = say(said, openOriginals(files, project, usedPictures(project, panels))) ?? new Map();
  if (hasErrors(said)) return { diagnostics: said };

  const typesetter = shop.typesetter(themeFonts(files, project.theme.value));
  const shapes = pictureShapes(originals);
  const fitted = say(said, fitPanels(project, panels, shapes, typesetter, openHyphenator));
  if (!fitted || hasErrors(said)) return { diagnostics: said };
  const whole = { ...fitted, maps: say(said, fitMaps(project, fitted.bodyPt, shapes, typesetter)) ?? [] };
  said.push(...judgeSetting(project, whole));
  if (hasErrors(said)) return { diagnostics: said };
  return { value: { project, fitted: whole, originals }, diagnostics: said };
}

/** impose → pictures, and render when it is asked to paint: from a fitted leaflet to the bytes of one edition. */
export async function prepareEdition(
  files: Files,
  leafletFitted: Fitted,
  edition: Edition,
  shop: Workshop,
): Promise<Outcome<Prepared>> {
  const { project, fitted, originals } = leafletFitted;
  const { leaflet } = project;
  const printer = printerOf(project);
  const alts = altsOf(originals);
  const read = fitted.panels.map(({ panel }) => panel);
  const told = { alts, labels: linkLabels(project.data) };
  const reading = readingOf(leaflet.value, leaflet.source.file, read, alts);
  const plan = impose(
    project,
    fitted,
    edition,
    printer,
    edition === 'proof' ? contentCode(files, leafletFitted) : '',
  );
  const fonts = themeFonts(files, project.theme.value);
  const said: Diagnostic[] = [...judgeProof(project, plan, shop.typesetter(fonts))];
  const ready = say(
    said,
    await readyPictures(plan, originals, printer, profileOf(files, printer), shop.cacheDir),
  );
  if (!ready || hasErrors(said)) return { diagnostics: said };
  const paint = ({ pages, claims = [] }: PaintWish = {}) =>
    render({
      plan: pages ? { ...plan, pages } : plan,
      theme: project.theme.value,
      fonts,
      metadata: metadataOf(project),
      structure: edition === 'web' ? structureOf(reading, leaflet.value.language, told) : undefined,
      claims,
      intent: edition === 'print' ? outputIntent(files, printer) : undefined,
      picture: (id, box) => ready.get(slotKey(id, box)),
    });
  return { value: { plan, paint }, diagnostics: said };
}

function say<T>(said: Diagnostic[], outcome: Outcome<T>): T | undefined {
  said.push(...outcome.diagnostics);
  return outcome.value;
}
