import { builtIn } from '../model/colours.js';
import type { Colour } from '../model/layout.js';
import { own } from '../model/own.js';
import type { DrawingColour } from '../model/pictures.js';
import type { Theme } from '../schema/theme.js';

/** What inks or lights an edition paints with. */
export type ColourSpace = 'cmyk' | 'rgb';

/** A colour as pdfkit takes it: four percentages, #rrggbb, or the name of a spot ink that the document knows. */
export type PdfColour = [number, number, number, number] | string;

/**
 * Decides what a colour token or a drawing's own colour is in an edition. Where `spots` are allowed, a colour that the
 * theme gives a spot ink is that ink; elsewhere the inks that stand in for it.
 */
export function painter(
  theme: Theme,
  space: ColourSpace,
  spots = false,
): (colour: Colour | DrawingColour) => PdfColour {
  return (colour) => {
    if ('rgb' in colour) return space === 'rgb' ? colour.rgb : separate(colour.rgb);
    const themed = own(theme.colours, colour.token);
    if (spots && themed?.spot) return themed.spot;
    const paint = themed ?? own(builtIn, colour.token);
    if (paint) return space === 'rgb' ? paint.rgb : [...paint.cmyk];
    const fallback = 'fallback' in colour ? colour.fallback : null;
    if (fallback === null) throw new Error(`colour ${colour.token} was not checked`);
    return space === 'rgb' ? fallback : separate(fallback);
  };
}

/**
 * Inks for a drawing's own screen colour: grey parts go to K alone, so that total ink stays under 300 % and greys
 * stay neutral. Drawings that want exact inks use the theme's colours.
 */
function separate(rgb: string): [number, number, number, number] {
  const channels = [1, 3, 5].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const light = Math.max(...channels);
  if (light === 0) return [0, 0, 0, 100];
  const ink = (channel: number) => Math.round(((light - channel) / light) * 1000) / 10;
  const [r = 0, g = 0, b = 0] = channels;
  return [ink(r), ink(g), ink(b), Math.round((1 - light) * 1000) / 10];
}
