import { builtIn } from '../../model/colours.js';
import { own } from '../../model/own.js';
import type { Theme } from '../../schema/theme.js';
import { contrast } from '../../setting/contrast.js';

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
  const heading = rgb(inner?.heading ?? null, '#222222');
  const day = {
    ground: mix('#ffffff', band, 0.06),
    card: '#ffffff',
    text: rgb(inner?.text ?? null, '#1a1a18'),
  };
  const dark = darkened(band);
  const night = { ground: dark, card: mix(dark, '#ffffff', 0.07), text: '#f0f2f4' };
  const shared = { accent: rgb(inner?.accent ?? null, heading), link: rgb(inner?.link ?? null, heading) };
  const finish = (base: typeof day): Colours => ({
    ...base,
    heading: readable(heading, base.card),
    link: readable(shared.link, base.card),
    accent: readable(shared.accent, base.card),
    quiet: readable(mix(base.text, base.card, 0.35), base.card),
    line: mix(base.text, base.card, 0.8),
    gone: readable(shared.accent, base.card),
  });
  return {
    light: { ...finish(day), band, 'band-text': bandText, button: band, 'button-text': bandText },
    dark: {
      ...finish(night),
      band: mix(dark, '#000000', 0.3),
      'band-text': '#ffffff',
      button: readable(shared.link, night.card),
      'button-text': dark,
    },
  };
}

/** A colour, mixed with white or black until it can be read on a ground. */
function readable(colour: string, ground: string): string {
  const towards = contrast('#ffffff', ground) > contrast('#000000', ground) ? '#ffffff' : '#000000';
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(colour, towards, share);
    if (contrast(candidate, ground) >= enough + 0.3) return candidate;
  }
  return towards;
}

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
