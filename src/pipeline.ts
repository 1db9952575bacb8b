import { compose } from './compose/compose.js';
import type { Templates } from './compose/template.js';
import type { Typesetter } from './engine/pdfmake.js';
import { fitPanels } from './fit/fit.js';
import { impose } from './impose/impose.js';
import type { Files } from './load/files.js';
import { themeFonts } from './load/theme-fonts.js';
import { fitMaps } from './map/map.js';
import { type Diagnostic, hasErrors, type Outcome } from './model/diagnostic.js';
import type { FittedLeaflet } from './model/layout.js';
import type { Edition, Plan } from './model/plan.js';
import type { DataSets, LeafletProject } from './model/project.js';
import { type Originals, openOriginals } from './pictures/originals.js';
import { readyPictures, slotKey } from './pictures/ready.js';
import { pictureShapes } from './pictures/shapes.js';
import { usedPictures } from './pictures/used.js';
import { metadataOf } from './render/metadata.js';
import { render } from './render/render.js';
import { judgeProof, judgeSetting } from './setting/judge.js';
import { outputIntent, printerOf, profileOf } from './validate/printers.js';
import { loadLeaflet } from './validate/project.js';

/** What every leaflet of a run shares. */
export interface Workshop {
  readonly templates: Templates;
  /** Measures text with the fonts of a theme; kept from leaflet to leaflet. */
  typesetter(fonts: ReturnType<typeof themeFonts>): Typesetter;
  readonly cacheDir: string;
}

/** A leaflet with everything decided, before any edition is made of it. */
export interface Fitted {
  readonly project: LeafletProject;
  readonly fitted: FittedLeaflet;
  readonly originals: Originals;
}

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
  const fitted = say(said, fitPanels(project, panels, pictureShapes(originals), typesetter));
  if (!fitted || hasErrors(said)) return { diagnostics: said };
  const whole = { ...fitted, maps: say(said, fitMaps(project, fitted.bodyPt, typesetter)) ?? [] };
  said.push(...judgeSetting(project, whole));
  if (hasErrors(said)) return { diagnostics: said };
  return { value: { project, fitted: whole, originals }, diagnostics: said };
}

/** An edition with everything on it decided and at hand, to be painted. */
export interface Prepared {
  readonly plan: Plan;
  /** The bytes of its PDF; of some of its pages only, by their number from 0, where they are named. */
  paint(pages?: readonly number[]): Promise<Buffer>;
}

/** impose → pictures, and render when it is asked to paint: from a fitted leaflet to the bytes of one edition. */
export async function prepareEdition(
  files: Files,
  { project, fitted, originals }: Fitted,
  edition: Edition,
  shop: Workshop,
): Promise<Outcome<Prepared>> {
  const printer = printerOf(project);
  const plan = impose(project, fitted, edition, printer);
  const fonts = themeFonts(files, project.theme.value);
  const said: Diagnostic[] = [...judgeProof(project, plan, shop.typesetter(fonts))];
  const ready = say(
    said,
    await readyPictures(plan, originals, printer, profileOf(files, printer), shop.cacheDir),
  );
  if (!ready || hasErrors(said)) return { diagnostics: said };
  const paint = (pages?: readonly number[]) =>
    render({
      plan: pages ? { ...plan, pages: plan.pages.filter((_, index) => pages.includes(index)) } : plan,
      theme: project.theme.value,
      fonts,
      metadata: metadataOf(project),
      intent: edition === 'print' ? outputIntent(files, printer) : undefined,
      picture: (id, box) => ready.get(slotKey(id, box)),
    });
  return { value: { plan, paint }, diagnostics: said };
}

function say<T>(said: Diagnostic[], outcome: Outcome<T>): T | undefined {
  said.push(...outcome.diagnostics);
  return outcome.value;
}
