import type { PanelChange } from '../../words/word-changes.js';
import type { Difference, PageChange, Spot } from '../difference.js';

/** “2 of 6 panels differ”. */
export function ofAll(count: number, all: number, one: string): string {
  if (all === 0) return `there is no ${one}`;
  const noun = all === 1 ? one : `${one}s`;
  return count === 0
    ? `no difference in ${all} ${noun}`
    : `${count} of ${all} ${noun} ${count === 1 ? 'differs' : 'differ'}`;
}

/** What has become of the words, in a sentence. */
export const wordsInWords = ({ words: { by, panels } }: Difference): string =>
  ofAll(panels.filter(isChanged).length, panels.length, by === 'pages' ? 'page' : 'panel');

/** What has become of the looks, in a sentence. */
export const looksInWords = ({ pages }: Difference): string =>
  ofAll(pages.filter(({ state }) => state !== 'same').length, pages.length, nounOf(pages));

/** A leaflet has faces; a file whose pages have no names has pages. */
export const nounOf = (pages: readonly PageChange[]): string =>
  pages.every(({ name }) => /^page \d+$/.test(name)) ? 'page' : 'face';

export const isChanged = ({ state, moved }: PanelChange): boolean => state !== 'same' || moved;

/** What has become of a panel as a whole; empty where it is its words that differ. */
export function panelInWords({ state, was, moved, place }: PanelChange): string {
  const told = [
    state === 'added' ? 'new' : state === 'removed' ? 'no longer there' : '',
    was === undefined ? '' : `was headed “${was}”`,
    moved ? `moved: it was number ${place.old}, and is number ${place.new}` : '',
  ];
  return told.filter(Boolean).join('; ');
}

/** What has become of a page as a whole: its state, and its sizes in mm. */
export function pageInWords({ state, sizes, spots, page }: PageChange): string {
  if (state === 'added' || state === 'removed') return state === 'added' ? 'new' : 'no longer there';
  if (state === 'not compared') return 'could not be drawn, and was not compared';
  if (state === 'same') return 'no difference';
  const told = [
    sizes
      ? `it was ${sizes.old.width} × ${sizes.old.height} mm, and is ${sizes.new.width} × ${sizes.new.height} mm`
      : '',
    spots.length > 0 ? `${spots.length} ${spots.length === 1 ? 'place' : 'places'}` : '',
    page.old === page.new ? '' : `it was page ${page.old}`,
  ];
  return told.filter(Boolean).join('; ');
}

/** Where a place is: its panel, its size, and how far from the top left of the trim it is, in mm. */
export function spotInWords({ box, panels }: Spot): string {
  const where = panels.map((name) => `“${name}”`).join(' and ');
  return `${where ? `${where}: ` : ''}${box.width} × ${box.height} mm, ${box.x} mm from the left and ${box.y} mm from the top`;
}
