import { openDocument } from '../engine/pdfmake.js';
import type { Fonts } from '../model/fonts.js';
import type { Box } from '../model/layout.js';
import type { Drawing, ReadyPicture } from '../model/pictures.js';
import type { Edition, Plan, PlanPage } from '../model/plan.js';
import type { StructureElement } from '../model/structure.js';
import type { Theme } from '../schema/theme.js';
import { collect, identified } from './bytes.js';
import type { Canvas, PdfDocument } from './canvas.js';
import { orderGlyphs } from './glyph-order.js';
import { overprintState } from './overprint.js';
import { drawPage } from './page.js';
import { writeAtOnce } from './page-content.js';
import { type ColourSpace, painter } from './paint.js';
import { type OutputIntent, pdfxInfo, versionOf, writeOutputIntent } from './pdfx.js';
import { writeScreenIntent } from './screen-intent.js';
import { TaggedFile } from './tags/tagged-file.js';
import { noTags } from './tags/tags.js';
import { type Claim, creator, type Metadata, xmpPacket } from './xmp.js';

export interface RenderInput {
  readonly plan: Plan;
  readonly theme: Theme;
  readonly fonts: Fonts;
  readonly metadata: Metadata;
  /** What the print edition is made for; other editions have none. */
  readonly intent: OutputIntent | undefined;
  /** What the file's parts are, where it is tagged. */
  readonly structure: StructureElement | undefined;
  /** What the file says that it keeps to; each has to be proved by its bytes. */
  readonly claims: readonly Claim[];
  /** The picture made for a slot of this size (pt). */
  picture(id: string, box: { width: number; height: number }): ReadyPicture | undefined;
}

/** How the editions differ as files; print's version is its standard's. */
const manners: Record<Edition, { version: string; space: ColourSpace; boxes: boolean }> = {
  print: { version: '1.6', space: 'cmyk', boxes: true },
  proof: { version: '1.6', space: 'cmyk', boxes: true },
  web: { version: '1.7', space: 'rgb', boxes: false },
  office: { version: '1.7', space: 'rgb', boxes: false },
  preview: { version: '1.7', space: 'rgb', boxes: false },
};

/** Turns a plan into the bytes of a PDF. Decides nothing. */
export async function render(input: RenderInput): Promise<Buffer> {
  const { plan, theme, metadata, intent } = input;
  const manner = manners[plan.edition];
  const document = openDocument(input.fonts, {
    pdfVersion: intent ? versionOf[intent.standard] : manner.version,
    lang: metadata.language,
    displayTitle: true,
    margin: 0,
    compress: true,
    info: {
      Title: metadata.title,
      Author: metadata.author,
      ...(metadata.subject && { Subject: metadata.subject }),
      Creator: creator,
      Producer: creator,
      CreationDate: metadata.date,
      ModDate: metadata.date,
      ...(intent && pdfxInfo(intent)),
    },
  });
  Object.assign(document, { endMetadata: () => writeMetadata(document, metadata, intent, input.claims) });
  const bytes = collect(document);
  const spots = intent?.spots === true;
  if (spots) nameSpots(document, theme);
  const tagged = input.structure
    ? new TaggedFile(document, input.structure, plan.pages.length, inkOf(theme))
    : undefined;
  const canvas: Canvas = {
    document,
    paint: painter(theme, manner.space, spots),
    picture: input.picture,
    // A spot ink has to be named on each page that it is on.
    sketches: spots ? undefined : sketchesOf(theme, manner.space),
    overprint: manner.space === 'cmyk' ? overprintState(document) : undefined,
    tags: tagged?.tagger ?? noTags,
  };
  orderGlyphs(document, plan.pages);
  for (const page of plan.pages) {
    document.addPage({ size: [page.media.width, page.media.height], margin: 0 });
    writeAtOnce(document);
    setBoxes(document, page, manner.boxes);
    tagged?.startPage();
    drawPage(canvas, page, theme.type.body.font);
    tagged?.endPage();
  }
  tagged?.finish(theme.type.body.font);
  if (intent) writeOutputIntent(document, intent);
  if (plan.edition === 'web') writeScreenIntent(document);
  if (plan.edition === 'office') askForActualSize(document, { Duplex: 'DuplexFlipShortEdge' });
  if (plan.edition === 'proof') askForActualSize(document);
  document.end();
  return identified(await bytes);
}

const sketches: Record<ColourSpace, WeakMap<Theme, WeakMap<Drawing, string>>> = {
  cmyk: new WeakMap(),
  rgb: new WeakMap(),
};

/** Drawings in a theme's colours as operators: they are the same in all editions of one colour space. */
function sketchesOf(theme: Theme, space: ColourSpace): WeakMap<Drawing, string> {
  const known = sketches[space].get(theme) ?? new WeakMap<Drawing, string>();
  sketches[space].set(theme, known);
  return known;
}

/** What pdfkit's types leave out. */
interface SpotColours {
  addSpotColor(name: string, c: number, m: number, y: number, k: number): void;
}

/** Makes the theme's spot inks known to the document: a name, and the inks that show it where it is not printed. */
function nameSpots(document: PdfDocument, theme: Theme): void {
  for (const { spot, cmyk } of Object.values(theme.colours)) {
    if (spot) (document as unknown as SpotColours).addSpotColor(spot, ...cmyk);
  }
}

type Dictionary = { data: Record<string, unknown> };
const dictionaryOf = (page: object): Dictionary => (page as { dictionary: Dictionary }).dictionary;

/** TrimBox, BleedBox and CropBox in PDF's own coordinates; pdfkit's /UserUnit 1 goes, since GWG R0002 forbids it. */
function setBoxes(document: PdfDocument, page: PlanPage, printed: boolean): void {
  const { data } = dictionaryOf(document.page);
  delete data.UserUnit;
  data.CropBox = [0, 0, round(page.media.width), round(page.media.height)];
  data.MediaBox = data.CropBox;
  if (!printed) return;
  const corners = ({ x, y, width, height }: Box) =>
    [x, page.media.height - y - height, x + width, page.media.height - y].map(round);
  data.TrimBox = corners(page.trim);
  data.BleedBox = corners(page.bleed);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** What forms are filled in with: the colour of the theme's text on screens, as parts of 1. */
function inkOf(theme: Theme): readonly number[] {
  const text = theme.panels[theme.defaults.other]?.text ?? 'black';
  const rgb = painter(theme, 'rgb')({ token: text });
  return [1, 3, 5].map((at) => Number.parseInt(String(rgb).slice(at, at + 2), 16) / 255);
}

/** Asks the viewer not to shrink the sheet (ISO 32000-1, table 150). */
function askForActualSize(document: PdfDocument, more: object = {}): void {
  const root = (document as unknown as { _root: Dictionary })._root;
  const preferences = root.data.ViewerPreferences as Dictionary;
  Object.assign(preferences.data, { PrintScaling: 'None', ...more });
}

/** Writes the XMP stream uncompressed, as PDF/X and PDF/A ask; pdfkit's own does not escape XML. */
function writeMetadata(
  document: PdfDocument,
  metadata: Metadata,
  intent: OutputIntent | undefined,
  claims: readonly Claim[],
): void {
  const root = (document as unknown as { _root: Dictionary })._root;
  const stream = document.ref({ Type: 'Metadata', Subtype: 'XML' }) as unknown as {
    compress: boolean;
    end(data: Buffer): void;
  };
  stream.compress = false;
  stream.end(Buffer.from(xmpPacket(metadata, intent?.standard, claims), 'utf8'));
  root.data.Metadata = stream;
}
