import { markerPath } from '../model/markers.js';
import type { LinkKind } from '../schema/cities.js';
import type { Theme } from '../schema/theme.js';
import { el, type Html } from './element.js';

/** The side of the square that a marker is drawn in, in its own units. */
const size = 10;
/** A star's points reach out of it. */
const half = 6.5;

/** The marker of a kind of link; `name` says the kind where no words beside it do. */
export function markerHtml(kind: LinkKind, { kinds }: Theme, name: string | null): Html {
  const marker = kinds[kind]?.marker ?? 'disc';
  const spoken = name === null ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': name };
  const viewBox = `${-half} ${-half} ${2 * half} ${2 * half}`;
  return el(
    'svg',
    { class: `marker ${kind}`, viewBox, ...spoken },
    el('path', { d: markerPath(marker, size) }),
  );
}
