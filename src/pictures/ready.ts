import type { OnDisk } from '../load/files.js';
import type { Diagnostic, Outcome } from '../model/diagnostic.js';
import type { Box, Item } from '../model/layout.js';
import type { ReadyPicture } from '../model/pictures.js';
import type { Edition, Plan } from '../model/plan.js';
import { ptToMm } from '../model/units.js';
import type { Printer } from '../schema/printer.js';
import type { Originals } from './originals.js';
import { preparePicture } from './prepare.js';

export type ReadyPictures = ReadonlyMap<string, ReadyPicture>;

/** A slot's name: pictures are made for a slot's size, rounded to a tenth of a point. */
export const slotKey = (picture: string, { width, height }: { width: number; height: number }): string =>
  `${picture} ${width.toFixed(1)} ${height.toFixed(1)}`;

interface Slot {
  readonly picture: string;
  readonly box: Box;
}

/** Web pictures need no more, ppi. */
export const screenPpi = 150;

/** Makes every picture of a plan for its slot: cropped, brought down, in the edition's colours. */
export async function readyPictures(
  plan: Plan,
  originals: Originals,
  printer: Printer,
  profile: OnDisk,
  cacheDir: string,
): Promise<Outcome<ReadyPictures>> {
  const diagnostics: Diagnostic[] = [];
  const ready = new Map<string, ReadyPicture>();
  for (const { picture, box } of picturePlaces(plan)) {
    const key = slotKey(picture, box);
    const original = originals.get(picture);
    if (!original) throw new Error(`picture ${picture} was not opened`);
    if (ready.has(key)) continue;
    if (original.kind === 'drawing') {
      ready.set(key, original);
      continue;
    }
    const { bytes, name, place, focus } = original;
    const prepared = await preparePicture({
      bytes,
      name,
      place,
      focus,
      slot: { widthMm: ptToMm(box.width), heightMm: ptToMm(box.height) },
      cacheDir,
      ...wishes(plan.edition, printer, profile),
    });
    diagnostics.push(...prepared.diagnostics);
    if (prepared.value) ready.set(key, { kind: 'bitmap', key, bytes: Buffer.from(prepared.value.bytes) });
  }
  return { value: ready, diagnostics };
}

function wishes(edition: Edition, { limits }: Printer, profile: OnDisk) {
  const { warnPpi, minPpi } = limits;
  return edition === 'print' || edition === 'proof'
    ? {
        colour: { space: 'cmyk' as const, profile, maxInk: limits.ink },
        maxPpi: limits.ppi,
        warnPpi,
        minPpi,
      }
    : { colour: { space: 'rgb' as const }, maxPpi: screenPpi, warnPpi: 0, minPpi: 0 };
}

const picturesOf = (items: readonly Item[]): readonly Slot[] =>
  items.filter((item) => item.kind === 'picture');

/** Where a plan shows pictures. */
export function picturePlaces(plan: Plan): readonly Slot[] {
  return plan.pages.flatMap((page) => [
    ...page.artwork.flatMap((artwork) =>
      artwork.kind === 'picture' ? [artwork] : picturesOf(artwork.items),
    ),
    ...page.placements.flatMap(({ items }) => picturesOf(items)),
  ]);
}
