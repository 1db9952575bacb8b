import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBench } from '../../src/build/make.js';
import { openProject } from '../../src/load/files.js';
import { leafletVersions } from '../../src/load/leaflet-ids.js';
import type { Block, Run } from '../../src/model/blocks.js';
import { altsOf } from '../../src/pictures/alts.js';
import { type Fitted, fitLeaflet, prepareEdition } from '../../src/pipeline.js';
import { readingOf } from '../../src/reading/reading.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A leaflet that the project ships, with its web edition and what has to be read in it, piece by piece. */
export interface Shipped {
  readonly id: string;
  readonly fitted: Fitted;
  readonly web: Buffer;
  readonly pieces: readonly string[];
  /** Some of the pages alone, by their number from 0. */
  paint(pages: readonly number[]): Promise<Buffer>;
}

/** Makes the web editions of all the leaflets that the project ships. */
export async function shippedLeaflets(): Promise<readonly Shipped[]> {
  const files = openProject(root).value;
  if (!files) throw new Error('the project is not there');
  const out = mkdtempSync(path.join(tmpdir(), 'leaflets-shipped-'));
  const bench = openBench(files, out, { products: ['web'] });
  try {
    const made: Shipped[] = [];
    for (const id of leafletVersions(files)) {
      const { value: fitted } = fitLeaflet(files, id, bench.data, bench.shop, null);
      const edition = fitted && (await prepareEdition(files, fitted, 'web', bench.shop)).value;
      if (!fitted || !edition) throw new Error(`${id} is at fault`);
      made.push({
        id,
        fitted,
        web: await edition.paint(),
        pieces: piecesOf(fitted),
        paint: (pages) =>
          edition.paint({ pages: edition.plan.pages.filter((_, index) => pages.includes(index)) }),
      });
    }
    return made;
  } finally {
    bench.close();
    rmSync(out, { recursive: true, force: true });
  }
}

/** What a leaflet says, block by block in the reader's order, and behind its panel what stands on a map. */
function piecesOf({ project, fitted, originals }: Fitted): string[] {
  const { value, source } = project.leaflet;
  const panels = fitted.panels.map(({ panel }) => panel);
  return readingOf(value, source.file, panels, altsOf(originals)).flatMap(({ panel, artwork }) => [
    ...panel.blocks.flatMap(said),
    ...artwork.flatMap(({ index, picture }) =>
      picture === null
        ? (fitted.maps.find((map) => map.artwork === index)?.items ?? []).flatMap((item) =>
            item.kind === 'line' ? [item.runs.map(({ text }) => text).join('')] : [],
          )
        : [],
    ),
  ]);
}

const joined = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

function said(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return [joined(block.runs)];
    case 'list':
      return block.items.flatMap(({ blocks, mark }, index) => [
        ...(block.ordered && !mark ? [`${index + 1}.`] : []),
        ...blocks.flatMap(said),
      ]);
    case 'timeline':
      return block.events.map(({ label, runs }) => `${label} ${joined(runs)}`);
    case 'group':
    case 'columns':
      return block.blocks.flatMap(said);
    case 'qr':
      return [joined(block.label), joined(block.text)];
    case 'field':
      return [block.label, ...block.options];
    default:
      return [];
  }
}

/** The words of a text, spaces and line ends alike; one that is broken behind its own hyphen is one word still. */
export const wordsIn = (text: string): string[] =>
  text
    .replace(/([-–])\s*\n\s*/gu, '$1')
    .split(/[\s\u00a0]+/u)
    .filter(Boolean);
