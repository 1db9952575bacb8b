import path from 'node:path';
import { subsetFont } from '../engine/subset-font.js';
import { fontWishes, type PageFont } from '../html/fonts.js';
import { pageHtml } from '../html/page.js';
import { impose } from '../impose/impose.js';
import type { Files } from '../load/files.js';
import { themeFonts } from '../load/theme-fonts.js';
import type { Block } from '../model/blocks.js';
import { type Diagnostic, hasErrors, type Outcome } from '../model/diagnostic.js';
import { papers } from '../model/folds.js';
import type { LeafletProject } from '../model/project.js';
import type { ReadPanel } from '../model/reading.js';
import { mmPerInch } from '../model/units.js';
import { altsOf } from '../pictures/alts.js';
import { picturePlaces, readyPictures, screenPpi, slotKey } from '../pictures/ready.js';
import type { Fitted } from '../pipeline.js';
import { plainText } from '../plain-text/plain-text.js';
import { readingOf } from '../reading/reading.js';
import { printerOf, profileOf } from '../validate/printers.js';
import { previewFile, previewPpi, type Readable, readableFile } from './editions.js';
import type { Output } from './outputs.js';

/** reading → html or plain text: from a fitted leaflet to the file in which it is read in turn. */
export async function makeReadable(
  files: Files,
  made: Fitted,
  readable: Readable,
  cacheDir: string,
): Promise<Outcome<Output>> {
  const { project, fitted, originals } = made;
  const { leaflet } = project;
  const alts = altsOf(originals);
  const panels = fitted.panels.map(({ panel }) => ({ ...panel, blocks: panel.blocks.filter(isTold) }));
  const read = readingOf(leaflet.value, leaflet.source.file, panels, alts);
  const file = readableFile(project, readable);
  const output = (text: string): Output => ({
    edition: readable,
    path: file,
    bytes: Buffer.from(text, 'utf8'),
    pages: 1,
    conformance: [],
  });
  if (readable === 'text') return { value: output(plainText(project, read, alts)), diagnostics: [] };

  const pictures = await pagePictures(files, made, cacheDir);
  if (!pictures.value) return { diagnostics: pictures.diagnostics };
  const { value } = pictures;
  const page = pageHtml({
    project,
    panels: read,
    alts,
    maps: fitted.maps,
    fonts: await pageFonts(files, project, read),
    picture: (name) => value.get(name),
    file: path.posix.basename(file),
    shared: sharedPicture(project),
  });
  return { value: output(page), diagnostics: pictures.diagnostics };
}

/** The issue code tells printed sheets apart; page and text say their issue at the end. */
const isTold = (block: Block): boolean => block.kind !== 'text' || block.role !== 'code';

/** The pictures as the web edition shows them: the page's are the same ones, cut alike. */
async function pagePictures(files: Files, { project, fitted, originals }: Fitted, cacheDir: string) {
  const printer = printerOf(project);
  const plan = impose(project, fitted, 'web', printer);
  const made = await readyPictures(plan, originals, printer, profileOf(files, printer), cacheDir);
  const diagnostics: readonly Diagnostic[] = made.diagnostics;
  if (!made.value || hasErrors(diagnostics)) return { diagnostics };
  const ready = made.value;
  const px = screenPpi / 72;
  const value = new Map(
    picturePlaces(plan).flatMap(({ picture, box }) => {
      const found = ready.get(slotKey(picture, box));
      return found ? [[picture, { ready: found, width: box.width * px, height: box.height * px }]] : [];
    }),
  );
  return { value, diagnostics };
}

/** The theme's fonts, cut down to what the page needs of them. */
function pageFonts(
  files: Files,
  project: LeafletProject,
  read: readonly ReadPanel[],
): Promise<readonly PageFont[]> {
  const theme = project.theme.value;
  const fonts = themeFonts(files, theme);
  return Promise.all(
    fontWishes(read, theme).map(async ({ face, characters }) => {
      const family = fonts[face.family];
      const file =
        (face.italic ? family?.italic : face.weight === 'bold' ? family?.bold : undefined) ?? family?.regular;
      if (!file) throw new Error(`font ${face.family} was not checked`);
      return { face, woff2: await subsetFont(file, characters) };
    }),
  );
}

/** The picture of the outside, which the build leaves beside the page. */
function sharedPicture(project: LeafletProject) {
  const { width, height } = papers[project.leaflet.value.paper];
  const px = (mm: number) => Math.round((mm / mmPerInch) * previewPpi);
  const file = path.posix.basename(previewFile(project, 'outside'));
  return { file, widthPx: px(width), heightPx: px(height) };
}
