import type { PathItem } from '../model/layout.js';
import { markerPath } from '../model/markers.js';
import type { LinkKind } from '../schema/cities.js';
import type { Typography } from './style.js';
import { underBaseline } from './text.js';

/** A marker’s side beside type, as a share of the type’s size. */
const share = 0.62;

/** How far a marker hangs out to the left of its words, pt. */
export const markerIndent = (size: number): number => size * (share + 0.38);

/**
 * The marker of a kind of link in front of a line of type `size` pt, whose step begins at y; as high as its small
 * letters stand. On a ground of its own colour it takes the panel’s accent.
 */
export function linkMarker(
  kind: LinkKind,
  size: number,
  x: number,
  y: number,
  { ref, lang }: { readonly ref: string; readonly lang: string },
  { step, panel, theme }: Typography,
): PathItem {
  const side = size * share;
  const style = theme.kinds[kind];
  const dark = panel.text !== theme.panels[theme.defaults.other]?.text;
  return {
    kind: 'path',
    meaning: { ref, lang, role: 'artifact' },
    d: markerPath(style?.marker ?? 'disc', side),
    x: x + side / 2,
    y: y + (1 - underBaseline) * step - size * 0.26,
    scale: 1,
    fill: { token: dark ? panel.accent : (style?.colour ?? panel.accent) },
  };
}
