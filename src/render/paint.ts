import type { Colour } from '../model/layout.js';
import type { Theme } from '../schema/theme.js';

/** What inks or lights an edition paints with. */
export type ColourSpace = 'cmyk' | 'rgb';

/** A colour as pdfkit takes it: four percentages, or #rrggbb. */
export type PdfColour = [number, number, number, number] | string;

/** Always there, whatever the theme says: black is K alone, so that it never misregisters. */
const builtIn: Readonly<Record<string, { cmyk: [number, number, number, number]; rgb: string }>> = {
  black: { cmyk: [0, 0, 0, 100], rgb: '#000000' },
  white: { cmyk: [0, 0, 0, 0], rgb: '#ffffff' },
};

/** Decides what a colour token or a drawing's own colour is in an edition. */
export function painter(
  theme: Theme,
  space: ColourSpace,
): (colour: Colour & { fallback?: string }) => PdfColour {
  return (colour) => {
    if ('rgb' in colour) return space === 'rgb' ? colour.rgb : separate(colour.rgb);
    const paint = theme.colours[colour.token] ?? builtIn[colour.token];
    if (paint) return space === 'rgb' ? paint.rgb : [...paint.cmyk];
    const fallback = colour.fallback ?? '#000000';
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
