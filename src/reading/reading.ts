import type { Panel } from '../model/blocks.js';
import { folds } from '../model/folds.js';
import type { Alts, ReadArtwork, ReadPanel } from '../model/reading.js';
import { contentRef } from '../model/source.js';
import type { Leaflet } from '../schema/leaflet.js';

/**
 * The leaflet as it is read, for everything that has an order and no place: tags, the web page, plain text. Panels come
 * in the order of the fold; artwork is read behind the words of the first panel that it runs across, a panel's own
 * before what only begins there.
 */
export function readingOf(
  leaflet: Leaflet,
  file: string,
  panels: readonly Panel[],
  alts: Alts,
): readonly ReadPanel[] {
  const { reading } = folds[leaflet.fold];
  const place = (role: string) => reading.indexOf(role);
  const inOrder = [...panels].sort((a, b) => place(a.role) - place(b.role));
  const artwork = leaflet.artwork.map(
    (content, index): ReadArtwork & { readonly first: string | undefined; readonly span: number } => ({
      index,
      ref: contentRef(file, ['artwork', index, content.map ? 'map' : 'picture']),
      picture: content.picture,
      alt: content.map ? content.map.alt : (alts.get(content.picture ?? '') ?? null),
      first: inOrder.find(({ role }) => content.panels.includes(role))?.role,
      span: content.panels.length,
    }),
  );
  // What a panel has to itself is read before what only begins there.
  artwork.sort((one, other) => one.span - other.span);
  return inOrder.map((panel) => ({
    panel,
    artwork: artwork.flatMap(({ first, span, ...own }) => (first === panel.role ? [own] : [])),
  }));
}
