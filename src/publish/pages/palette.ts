import { readable as readableOn } from '../../html/colours.js';
import { builtIn } from '../../model/colours.js';
import { contrast } from '../../model/contrast.js';
import { own } from '../../model/own.js';
import type { PanelStyle, Theme } from '../../schema/theme.js';

/** Custom properties of CSS, each a colour, #rrggbb. */
type Colours = Readonly<Record<string, string>>;

/** What words need to stand out from their ground (WCAG 2.2, 1.4.3). */
const enough = 4.5;

/** The colours of the pages by day and by night, taken from a theme, so that they look like its leaflets. */
export function palettes(theme: Theme): { light: Colours; dark: Colours } {
  const rgb = (token: string | null, otherwise: string) =>
    token === null ? otherwise : ((own(theme.colours, token) ?? own(builtIn, token))?.rgb ?? otherwise);
  const cover = theme.panels[theme.defaults.cover];
  const inner = theme.panels[theme.defaults.other];
  const band = rgb(cover?.ground ?? null, rgb(inner?.heading ?? null, '#222222'));
  const bandText = readable(rgb(cover?.heading ?? null, '#ffffff'), band);
  const dark = darkened(band);
  const night = { ground: dark, card: mix(dark, '#ffffff', 0.08) };
  const day = { ground: mix('#ffffff', lightGround(theme, band), 0.6), card: '#ffffff' };
  const words = (style: PanelStyle | undefined, card: string, otherwise: string): Colours => {
    const on = (token: string | undefined) => readable(rgb(token ?? null, otherwise), card);
    const text = on(style?.text);
    return {
      text,
      heading: on(style?.heading),
      link: on(style?.link),
      accent: on(style?.accent),
      quiet: readable(mix(text, card, 0.35), card),
      line: mix(text, card, 0.8),
    };
  };
  // By night the pages are as the theme has words on its dark covers.
  const onDark = words(contrast(band, '#ffffff') > enough ? cover : undefined, night.card, '#ffffff');
  return {
    light: {
      ...day,
      ...words(inner, day.card, '#1a1a18'),
      band,
      'band-text': bandText,
      button: band,
      'button-text': bandText,
    },
    dark: {
      ...night,
      ...onDark,
      band: mix(dark, '#000000', 0.35),
      'band-text': '#ffffff',
      button: onDark.accent ?? '#ffffff',
      'button-text': dark,
    },
  };
}

/** The theme's lightest ground that is not white. */
function lightGround(theme: Theme, otherwise: string): string {
  const grounds = Object.values(theme.panels).flatMap(
    ({ ground }) => own(theme.colours, ground ?? '')?.rgb ?? [],
  );
  const light = grounds.filter((colour) => colour !== '#ffffff' && contrast(colour, '#ffffff') < 1.3);
  return (
    light.sort((a, b) => contrast(a, '#ffffff') - contrast(b, '#ffffff'))[0] ??
    mix('#ffffff', otherwise, 0.06)
  );
}

/** A colour, as much lighter or darker as it must be to be read on a ground, with a little to spare. */
const readable = (colour: string, ground: string): string => readableOn(colour, [ground], enough + 0.3);

/** A ground for the night, of the colour's own hue. */
function darkened(colour: string): string {
  let dark = colour;
  while (contrast(dark, '#ffffff') < 16) dark = mix(dark, '#000000', 0.1);
  return dark;
}

/** @param share of the second colour, 0 to 1 */
function mix(one: string, other: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) =>
    Math.round(channel(one, at) * (1 - share) + channel(other, at) * share),
  );
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
